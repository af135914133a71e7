//! Who may do what to whom, and how an account is shown.
use chrono::NaiveDate;

use super::super::{
    ManagePeople,
    model::{AccountState, RequestRow},
};
use crate::platform::{Action, Actor, Right, Scope, actor::AccountId};

/// Where an account stands.
pub fn state(is_enabled: bool, has_password: bool) -> AccountState {
    match (is_enabled, has_password) {
        (false, _) => AccountState::Disabled,
        (true, false) => AccountState::Invited,
        (true, true) => AccountState::Active,
    }
}

/// The first letters of the first and the last word of a name.
pub fn initials(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let ends = [words.first(), words.last().filter(|_| words.len() > 1)];
    ends.iter().flatten().filter_map(|word| word.chars().next()).flat_map(char::to_uppercase).collect()
}

/// Whether a text has the form of an e-mail; whether it is one, only a letter to it could tell.
pub fn is_email(text: &str) -> bool {
    let parts = text.split_once('@');
    let is_host = |host: &str| host.split('.').count() > 1 && host.split('.').all(|label| !label.is_empty());
    parts.is_some_and(|(name, host)| !name.is_empty() && is_host(host) && !host.contains('@'))
        && !text.contains(char::is_whitespace)
}

/// Nobody grants what they do not hold themselves, with at least that scope; what a deputy holds is not theirs.
pub fn may_grant<'a>(actor: &Actor, rights: impl IntoIterator<Item = (&'a str, Scope)>) -> bool {
    rights.into_iter().all(|(code, scope)| actor.own_scope(code).is_some_and(|held| held >= scope))
}

/// What can be done to an account now. A link lets in: only one who could grant all that it opens may make it.
pub fn actions(actor: &Actor, state: AccountState, may_let_in: bool) -> Vec<Action> {
    let invite = Action::new("invite");
    let open = match state {
        AccountState::Disabled => vec![(may_let_in, Action::new("enable").primary())],
        AccountState::Invited => vec![(may_let_in, invite.primary()), (true, Action::new("disable").dangerous())],
        AccountState::Active => vec![(may_let_in, invite), (true, Action::new("disable").dangerous())],
    };
    let is_open = |may: bool| may && actor.may(ManagePeople::CODE);
    open.into_iter().filter(|(may, _)| is_open(*may)).map(|(_, action)| action).collect()
}

/// Nobody agrees to what they asked for, or to what they get.
pub fn may_agree(request: &RequestRow, by: Option<AccountId>) -> bool {
    by.is_some_and(|by| by != request.asked_by && by != request.account_id)
}

/// What an administrator can do to a request that waits; nothing, where one is none.
pub fn request_actions(request: &RequestRow, administrator: Option<AccountId>) -> Vec<Action> {
    let approve = may_agree(request, administrator).then(|| Action::new("approve").primary());
    let decline = administrator.map(|_| Action::new("decline").dangerous());
    approve.into_iter().chain(decline).collect()
}

/// Whether an assignment counts on a day; both its days are in it.
pub fn is_current(from_on: NaiveDate, to_on: Option<NaiveDate>, today: NaiveDate) -> bool {
    from_on <= today && to_on.is_none_or(|to_on| to_on >= today)
}

/// What becomes of an assignment that ends now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It was over before.
    Over,
    /// It never reached a whole day.
    Remove,
    /// The last day on which it counted.
    On(NaiveDate),
}

/// From the next request on it counts no more, so its last day is yesterday.
pub fn ending(from_on: NaiveDate, to_on: Option<NaiveDate>, today: NaiveDate) -> Ending {
    if to_on.is_some_and(|to_on| to_on < today) {
        return Ending::Over;
    }
    match today.pred_opt().filter(|yesterday| *yesterday >= from_on) {
        Some(yesterday) => Ending::On(yesterday),
        None => Ending::Remove,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, day).expect("a day")
    }

    #[test]
    fn initials_are_of_the_first_and_the_last_name() {
        assert_eq!(initials("Žemaitė"), "Ž");
        assert_eq!(initials("julija beniuševičiūtė-žymantienė"), "JB");
        assert_eq!(initials("Ona Marija Petraitė"), "OP");
        assert_eq!(initials(""), "");
    }

    #[test]
    fn an_email_has_a_name_and_a_host() {
        for email in ["ona@example.lt", "ona.p+x@a.b.lt", "žemaitė@biblioteka.lt"] {
            assert!(is_email(email), "{email}");
        }
        for text in ["", "ona", "ona@", "@example.lt", "ona@example", "ona@.lt", "o na@example.lt", "a@b@c.lt"] {
            assert!(!is_email(text), "{text}");
        }
    }

    #[test]
    fn a_narrow_scope_grants_no_wider_one() {
        let mut actor = Actor::default();
        actor.rights.insert("loans:read".into(), Scope::Branch);
        assert!(may_grant(&actor, [("loans:read", Scope::Own)]));
        assert!(may_grant(&actor, [("loans:read", Scope::Branch)]));
        assert!(!may_grant(&actor, [("loans:read", Scope::All)]));
        assert!(!may_grant(&actor, [("loans:charge", Scope::Own)]));
    }

    #[test]
    fn an_assignment_counts_on_both_its_days() {
        assert!(!is_current(day(3), None, day(2)));
        assert!(is_current(day(2), Some(day(2)), day(2)));
        assert!(!is_current(day(1), Some(day(1)), day(2)));
    }

    #[test]
    fn what_ends_today_counted_until_yesterday() {
        assert_eq!(ending(day(1), None, day(5)), Ending::On(day(4)));
        assert_eq!(ending(day(5), None, day(5)), Ending::Remove);
        assert_eq!(ending(day(9), None, day(5)), Ending::Remove);
        assert_eq!(ending(day(1), Some(day(4)), day(5)), Ending::Over);
    }
}
