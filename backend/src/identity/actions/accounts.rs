//! What is done to an account.
use super::{
    super::{
        ManagePeople, ReadPeople,
        model::{Account, AccountList, AccountPatch, AccountRow, InvitedAccount, NewAccount, NewAssignment},
        problems, rules, store,
    },
    administrators, assignments, deputies, invitations, requests, view,
};
use crate::{
    libraries,
    platform::{
        Error, Page, Result, Right, Tx, Version,
        actor::{AccountId, LibraryId},
        problem::Fault,
        text,
    },
};

mod command_line;
pub use command_line::{account_of, invite_from_command_line};

/// The accounts that the actor may see.
pub fn list(tx: &mut Tx, wanted: &AccountList) -> Result<Page<Account>> {
    let page = store::accounts::list(tx, wanted, ReadPeople::CODE)?;
    let Page { items, next_cursor, total } = page;
    Ok(Page { items: view::accounts(tx, items)?, next_cursor, total })
}

pub fn get(tx: &mut Tx, id: AccountId) -> Result<Account> {
    let row = store::accounts::find(tx, id, ReadPeople::CODE)?;
    view::account(tx, row)
}

/// Makes an account with its roles, and the link by which its person chooses a password.
pub fn create(tx: &mut Tx, new: &NewAccount) -> Result<InvitedAccount> {
    let mut faults = Vec::new();
    let email = told(&mut faults, email(&new.email))?.unwrap_or_default();
    let name = told(&mut faults, name(&new.name))?.unwrap_or_default();
    told(&mut faults, may_belong(tx, new.library_id))?;
    let roles = assignments::check(tx, "/assignments", &new.assignments, &mut faults)?;
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    assignments::must_be_grantable(tx, &roles, &new.assignments)?;
    let position = new.position.as_deref().and_then(text::clean);
    let administrators = administrators::hold(tx, None)?;
    let row = AccountRow { position, ..blank(tx, email, name, new.library_id) };
    let mut row = store::accounts::insert(tx, &row)?;
    let must_wait = |new: &&NewAssignment| requests::must_wait(new, &roles, &administrators);
    let (waiting, given): (Vec<_>, Vec<_>) = new.assignments.iter().partition(must_wait);
    for assignment in given {
        store::assignments::insert(tx, row.id, assignment)?;
    }
    view::tell(tx, "create", &row, None)?;
    for assignment in waiting {
        requests::ask(tx, &mut row, assignment)?;
    }
    let invitation = invitations::make(tx, &row)?;
    let mail = invitations::send(tx, &row, &invitation)?;
    Ok(InvitedAccount { account: view::account(tx, row)?, invitation, mail })
}

/// Edits an account in the version that was seen.
pub fn update(tx: &mut Tx, id: AccountId, version: Version, patch: &AccountPatch) -> Result<Account> {
    let mut row = lock(tx, id)?;
    version.must_be(row.version)?;
    let (before, mut faults) = (view::values(tx, &row)?, Vec::new());
    if let Some(new) = &patch.email {
        row.email = told(&mut faults, email(new))?.unwrap_or_default();
    }
    if let Some(new) = &patch.name {
        row.name = told(&mut faults, name(new))?.unwrap_or_default();
    }
    if let Some(library) = patch.library_id.filter(|library| *library != row.library_id) {
        told(&mut faults, may_belong(tx, library))?;
        row.library_id = library;
    }
    patch.position.apply(&mut row.position);
    row.position = row.position.as_deref().and_then(text::clean);
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    store::accounts::save(tx, &mut row)?;
    view::tell(tx, "update", &row, Some(before))?;
    view::account(tx, row)
}

/// Makes a new link, for one who was slow or has forgotten the password.
pub fn invite(tx: &mut Tx, id: AccountId) -> Result<InvitedAccount> {
    let row = lock(tx, id)?;
    if !row.is_enabled {
        return Err((&problems::DISABLED).into());
    }
    must_be_open_to_actor(tx, id)?;
    let invitation = invitations::make(tx, &row)?;
    let before = view::values(tx, &row)?;
    view::tell(tx, "invite", &row, Some(before))?;
    let mail = invitations::send(tx, &row, &invitation)?;
    Ok(InvitedAccount { account: view::account(tx, row)?, invitation, mail })
}

