//! Standing in for somebody, as its reader sees it.
use super::super::super::{
    ManageDeputies, ManageRoles,
    model::{Deputy, DeputyRow},
    rules::deputies as rules,
    store,
};
use crate::platform::{
    Error, Result, Right, Scope, Tx,
    actor::{AccountId, DeputyId},
};

/// One, with what the actor can do to it now.
pub fn deputy(tx: &mut Tx, row: DeputyRow) -> Result<Deputy> {
    deputies(tx, vec![row])?.pop().ok_or(Error::NotFound)
}

/// The same for a page.
pub fn deputies(tx: &mut Tx, rows: Vec<DeputyRow>) -> Result<Vec<Deputy>> {
    let ids: Vec<DeputyId> = rows.iter().map(|row| row.id).collect();
    let absent: Vec<AccountId> = rows.iter().map(|row| row.absent_id).collect();
    let people =
        rows.iter().flat_map(|row| [Some(row.absent_id), Some(row.deputy_id), Some(row.made_by), row.powers_by]);
    let people: Vec<AccountId> = people.flatten().collect();
    let (names, listed) = (store::accounts::names(tx, &people)?, store::deputies::rights(tx, &ids)?);
    let (held, places) = (store::assignments::rights_of(tx, &absent)?, store::accounts::places(tx, &absent)?);
    let name = |account: AccountId| names.iter().find(|person| person.id == account).cloned().ok_or(Error::NotFound);
    let (reaches, is_administrator) =
        (tx.actor.reaches(ManageDeputies::CODE), tx.actor.own_scope(ManageRoles::CODE) == Some(Scope::All));
    let view = |row: DeputyRow| {
        let listed = listed.iter().filter(|right| right.0 == row.id).map(|right| right.1.clone());
        let rights: Option<Vec<String>> = (!row.has_all_rights).then(|| listed.collect());
        let all = held.iter().filter(|right| right.0 == row.absent_id).map(|right| right.1.as_str());
        let passing: Vec<&str> = match &rights {
            Some(listed) => listed.iter().map(String::as_str).collect(),
            None => all.collect(),
        };
        let state = rules::state(&row, tx.today);
        let waits = row.powers_at.is_none() && rules::holds_powers(passing);
        let place = places.iter().find(|place| place.0 == row.absent_id).map(|place| place.1);
        let may_end = place.is_some_and(|place| reaches.iter().any(|reach| reach.covers(place, Some(row.absent_id))));
        let may_approve = waits && is_administrator && rules::may_approve(&row, tx.actor.account);
        Ok(Deputy {
            id: row.id,
            absent: name(row.absent_id)?,
            deputy: name(row.deputy_id)?,
            from_on: row.from_on,
            to_on: row.to_on,
            order_on: row.order_on,
            rights,
            state,
            waits_for_approval: waits && rules::is_alive(state),
            approved_by: row.powers_by.map(name).transpose()?,
            made_by: name(row.made_by)?,
            created_at: row.created_at,
            ended_at: row.ended_at,
            actions: rules::actions(state, may_end, may_approve),
            order_number: row.order_number,
        })
    };
    rows.into_iter().map(view).collect()
}
