//! Standing in for somebody: what is refused, and what can be done to it when.
use chrono::NaiveDate;

use super::super::model::{DeputyAction, DeputyRow, DeputyState, NewDeputy};
use crate::platform::{
    Action,
    actor::{AccountId, POWERS},
    problem::Fault,
    text,
};

/// Where it stands on a day.
pub fn state(row: &DeputyRow, today: NaiveDate) -> DeputyState {
    match row {
        row if row.ended_at.is_some() => DeputyState::Ended,
        row if today < row.from_on => DeputyState::Upcoming,
        row if today > row.to_on => DeputyState::Over,
        _ => DeputyState::Current,
    }
}

/// The life of standing in, as far as people move it; its days do the rest.
pub fn next(state: DeputyState, action: DeputyAction) -> Option<DeputyState> {
    match (state, action) {
        (DeputyState::Upcoming | DeputyState::Current, DeputyAction::End) => Some(DeputyState::Ended),
        (DeputyState::Upcoming | DeputyState::Current, DeputyAction::Approve) => Some(state),
        (DeputyState::Over | DeputyState::Ended, _) => None,
    }
}

/// Whether it counts today or will.
pub fn is_alive(state: DeputyState) -> bool {
    next(state, DeputyAction::End).is_some()
}

/// Whether rights of an administrator are among those that pass.
pub fn holds_powers<'a>(rights: impl IntoIterator<Item = &'a str>) -> bool {
    rights.into_iter().any(|code| POWERS.contains(&code))
}

/// Nobody agrees to what they asked for, or to what they get.
pub fn may_approve(row: &DeputyRow, by: Option<AccountId>) -> bool {
    by.is_some_and(|by| by != row.made_by && by != row.deputy_id)
}

/// What the caller can do to it now.
pub fn actions(state: DeputyState, may_end: bool, may_approve: bool) -> Vec<Action> {
    let action = |action: DeputyAction| match action {
        DeputyAction::Approve => may_approve.then(|| Action::new(action.as_str()).primary()),
        DeputyAction::End => may_end.then(|| Action::new(action.as_str()).dangerous().needing(vec!["reason"])),
    };
    let open = DeputyAction::ALL.iter().copied().filter(|&action| next(state, action).is_some());
    open.filter_map(action).collect()
}

/// What is wrong with an appointment by itself; whom it is about is known to the database.
pub fn faults(new: &NewDeputy, today: NaiveDate) -> Vec<Fault> {
    let wrong = [
        (new.absent_id == new.deputy_id, "/deputy_id", "deputies.for_oneself"),
        // What was done before it was appointed was done without the right.
        (new.from_on < today, "/from_on", "date.in_past"),
        (new.to_on < new.from_on, "/to_on", "date.ends_before_it_begins"),
        (new.order_on > today, "/order_on", "date.in_future"),
        (text::clean(&new.order_number).is_none(), "/order_number", "field.required"),
    ];
    wrong.into_iter().filter(|(is_wrong, ..)| *is_wrong).map(|(_, at, code)| Fault::new(at, code)).collect()
}

/// What is wrong with it beside the others whose days overlap: `others` are (absent, deputy).
pub fn overlaps(new: &NewDeputy, others: &[(AccountId, AccountId)]) -> Vec<Fault> {
    let any = |is_it: &dyn Fn(&(AccountId, AccountId)) -> bool| others.iter().any(is_it);
    let wrong = [
        (any(&|other| *other == (new.absent_id, new.deputy_id)), "/from_on", "deputies.twice"),
        (any(&|other| other.1 == new.absent_id), "/absent_id", "deputies.deputys_deputy"),
        (any(&|other| other.0 == new.deputy_id), "/deputy_id", "deputies.is_away"),
    ];
    wrong.into_iter().filter(|(is_wrong, ..)| *is_wrong).map(|(_, at, code)| Fault::new(at, code)).collect()
}

/// The listed rights that pass to nobody: unknown, or not the absent's own.
pub fn right_faults(listed: &[String], is_known: impl Fn(&str) -> bool, held: &[String]) -> Vec<Fault> {
    let code = |right: &String| match (is_known(right), held.contains(right)) {
        (false, _) => Some("roles.right_unknown"),
        (true, false) => Some("deputies.right_not_held"),
        (true, true) => None,
    };
    let wrong = listed.iter().enumerate().filter_map(|(n, right)| Some((n, code(right)?)));
    wrong.map(|(n, code)| Fault::new(format!("/rights/{n}"), code)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: AccountId = AccountId(1);
    const B: AccountId = AccountId(2);
    const C: AccountId = AccountId(3);

    fn new(absent_id: AccountId, deputy_id: AccountId) -> NewDeputy {
        let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).expect("a day");
        let (from_on, to_on, order_on) = (day(2), day(6), day(1));
        NewDeputy { absent_id, deputy_id, from_on, to_on, order_number: "P-1".into(), order_on, rights: None }
    }

    #[test]
    fn what_is_over_or_ended_is_never_moved() {
        for &state in DeputyState::ALL {
            let is_alive = matches!(state, DeputyState::Upcoming | DeputyState::Current);
            for &action in DeputyAction::ALL {
                assert_eq!(next(state, action).is_some(), is_alive, "{state:?} {action:?}");
            }
            assert_eq!(actions(state, true, true).len(), if is_alive { 2 } else { 0 }, "{state:?}");
            assert!(actions(state, false, false).is_empty());
        }
    }

    #[test]
    fn nobody_stands_in_for_themselves_or_on_from_a_deputy() {
        let codes = |new: &NewDeputy, others: &[(AccountId, AccountId)]| {
            let today = new.from_on;
            let all = faults(new, today).into_iter().chain(overlaps(new, others));
            all.map(|fault| fault.code).collect::<Vec<_>>()
        };
        assert_eq!(codes(&new(A, A), &[]), ["deputies.for_oneself"]);
        assert_eq!(codes(&new(A, B), &[(A, B)]), ["deputies.twice"]);
        assert_eq!(codes(&new(A, B), &[(C, A)]), ["deputies.deputys_deputy"], "A stands in for C");
        assert_eq!(codes(&new(A, B), &[(B, C)]), ["deputies.is_away"], "C stands in for B");
        assert!(codes(&new(A, B), &[(A, C), (C, B)]).is_empty(), "one may have two deputies, and stand in for two");
    }
}
