//! Deputies are appointed, and it ends: by itself at midnight in Vilnius, or before.
use serde_json::{Value, json};

use super::{
    super::{
        ManageDeputies, ManageRoles, ReadDeputies,
        model::{
            AccountRow, ActList, AuditEntry, AuditList, Deputy, DeputyAction, DeputyEnding, DeputyList, DeputyRow,
            NewDeputy, Rights,
        },
        problems, rules, store,
    },
    administrators, audit, view,
};
use crate::platform::{
    Error, Page, Result, Right, Scope, Tx,
    actor::{AccountId, DeputyId},
    events::{self, Event, Timeline},
    problem::Fault,
    text,
};

pub fn list(tx: &mut Tx, wanted: &DeputyList) -> Result<Page<Deputy>> {
    let Page { items, next_cursor, total } = store::deputies::list(tx, wanted, ReadDeputies::CODE)?;
    Ok(Page { items: view::deputies(tx, items)?, next_cursor, total })
}

pub fn get(tx: &mut Tx, id: DeputyId) -> Result<Deputy> {
    let row = store::deputies::find(tx, id, ReadDeputies::CODE)?;
    view::deputy(tx, row)
}

pub fn timeline(tx: &mut Tx, id: DeputyId) -> Result<Timeline> {
    store::deputies::find(tx, id, ReadDeputies::CODE)?;
    events::timeline(tx, "deputy", id.0)
}

/// What was done as a deputy while it lasted, the newest first.
pub fn acts(tx: &mut Tx, id: DeputyId, wanted: &ActList) -> Result<Page<AuditEntry>> {
    let row = store::deputies::find(tx, id, ReadDeputies::CODE)?;
    let ActList { limit, cursor, count, .. } = wanted.clone();
    let page = store::audit::acts(tx, &row, &AuditList { limit, cursor, count, ..AuditList::default() })?;
    audit::numbered(tx, page)
}

/// Appoints a deputy. What passes, the one who appoints must hold, or it is their own.
pub fn create(tx: &mut Tx, new: &NewDeputy, all: Rights) -> Result<Deputy> {
    let made_by = tx.actor.account.ok_or(Error::Unauthenticated)?;
    let administrators = administrators::hold_with(tx, &[new.absent_id, new.deputy_id])?;
    let mut faults = rules::deputies::faults(new, tx.today);
    let absent = enabled(tx, new.absent_id, "/absent_id", &mut faults)?;
    enabled(tx, new.deputy_id, "/deputy_id", &mut faults)?;
    if let Some(absent) = &absent
        && tx.act_on(ManageDeputies::CODE, absent.library_id, Some(absent.id)).is_err()
    {
        faults.push(Fault::new("/absent_id", "people.unknown"));
    }
    let others = store::deputies::overlapping(tx, new.from_on, new.to_on)?;
    faults.extend(rules::deputies::overlaps(new, &others));
    let mut passing = store::assignments::rights_of(tx, &[new.absent_id])?;
    if let Some(listed) = &new.rights {
        let held: Vec<String> = passing.iter().map(|(_, code, _)| code.clone()).collect();
        let is_known = |code: &str| all.all().any(|right| right.0 == code);
        faults.extend(rules::deputies::right_faults(listed, is_known, &held));
        passing.retain(|(_, code, _)| listed.contains(code));
    }
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    if !rules::people::may_grant(tx.actor, passing.iter().map(|(_, code, scope)| (code.as_str(), *scope))) {
        return Err((&problems::NOT_YOURS_TO_GRANT).into());
    }
    // Where there is no second administrator, nobody could agree.
    let powers_at = administrators.is_there_no_second().then_some(tx.now);
    let row =
        store::deputies::insert(tx, &NewDeputy { rights: sorted(&new.rights), ..new.clone() }, made_by, powers_at)?;
    tell(tx, "create", &row, None, None)?;
    view::deputy(tx, row)
}

