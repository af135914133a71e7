//! The first set-up: our library, its seven roles and the first administrator.
use super::{
    super::{
        model::{AccountRow, Knock, NewAssignment, NewSetup, Session, Setup, SetupLibrary},
        problems,
        rules::{code, templates},
        store,
    },
    accounts, roles, sessions, throttle, view,
};
use crate::{
    libraries::{self, Founded},
    platform::{
        Error, Result, Scope, Tx,
        actor::{AccountId, LibraryId},
        caller::Opened,
        problem::Fault,
        secrets, text,
    },
};

/// Makes the one-time code of the first set-up, in the place of the one before; none once there is an account.
pub fn new_code(tx: &mut Tx) -> Result<Option<String>> {
    if store::accounts::exist(tx)? {
        return Ok(None);
    }
    let code = code::code(tx.world.clock.random());
    store::setup::replace(tx, &digest(tx, &code))?;
    Ok(Some(code))
}

/// Whether it is still to be done.
pub fn state(tx: &mut Tx) -> Result<Setup> {
    Ok(Setup { is_required: !store::accounts::exist(tx)? })
}

/// Counts the try, and says whether the code is right.
pub fn knock(tx: &mut Tx, knock: &Knock, code: &str) -> Result<bool> {
    throttle::count(tx, knock)?;
    let digest = digest(tx, code);
    let is_right = store::setup::is(tx, &digest)?;
    // Asked last: whoever used the code up a moment ago has made the account with it.
    if store::accounts::exist(tx)? {
        return Err((&problems::SETUP_DONE).into());
    }
    Ok(is_right)
}

/// Uses the code up and makes everything that the first sign-in needs.
pub fn set_up(
    tx: &mut Tx,
    knock: &Knock,
    new: &NewSetup,
    hash: &str,
    user_agent: Option<&str>,
) -> Result<(Opened, Session)> {
    let digest = digest(tx, &new.code);
    if !store::setup::take(tx, &digest)? || store::accounts::exist(tx)? {
        return Err((&problems::SETUP_DONE).into());
    }
    throttle::forgive(tx, knock)?;
    let (library, mut faults) = (&new.library, Vec::new());
    if library.kind.is_part() {
        faults.push(Fault::new("/library/kind", "library.parent_required"));
    }
    if text::clean(&library.name).is_none() {
        faults.push(Fault::new("/library/name", "field.required"));
    }
    let email = accounts::told(&mut faults, accounts::email(&new.email))?.unwrap_or_default();
    let name = accounts::told(&mut faults, accounts::name(&new.name))?.unwrap_or_default();
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let library_id = found(tx, &founded(library))?;
    let administrator = store::roles::by_key(tx, templates::ADMINISTRATOR)?.ok_or(Error::NotFound)?;
    let row = AccountRow {
        password_hash: Some(hash.into()),
        password_set_at: Some(tx.now),
        ..accounts::blank(tx, email, name, library_id)
    };
    let row = store::accounts::insert(tx, &row)?;
    let everywhere = NewAssignment { role_id: administrator, scope: Scope::All, from_on: None, to_on: None };
    store::assignments::insert(tx, row.id, &everywhere)?;
    store::accounts::signed_in(tx, row.id, tx.now, None)?;
    view::tell(tx, "create", &row, None)?;
    sessions::begin(tx, &row, user_agent)
}

fn founded(library: &SetupLibrary) -> Founded {
    let SetupLibrary { name, kind, municipality, county } = library.clone();
    Founded { name, kind, municipality, county }
}

/// Our library and its seven roles.
fn found(tx: &mut Tx, library: &Founded) -> Result<LibraryId> {
    let library_id = libraries::found(tx, library)?;
    for (key, name, _) in templates::ROLES {
        roles::found(tx, key, name)?;
    }
    Ok(library_id)
}

/// The same set-up for an installation to look round in: its administrator chooses a password by the link.
pub fn found_with_link(tx: &mut Tx, library: &Founded, email: &str, name: &str) -> Result<(AccountId, String)> {
    if store::accounts::exist(tx)? {
        return Err((&problems::SETUP_DONE).into());
    }
    found(tx, library)?;
    let invitation = accounts::invite_from_command_line(tx, email, name, Some(templates::ADMINISTRATOR))?;
    let account = store::accounts::by_email(tx, email)?.ok_or(Error::NotFound)?;
    Ok((account.id, invitation.token))
}

fn digest(tx: &Tx, code: &str) -> String {
    secrets::mac(&tx.world.secrets.key("setup-code"), &[&code::bare(code)])
}
