//! The decisions about keys: how one is written, what is wrong with a new one, what can be done to it when.
use chrono::{Months, NaiveDate};

use super::model::{Holder, KeyAction, KeyRight, KeyRow, KeyState, NewKey};
use crate::platform::{Action, Actor, Scope, actor::LibraryId, caller::key::PREFIX, problem::Fault, secrets, text};

/// How many signs of the checksum stand at the end of a key.
const CHECK: usize = 8;

/// What no key may do: let people in, give rights, agree in the place of a second person.
const FOR_PEOPLE_ALONE: [&str; 5] =
    ["people:manage", "roles:manage", "deputies:manage", "keys:manage", "parameters:approve"];

/// A key of this randomness: `abo_`, 32 hexadecimal signs, and eight of their digest. Who finds a text like that in a
/// published file can tell without asking us that it is a key, and not a slip of the pen.
pub fn write(random: &str) -> String {
    format!("{PREFIX}{random}_{}", check(random))
}

/// Whether a text can be a key at all.
pub fn is_well_formed(token: &str) -> bool {
    let parts = token.strip_prefix(PREFIX).and_then(|rest| rest.split_once('_'));
    parts.is_some_and(|(random, end)| random.len() == 32 && check(random) == end)
}

fn check(random: &str) -> String {
    secrets::digest(random)[..CHECK].to_owned()
}

/// The last signs of a key.
pub fn ending(token: &str) -> String {
    token[token.len() - 4..].to_owned()
}

/// Whether a key may be given this right at all.
pub fn is_givable(code: &str) -> bool {
    !FOR_PEOPLE_ALONE.contains(&code)
}

/// What is wrong with a new key by itself.
pub fn faults(new: &NewKey, is_known: impl Fn(&str) -> bool, today: NaiveDate, longest_years: i64) -> Vec<Fault> {
    let is_partner = new.holder == Holder::Partner;
    let wrong = [
        (text::clean(&new.name).is_none(), "/name", "field.required"),
        (is_partner && new.library_id.is_none(), "/library_id", "field.required"),
        (!is_partner && new.library_id.is_some(), "/library_id", "field.not_allowed"),
        (is_partner && !new.rights.is_empty(), "/rights", "field.not_allowed"),
        (!is_partner && new.rights.is_empty(), "/rights", "field.required"),
    ];
    let wrong = wrong.into_iter().filter(|(is_wrong, ..)| *is_wrong).map(|(_, at, code)| Fault::new(at, code));
    let of_rights = new.rights.iter().enumerate().filter_map(|(n, right)| {
        let is_twice = new.rights[..n].iter().any(|earlier| earlier.code == right.code);
        let code = match (is_known(&right.code), is_givable(&right.code), is_twice) {
            (false, ..) => "roles.right_unknown",
            (_, false, _) => "keys.for_people_alone",
            (_, _, true) => "keys.right_twice",
            _ => return None,
        };
        Some(Fault::new(format!("/rights/{n}/code"), code))
    });
    wrong.chain(of_rights).chain(day_fault(new.expires_on, today, longest_years)).collect()
}

/// What is wrong with the last day of a key.
pub fn day_fault(expires_on: NaiveDate, today: NaiveDate, longest_years: i64) -> Option<Fault> {
    let months = u32::try_from(longest_years * 12).unwrap_or(12);
    let last = today.checked_add_months(Months::new(months)).unwrap_or(today);
    let code = match expires_on {
        day if day < today => "date.in_past",
        day if day > last => "keys.too_long",
        _ => return None,
    };
    Some(Fault::new("/expires_on", code).with("last", last.to_string()))
}

/// Nobody gives what they do not hold themselves, or further than they hold it; what a deputy holds is not theirs.
pub fn may_give(actor: &Actor, branch: LibraryId, rights: &[KeyRight]) -> bool {
    rights.iter().all(|right| match (actor.own_scope(&right.code), Scope::from(right.scope)) {
        (Some(Scope::All), _) => true,
        (Some(Scope::Branch), Scope::Branch) => actor.branch == Some(branch),
        _ => false,
    })
}

/// Where a key stands on a day.
pub fn state(key: &KeyRow, today: NaiveDate) -> KeyState {
    match key {
        key if key.revoked_at.is_some() => KeyState::Revoked,
        key if key.expires_on < today => KeyState::Expired,
        _ => KeyState::Active,
    }
}

/// The life of a key, as far as people move it; its last day does the rest. A successor leaves it as it is.
pub fn next(state: KeyState, action: KeyAction) -> Option<KeyState> {
    match (state, action) {
        (KeyState::Active | KeyState::Expired, KeyAction::Rotate) => Some(state),
        (KeyState::Active, KeyAction::Revoke) => Some(KeyState::Revoked),
        (KeyState::Expired, KeyAction::Revoke) | (KeyState::Revoked, _) => None,
    }
}

/// What can be done to a key now.
pub fn actions(state: KeyState) -> Vec<Action> {
    let action = |action: KeyAction| match action {
        KeyAction::Rotate => Action::new(action.as_str()).primary().needing(vec!["expires_on"]),
        KeyAction::Revoke => Action::new(action.as_str()).dangerous().needing(vec!["reason"]),
    };
    KeyAction::ALL.iter().copied().filter(|&key| next(state, key).is_some()).map(action).collect()
}

/// The last day of a key that has a successor: so many days on, and not after its own.
pub fn last_day_beside_successor(expires_on: NaiveDate, overlap_days: i64, today: NaiveDate) -> NaiveDate {
    expires_on.min(today + chrono::Duration::days(overlap_days))
}

#[cfg(test)]
mod tests;
