//! What somebody had on a day, read from how the account and the roles were left by their last events. Pure.
use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Deserialize;

use super::{super::model::HeldRole, people::is_current};
use crate::platform::Scope;

/// An account as its event tells of it.
#[derive(Debug, Deserialize)]
pub struct Account {
    pub is_enabled: bool,
    assignments: Vec<Assignment>,
}

#[derive(Debug, Deserialize)]
struct Assignment {
    role_id: i64,
    scope: Scope,
    from_on: NaiveDate,
    to_on: Option<NaiveDate>,
}

/// A role as its event tells of it.
#[derive(Clone, Debug, Deserialize)]
pub struct Role {
    name: String,
    rights: Vec<String>,
}

/// What an event's text says; none where it was erased.
pub fn read<T: for<'a> Deserialize<'a>>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}

/// The roles of an account that counted on a day.
pub fn roles(account: &Account, roles: &HashMap<i64, Role>, on: NaiveDate) -> Vec<HeldRole> {
    let counted = account.assignments.iter().filter(|given| is_current(given.from_on, given.to_on, on));
    let held = counted.filter_map(|given| {
        let Role { name, rights } = roles.get(&given.role_id)?.clone();
        Some(HeldRole { name, scope: given.scope, from_on: given.from_on, to_on: given.to_on, rights })
    });
    held.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_counted_on_the_day_is_told_with_the_rights_of_that_day() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).expect("a day");
        let account = r#"{"email":"x","is_enabled":true,"assignments":[
            {"role_id":1,"scope":"all","from_on":"2026-03-02","to_on":"2026-03-03"},
            {"role_id":2,"scope":"own","from_on":"2026-03-04","to_on":null}]}"#;
        let account: Account = read(account).expect("an account");
        let role = |text: &str| read::<Role>(text).expect("a role");
        let known = HashMap::from([
            (1, role(r#"{"name":"A","rights":["audit:read"]}"#)),
            (2, role(r#"{"name":"B","rights":[]}"#)),
        ]);
        let names = |on| roles(&account, &known, on).into_iter().map(|held| held.name).collect::<Vec<_>>();
        assert_eq!(names(day(1)), [""; 0]);
        assert_eq!(names(day(3)), ["A"]);
        assert_eq!(names(day(4)), ["B"]);
    }
}