/// Lets the rights of an administrator pass: the word of a second one.
pub fn approve(tx: &mut Tx, id: DeputyId) -> Result<Deputy> {
    if tx.actor.own_scope(ManageRoles::CODE) != Some(Scope::All) {
        return Err(Error::Forbidden { right: ManageRoles::CODE });
    }
    let mut row = store::deputies::lock(tx, id)?;
    must_be_open(tx, &row, DeputyAction::Approve)?;
    if !view::deputy(tx, row.clone())?.waits_for_approval {
        return Err((&problems::NOTHING_WAITS).into());
    }
    if !rules::deputies::may_approve(&row, tx.actor.account) {
        return Err((&problems::OWN_APPROVAL).into());
    }
    let before = values(&row);
    (row.powers_at, row.powers_by) = (Some(tx.now), tx.actor.account);
    store::deputies::save(tx, &row)?;
    tell(tx, "approve", &row, Some(before), None)?;
    view::deputy(tx, row)
}

/// Ends it before its last day, from the next request on.
pub fn end(tx: &mut Tx, id: DeputyId, ending: &DeputyEnding) -> Result<Deputy> {
    let row = store::deputies::lock(tx, id)?;
    let absent = store::accounts::get(tx, row.absent_id)?;
    tx.act_on(ManageDeputies::CODE, absent.library_id, Some(absent.id))?;
    must_be_open(tx, &row, DeputyAction::End)?;
    let reason = text::clean(&ending.reason).ok_or_else(|| Error::invalid("/reason", "field.required"))?;
    let row = ended(tx, row, Some(&reason))?;
    view::deputy(tx, row)
}

/// Ends all that an account that is shut has to do with.
pub fn end_all_of(tx: &mut Tx, account: AccountId) -> Result<()> {
    for row in store::deputies::alive_of(tx, account)? {
        ended(tx, row, None)?;
    }
    Ok(())
}

fn ended(tx: &mut Tx, mut row: DeputyRow, reason: Option<&str>) -> Result<DeputyRow> {
    let before = values(&row);
    row.ended_at = Some(tx.now);
    store::deputies::save(tx, &row)?;
    tell(tx, "end", &row, Some(before), reason)?;
    Ok(row)
}

fn must_be_open(tx: &Tx, row: &DeputyRow, action: DeputyAction) -> Result<()> {
    let state = rules::deputies::state(row, tx.today);
    rules::deputies::next(state, action).map(|_| ()).ok_or_else(|| (&problems::DEPUTY_OVER).into())
}

/// An account that is enabled, or the fault of its field.
fn enabled(
    tx: &mut Tx,
    account: AccountId,
    pointer: &'static str,
    faults: &mut Vec<Fault>,
) -> Result<Option<AccountRow>> {
    match store::accounts::get(tx, account) {
        Ok(row) if row.is_enabled => return Ok(Some(row)),
        Ok(_) => faults.push(Fault::new(pointer, "people.disabled")),
        Err(Error::NotFound) => faults.push(Fault::new(pointer, "people.unknown")),
        Err(err) => return Err(err),
    }
    Ok(None)
}

fn sorted(rights: &Option<Vec<String>>) -> Option<Vec<String>> {
    let mut rights = rights.clone()?;
    rights.sort();
    rights.dedup();
    Some(rights)
}

fn values(row: &DeputyRow) -> Value {
    json!({
        "absent_id": row.absent_id,
        "deputy_id": row.deputy_id,
        "from_on": row.from_on,
        "to_on": row.to_on,
        "order_number": row.order_number,
        "order_on": row.order_on,
        "has_all_rights": row.has_all_rights,
        "powers_at": row.powers_at,
        "ended_at": row.ended_at,
    })
}

fn tell(tx: &mut Tx, verb: &str, row: &DeputyRow, before: Option<Value>, reason: Option<&str>) -> Result<()> {
    let absent = store::accounts::get(tx, row.absent_id)?;
    let event = Event::new(format!("deputies.{verb}"), "deputy", row.id.0, tx.today)
        .belongs(absent.library_id, Some(absent.id))
        .values(before, Some(values(row)))
        .because(reason);
    events::tell(tx, &event)?;
    Ok(())
}
