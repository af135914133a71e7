//! What can be done to keys. Each public function is one unit of work: lock, decide, save, tell.
mod show;
mod unlock;

use super::{
    ManageKeys,
    model::{Holder, Key, KeyAction, KeyId, KeyPatch, KeyRight, KeyRow, MadeKey, NewKey, Revocation, Rotation},
    problems, rules, store,
};
use crate::{
    identity::model::Rights,
    libraries, parameters,
    platform::{Error, Result, Right, Tx, Version, actor::LibraryId, problem::Fault, secrets, text},
};

pub use show::{get, givable, list, timeline};
pub use unlock::{is_partner, unlock};

use show::{one, tell, values};

/// How long a key is taken beside its successor, where nothing else is said.
const OVERLAP_DAYS: i64 = 7;

/// Makes a key; nobody gives it what they do not hold.
pub fn create(tx: &mut Tx, new: &NewKey, all: Rights) -> Result<MadeKey> {
    tx.act_everywhere(ManageKeys::CODE)?;
    let longest_years = parameters::keys::LONGEST_YEARS.on(tx, tx.today)?;
    let is_known = |code: &str| all.all().any(|right| right.0 == code);
    let mut faults = rules::faults(new, is_known, tx.today, longest_years);
    let branch_id = new.branch_id.or(tx.actor.branch).ok_or(Error::Unauthenticated)?;
    if !libraries::is_ours(tx, branch_id)? {
        faults.push(Fault::new("/branch_id", "library.not_ours"));
    }
    if let (Holder::Partner, Some(library)) = (new.holder, new.library_id) {
        faults.extend(partner_fault(tx, library)?);
    }
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let row = KeyRow {
        id: KeyId(0),
        name: text::clean(&new.name).unwrap_or_default(),
        holder: new.holder,
        library_id: new.library_id,
        branch_id,
        ending: String::new(),
        n_per_minute: new.n_per_minute,
        expires_on: new.expires_on,
        made_by: tx.actor.person().ok_or(Error::Unauthenticated)?,
        successor_of_id: None,
        last_used_at: None,
        revoked_at: None,
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
    };
    make(tx, row, &new.rights)
}

/// Another library of the directory, with which work goes on.
fn partner_fault(tx: &mut Tx, library: LibraryId) -> Result<Option<Fault>> {
    let code = match libraries::get(tx, library) {
        Ok(known) if known.is_ours => "keys.own_library",
        Ok(known) if !known.is_active => "loans.library_inactive",
        Ok(_) => return Ok(None),
        Err(Error::NotFound) => "library.unknown",
        Err(err) => return Err(err),
    };
    Ok(Some(Fault::new("/library_id", code)))
}

/// Writes a key down, and shows it this once.
fn make(tx: &mut Tx, row: KeyRow, rights: &[KeyRight]) -> Result<MadeKey> {
    if !rules::may_give(tx.actor, row.branch_id, rights) {
        return Err((&problems::NOT_YOURS_TO_GIVE).into());
    }
    let secret = rules::write(&tx.secret());
    let row = KeyRow { ending: rules::ending(&secret), ..row };
    let row = store::insert(tx, &row, &secrets::digest(&secret), rights)?;
    let after = values(tx, &row)?;
    tell(tx, "create", &row, None, Some(after), None)?;
    Ok(MadeKey { key: one(tx, row)?, secret })
}

/// Edits what does not change what a key opens.
pub fn update(tx: &mut Tx, id: KeyId, version: Version, patch: &KeyPatch) -> Result<Key> {
    tx.act_everywhere(ManageKeys::CODE)?;
    let mut row = store::lock(tx, id)?;
    version.must_be(row.version)?;
    let before = values(tx, &row)?;
    if let Some(name) = &patch.name {
        row.name = text::clean(name).ok_or_else(|| Error::invalid("/name", "field.required"))?;
    }
    patch.n_per_minute.apply(&mut row.n_per_minute);
    let after = values(tx, &row)?;
    if before != after {
        store::save(tx, &mut row)?;
        tell(tx, "update", &row, Some(before), Some(after), None)?;
    }
    one(tx, row)
}

/// Makes a successor that may do the same; the old key is taken for some days more, so that nothing stands still.
pub fn rotate(tx: &mut Tx, id: KeyId, rotation: &Rotation) -> Result<MadeKey> {
    let mut row = open(tx, id, KeyAction::Rotate)?;
    let longest_years = parameters::keys::LONGEST_YEARS.on(tx, tx.today)?;
    if let Some(fault) = rules::day_fault(rotation.expires_on, tx.today, longest_years) {
        return Err(Error::Invalid(vec![fault]));
    }
    let before = values(tx, &row)?;
    let overlap_days = rotation.overlap_days.unwrap_or(OVERLAP_DAYS);
    row.expires_on = rules::last_day_beside_successor(row.expires_on, overlap_days, tx.today);
    store::save(tx, &mut row)?;
    let after = values(tx, &row)?;
    tell(tx, "rotate", &row, Some(before), Some(after), None)?;
    let rights = store::rights(tx, &[id])?.remove(&id).unwrap_or_default();
    let made_by = tx.actor.person().ok_or(Error::Unauthenticated)?;
    let successor = KeyRow {
        expires_on: rotation.expires_on,
        made_by,
        successor_of_id: Some(id),
        last_used_at: None,
        version: 1,
        ..row
    };
    make(tx, successor, &rights)
}

/// From the next request on the key opens nothing.
pub fn revoke(tx: &mut Tx, id: KeyId, revocation: &Revocation) -> Result<Key> {
    let mut row = open(tx, id, KeyAction::Revoke)?;
    let reason = text::clean(&revocation.reason).ok_or_else(|| Error::invalid("/reason", "field.required"))?;
    let before = values(tx, &row)?;
    row.revoked_at = Some(tx.now);
    store::save(tx, &mut row)?;
    let after = values(tx, &row)?;
    tell(tx, "revoke", &row, Some(before), Some(after), Some(&reason))?;
    one(tx, row)
}

/// A key to which this can be done now.
fn open(tx: &mut Tx, id: KeyId, action: KeyAction) -> Result<KeyRow> {
    tx.act_everywhere(ManageKeys::CODE)?;
    let row = store::lock(tx, id)?;
    rules::next(rules::state(&row, tx.today), action).ok_or(&problems::OVER)?;
    Ok(row)
}
