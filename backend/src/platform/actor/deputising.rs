//! Standing in for somebody who is away: whose rights an account has today, beside its own.
use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::{AccountId, LibraryId, Scope, rights_of};
use crate::{
    platform::{Result, Tx, clock},
    schema::{accounts, deputies, deputy_rights},
};

crate::id! {
    /// Identifies one time of standing in for somebody.
    DeputyId
}

/// The rights of those who let others in. They pass to a deputy only when a second administrator has agreed.
pub const POWERS: [&str; 2] = ["people:manage", "roles:manage"];

/// Somebody who is away today, and what may be done in their name.
#[derive(Clone, Debug)]
pub struct Deputising {
    pub id: DeputyId,
    pub absent: AccountId,
    /// The branch or department of the one who is away.
    pub branch: LibraryId,
    /// The last day.
    pub to_on: NaiveDate,
    pub rights: BTreeMap<String, Scope>,
}

/// Those for whom an account stands in today, the oldest first.
///
/// Only what the absent hold themselves passes on, never what they hold as somebody's deputy.
pub fn deputising(tx: &mut Tx, account: AccountId) -> Result<Vec<Deputising>> {
    let today = clock::library_day(tx.now);
    let rows: Vec<(DeputyId, AccountId, LibraryId, NaiveDate, bool, bool)> = deputies::table
        .inner_join(accounts::table.on(accounts::id.eq(deputies::absent_id)))
        .filter(deputies::deputy_id.eq(account).and(deputies::ended_at.is_null()))
        .filter(deputies::from_on.le(today).and(deputies::to_on.ge(today)))
        .filter(accounts::is_enabled.eq(true))
        .order(deputies::id)
        .select((
            deputies::id,
            deputies::absent_id,
            accounts::library_id,
            deputies::to_on,
            deputies::has_all_rights,
            deputies::powers_at.is_not_null(),
        ))
        .load(tx.conn)?;
    let mut found = Vec::new();
    for (id, absent, branch, to_on, has_all_rights, has_powers) in rows {
        let mut rights = rights_of(tx, absent)?;
        if !has_all_rights {
            let listed: Vec<String> = deputy_rights::table
                .filter(deputy_rights::deputy_id.eq(id))
                .select(deputy_rights::code)
                .load(tx.conn)?;
            rights.retain(|code, _| listed.contains(code));
        }
        rights.retain(|code, _| has_powers || !POWERS.contains(&code.as_str()));
        found.push(Deputising { id, absent, branch, to_on, rights });
    }
    Ok(found)
}