/// Shuts an account; its sessions and links are of no use from now on, and nobody stands in for it or it for anybody.
/// Doing it again changes nothing.
pub fn disable(tx: &mut Tx, id: AccountId) -> Result<Account> {
    let administrators = administrators::hold(tx, Some(id))?;
    let mut row = lock(tx, id)?;
    if !row.is_enabled {
        return view::account(tx, row);
    }
    let before = view::values(tx, &row)?;
    row.is_enabled = false;
    store::accounts::save(tx, &mut row)?;
    store::sessions::end_others(tx, id, None)?;
    store::invitations::remove_of(tx, id)?;
    deputies::end_all_of(tx, id)?;
    administrators::must_remain(tx, &administrators)?;
    view::tell(tx, "disable", &row, Some(before))?;
    view::account(tx, row)
}

/// Opens an account again. Doing it again changes nothing.
pub fn enable(tx: &mut Tx, id: AccountId) -> Result<Account> {
    let mut row = lock(tx, id)?;
    if row.is_enabled {
        return view::account(tx, row);
    }
    must_be_open_to_actor(tx, id)?;
    let before = view::values(tx, &row)?;
    row.is_enabled = true;
    store::accounts::save(tx, &mut row)?;
    view::tell(tx, "enable", &row, Some(before))?;
    view::account(tx, row)
}

/// An account that is to be changed, if it is in the actor's reach.
pub fn lock(tx: &mut Tx, id: AccountId) -> Result<AccountRow> {
    store::accounts::lock(tx, id, ManagePeople::CODE)
}

/// An account that is not there yet: enabled, without a password.
pub fn blank(tx: &Tx, email: String, name: String, library_id: LibraryId) -> AccountRow {
    AccountRow {
        id: AccountId(0),
        email,
        name,
        position: None,
        library_id,
        is_enabled: true,
        password_hash: None,
        password_set_at: None,
        last_signed_in_at: None,
        name_key: String::new(),
        search_text: String::new(),
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
    }
}

/// An e-mail as it is kept: in small letters.
pub fn email(text: &str) -> Result<String> {
    let email = text::clean(&text.to_lowercase()).filter(|email| rules::people::is_email(email));
    email.ok_or_else(|| Error::invalid("/email", "value.wrong_format"))
}

pub fn name(text: &str) -> Result<String> {
    text::clean(text).ok_or_else(|| Error::invalid("/name", "field.required"))
}

/// Letting somebody in is granting all that they hold.
fn must_be_open_to_actor(tx: &mut Tx, id: AccountId) -> Result<()> {
    let rights = store::assignments::rights_of(tx, &[id])?;
    let theirs = rights.iter().map(|(_, code, scope)| (code.as_str(), *scope));
    if rules::people::may_grant(tx.actor, theirs) { Ok(()) } else { Err((&problems::NOT_YOURS_TO_GRANT).into()) }
}

/// Our library or a part of it; of one whose right ends at the branch, that branch.
fn may_belong(tx: &mut Tx, library: LibraryId) -> Result<()> {
    let reach = tx.reaches(ManagePeople::CODE)?.into_iter().find(|reach| reach.is_of(library));
    match reach {
        Some(reach) if libraries::is_ours(tx, library)? => {
            tx.deputy_for = reach.deputy_for;
            Ok(())
        }
        _ => Err(Error::invalid("/library_id", "library.not_ours")),
    }
}

/// Gathers faults, so that all of them are told at once.
pub fn told<T>(faults: &mut Vec<Fault>, result: Result<T>) -> Result<Option<T>> {
    match result {
        Err(Error::Invalid(found)) => {
            faults.extend(found);
            Ok(None)
        }
        result => result.map(Some),
    }
}
