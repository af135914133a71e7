//! How far a right reaches, and in whose name.
use super::{AccountId, Actor, LibraryId, Scope};

/// One way in which an actor holds a right: its own, or that of somebody for whom it stands in.
#[derive(Clone, Copy, Debug)]
pub struct Reach {
    pub scope: Scope,
    /// Whose branch: the actor's, or that of the one who is away.
    pub branch: Option<LibraryId>,
    /// Whose own things: the actor's, or those of the one who is away.
    pub account: Option<AccountId>,
    /// The one who is away, where the right is held as their deputy.
    pub deputy_for: Option<AccountId>,
}

impl Reach {
    /// Whether a thing of this branch and owner is within.
    pub fn covers(&self, branch: LibraryId, owner: Option<AccountId>) -> bool {
        match self.scope {
            Scope::All => true,
            Scope::Branch => self.branch == Some(branch),
            Scope::Own => owner.is_some() && self.account == owner,
        }
    }

    /// Whether what is of the whole library is within.
    pub fn is_everywhere(&self) -> bool {
        self.scope == Scope::All
    }

    /// Whether things of this branch are within, whoever's they are.
    pub fn is_of(&self, branch: LibraryId) -> bool {
        self.is_everywhere() || self.branch == Some(branch)
    }
}

impl Actor {
    /// Whether a right reaches a thing of this branch and owner, in the actor's own name or as a deputy.
    pub fn covers(&self, right: &str, branch: LibraryId, owner: Option<AccountId>) -> bool {
        self.ways(right).any(|reach| reach.covers(branch, owner))
    }

    /// Every way in which the actor holds a right, its own first; none where it does not hold it.
    pub fn reaches(&self, right: &str) -> Vec<Reach> {
        self.ways(right).collect()
    }

    fn ways(&self, right: &str) -> impl Iterator<Item = Reach> {
        let own = self.own_scope(right).map(|scope| Reach {
            scope,
            branch: self.branch,
            account: self.account,
            deputy_for: None,
        });
        let as_deputy = self.deputises.iter().filter_map(|away| {
            let (branch, account) = (Some(away.branch), Some(away.absent));
            away.rights.get(right).map(|&scope| Reach { scope, branch, account, deputy_for: account })
        });
        own.into_iter().chain(as_deputy)
    }
}

/// The branches whose figures and lists are seen; none where everything is. One's own things count as one's branch.
pub fn branches(reaches: &[Reach]) -> Option<Vec<LibraryId>> {
    if reaches.iter().any(Reach::is_everywhere) {
        return None;
    }
    Some(reaches.iter().filter_map(|reach| reach.branch).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::actor::{Deputising, DeputyId};

    fn actor() -> Actor {
        let away = Deputising {
            id: DeputyId(1),
            absent: AccountId(7),
            branch: LibraryId(70),
            to_on: chrono::NaiveDate::default(),
            rights: [("loans:read".to_owned(), Scope::Branch), ("loans:charge".to_owned(), Scope::Own)].into(),
        };
        Actor {
            account: Some(AccountId(8)),
            branch: Some(LibraryId(80)),
            rights: [("loans:read".to_owned(), Scope::Branch)].into(),
            deputises: vec![away],
            ..Actor::default()
        }
    }

    #[test]
    fn a_deputys_right_reaches_what_the_absent_reaches() {
        let actor = actor();
        let covering = |right: &str, branch, owner: Option<i64>| {
            let covers = |reach: &Reach| reach.covers(LibraryId(branch), owner.map(AccountId));
            actor.reaches(right).into_iter().find(covers).map(|reach| reach.deputy_for)
        };
        assert_eq!(covering("loans:read", 80, None), Some(None), "one's own branch, in one's own name");
        assert_eq!(covering("loans:read", 70, None), Some(Some(AccountId(7))), "the other's branch, as deputy");
        assert_eq!(covering("loans:read", 90, None), None);
        assert_eq!(covering("loans:charge", 80, Some(8)), None, "what is mine is not the other's own");
        assert_eq!(covering("loans:charge", 70, Some(7)), Some(Some(AccountId(7))));
        assert_eq!(covering("people:read", 70, Some(7)), None);
    }

    #[test]
    fn a_narrow_right_of_the_absent_widens_none_of_ones_own() {
        let actor = actor();
        assert_eq!(actor.scope("loans:read"), Some(Scope::Branch));
        assert_eq!(actor.scope("loans:charge"), None, "it reaches no further than the things of the other");
        assert!(actor.may("loans:charge"));
        assert_eq!(branches(&actor.reaches("loans:read")), Some(vec![LibraryId(80), LibraryId(70)]));
    }
}
