//! What a webhook can be told, and by whose leave.
use crate::{
    platform::{Actor, Scope, feed::right_to_see, problem::Fault},
    webhooks::model::{HookKind, all_kinds},
};

/// The kinds that this actor's webhooks can be told: for itself what it may read everywhere, for a partner what
/// partners hear.
pub fn kinds_for(actor: &Actor, is_partners: bool) -> Vec<HookKind> {
    let may = |kind: &HookKind| match actor.partner {
        Some(_) => kind.is_for_partners,
        None => {
            let reads = actor.own_scope(&right_to_see(&kind.kind)) == Some(Scope::All);
            reads && (kind.is_for_partners || !is_partners)
        }
    };
    all_kinds().into_iter().filter(may).collect()
}

/// What is wrong with the kinds that a webhook is to be told. Nobody lets another be told what they do not see.
pub fn kind_faults(wanted: &[String], actor: &Actor, is_partners: bool) -> Vec<Fault> {
    let (all, open) = (all_kinds(), kinds_for(actor, is_partners));
    let is_in = |kinds: &[HookKind], wanted: &String| kinds.iter().any(|kind| kind.kind == *wanted);
    let faults = wanted.iter().enumerate().filter_map(|(n, kind)| {
        let code = match (is_in(&all, kind), is_in(&open, kind), wanted[..n].contains(kind)) {
            (false, ..) => "webhooks.kind_unknown",
            (_, false, _) => "webhooks.kind_not_yours",
            (_, _, true) => "webhooks.kind_twice",
            _ => return None,
        };
        Some(Fault::new(format!("/kinds/{n}"), code))
    });
    faults.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::actor::LibraryId;

    fn codes(wanted: &[&str], actor: &Actor, is_partners: bool) -> Vec<String> {
        let wanted: Vec<_> = wanted.iter().map(|&kind| kind.to_owned()).collect();
        kind_faults(&wanted, actor, is_partners).into_iter().map(|fault| fault.code).collect()
    }

    #[test]
    fn each_kind_is_listed_once() {
        let kinds: Vec<_> = all_kinds().into_iter().map(|kind| kind.kind).collect();
        assert!(kinds.iter().enumerate().all(|(n, kind)| !kinds[..n].contains(kind)));
        assert_eq!(kinds[0], "loans.request");
    }

    #[test]
    fn nobody_lets_a_webhook_be_told_what_they_do_not_see() {
        let held = |scope| Actor { rights: [("loans:read".to_owned(), scope)].into(), ..Actor::default() };
        let (everywhere, branch) = (held(Scope::All), held(Scope::Branch));
        let wanted = ["loans.ship", "libraries.create", "loans.nonsense", "loans.ship", "people.create"];
        let told = ["webhooks.kind_not_yours", "webhooks.kind_unknown", "webhooks.kind_twice", "webhooks.kind_unknown"];
        assert_eq!(codes(&wanted, &everywhere, false), told);
        assert_eq!(codes(&["loans.ship"], &branch, false), ["webhooks.kind_not_yours"]);
        assert_eq!(codes(&["loans.hand_over"], &everywhere, false), [""; 0]);
        assert_eq!(codes(&["loans.hand_over"], &everywhere, true), ["webhooks.kind_not_yours"]);
        let partner = Actor { partner: Some(LibraryId(7)), ..Actor::default() };
        assert_eq!(codes(&["loans.ship", "loans.hand_over", "libraries.create"], &partner, true), told[..1].repeat(2));
    }
}
