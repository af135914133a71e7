//! Keys without a database.
use super::*;
use crate::keys::model::KeyScope;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn new() -> NewKey {
    NewKey {
        name: "Naktinė ataskaita".into(),
        holder: Holder::Script,
        library_id: None,
        branch_id: None,
        rights: vec![KeyRight { code: "statistics:read".into(), scope: KeyScope::All }],
        n_per_minute: None,
        expires_on: day("2027-03-02"),
    }
}

fn codes(new: &NewKey) -> Vec<(String, String)> {
    let faults = faults(new, |code| code != "nonsense:read", day("2026-03-02"), 2);
    faults.into_iter().map(|fault| (fault.pointer, fault.code)).collect()
}

#[test]
fn a_key_tells_that_it_is_one_and_a_slip_of_the_pen_does_not() {
    let key = write("0123456789abcdef0123456789abcdef");
    assert!(key.starts_with("abo_0123456789abcdef0123456789abcdef_") && key.len() == 45, "{key}");
    assert!(is_well_formed(&key));
    for wrong in [key.replace("abo_0", "abo_1"), key[..44].to_owned(), "abo_".into(), key.to_uppercase()] {
        assert!(!is_well_formed(&wrong), "{wrong}");
    }
}

#[test]
fn what_is_wrong_with_a_new_key_is_told_at_once() {
    assert_eq!(codes(&new()), []);
    let right = |code: &str| KeyRight { code: code.into(), scope: KeyScope::All };
    let wrong = NewKey {
        name: " ".into(),
        library_id: Some(LibraryId(3)),
        rights: vec![right("nonsense:read"), right("keys:manage"), right("loans:read"), right("loans:read")],
        expires_on: day("2028-03-03"),
        ..new()
    };
    let told = [
        ("/name", "field.required"),
        ("/library_id", "field.not_allowed"),
        ("/rights/0/code", "roles.right_unknown"),
        ("/rights/1/code", "keys.for_people_alone"),
        ("/rights/3/code", "keys.right_twice"),
        ("/expires_on", "keys.too_long"),
    ];
    assert_eq!(codes(&wrong), told.map(|(at, code)| (at.to_owned(), code.to_owned())));
    let partner = NewKey { holder: Holder::Partner, expires_on: day("2026-03-01"), ..new() };
    let told = [("/library_id", "field.required"), ("/rights", "field.not_allowed"), ("/expires_on", "date.in_past")];
    assert_eq!(codes(&partner), told.map(|(at, code)| (at.to_owned(), code.to_owned())));
}

#[test]
fn nobody_gives_a_key_more_than_they_hold() {
    let held = |scope| Actor {
        branch: Some(LibraryId(7)),
        rights: [("loans:read".to_owned(), scope)].into(),
        ..Actor::default()
    };
    let wants = |code: &str, scope| vec![KeyRight { code: code.into(), scope }];
    let (here, elsewhere) = (LibraryId(7), LibraryId(8));
    assert!(may_give(&held(Scope::All), elsewhere, &wants("loans:read", KeyScope::All)));
    assert!(may_give(&held(Scope::Branch), here, &wants("loans:read", KeyScope::Branch)));
    assert!(!may_give(&held(Scope::Branch), here, &wants("loans:read", KeyScope::All)));
    assert!(!may_give(&held(Scope::Branch), elsewhere, &wants("loans:read", KeyScope::Branch)));
    assert!(!may_give(&held(Scope::Own), here, &wants("loans:read", KeyScope::Branch)));
    assert!(!may_give(&held(Scope::All), here, &wants("loans:supply", KeyScope::Branch)));
}

#[test]
fn the_life_of_a_key() {
    let offered = |state| actions(state).into_iter().map(|action| action.key).collect::<Vec<_>>();
    assert_eq!(offered(KeyState::Active), ["rotate", "revoke"]);
    assert_eq!(offered(KeyState::Expired), ["rotate"]);
    assert_eq!(offered(KeyState::Revoked), [""; 0]);
    assert_eq!(last_day_beside_successor(day("2026-03-02"), 7, day("2026-02-01")), day("2026-02-08"));
    assert_eq!(last_day_beside_successor(day("2026-03-02"), 90, day("2026-02-01")), day("2026-03-02"));
}
