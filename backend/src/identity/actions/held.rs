//! Who had what on a day: for the yearly review of rights, and for the question that comes years later.
use std::collections::HashMap;

use super::super::{
    ReadPeople,
    model::{AccountRef, Held, HeldAsDeputy, HeldAsked, HeldOnDay},
    problems,
    rules::held as rules,
    store,
};
use crate::platform::{
    Error, Result, Right, Tx,
    actor::{AccountId, DeputyId},
    clock, text,
};

/// What everybody in the actor's reach had at the end of a day; of today, what they have now.
pub fn on_day(tx: &mut Tx, asked: HeldAsked) -> Result<HeldOnDay> {
    let on = asked.on.unwrap_or(tx.today);
    if on > tx.today {
        return Err((&problems::DAY_AHEAD).into());
    }
    let until = on.succ_opt().map_or(tx.now, clock::day_begins);
    let roles = store::held::as_of(tx, "role", until)?;
    let roles: HashMap<i64, rules::Role> =
        roles.into_iter().filter_map(|(id, text)| Some((id, rules::read(&text)?))).collect();
    let accounts = store::held::as_of(tx, "account", until)?;
    let within = store::accounts::within(tx, ReadPeople::CODE)?;
    let mut names = store::accounts::names(tx, &within)?;
    names.sort_by_key(|person| text::order_key(&person.name));
    let mut deputising = deputising(tx, on)?;
    let held = |person: AccountRef| {
        let account: rules::Account = rules::read(accounts.get(&person.id.0)?)?;
        Some(Held {
            was_enabled: account.is_enabled,
            roles: rules::roles(&account, &roles, on),
            deputises: deputising.remove(&person.id).unwrap_or_default(),
            account: person,
        })
    };
    Ok(HeldOnDay { on, items: names.into_iter().filter_map(held).collect() })
}

/// For whom each stood in.
fn deputising(tx: &mut Tx, on: chrono::NaiveDate) -> Result<HashMap<AccountId, Vec<HeldAsDeputy>>> {
    let until = on.succ_opt().map_or(tx.now, clock::day_begins).min(tx.now);
    let rows = store::held::deputies_on(tx, on, until)?;
    let ids: Vec<DeputyId> = rows.iter().map(|row| row.id).collect();
    let absent: Vec<AccountId> = rows.iter().map(|row| row.absent_id).collect();
    let (names, listed) = (store::accounts::names(tx, &absent)?, store::deputies::rights(tx, &ids)?);
    let mut found: HashMap<AccountId, Vec<HeldAsDeputy>> = HashMap::new();
    for row in rows {
        let rights = listed.iter().filter(|right| right.0 == row.id).map(|right| right.1.clone());
        let absent = names.iter().find(|person| person.id == row.absent_id).cloned().ok_or(Error::NotFound)?;
        found.entry(row.deputy_id).or_default().push(HeldAsDeputy {
            id: row.id,
            absent,
            rights: (!row.has_all_rights).then(|| rights.collect()),
            order_number: row.order_number,
        });
    }
    Ok(found)
}
