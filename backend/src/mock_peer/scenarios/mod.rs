//! The scenarios by name: what is said in turn, once for whoever borrows and once for whoever lends.
//!
//! The flows are those of the standard's sequences; the two sides of one name fit each other, so that two of these
//! can be tried against each other.
mod faults;
mod later;
mod ways;

use crate::iso18626::{
    codec::Dialect,
    message::{Action, ReasonForMessage, ServiceType, Status, YesNo},
};

crate::text_enum! {
    /// Which part we play.
    Role { Borrower = "borrower", Lender = "lender" }
}

/// What is done next.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// We ask for this.
    Ask(ServiceType),
    /// We ask for this, and answer what comes first with a failure.
    AskAndStumble(ServiceType),
    /// We ask once more, on the conditions and under the number that belong to a retry.
    AskAgain,
    /// We tell or ask as the borrower.
    Say(Action),
    /// One of these statuses is to come; those that lead to them may come before.
    Await(&'static [Status]),
    /// The answer to what we asked is to come.
    AwaitAnswer(ReasonForMessage),
    /// A condition is to come.
    AwaitCondition,
    /// We take the condition that came.
    Agree,
    /// Their request is to come.
    AwaitRequest,
    /// Their request is to come again: a retry.
    AwaitRetry,
    /// One of these is to come.
    AwaitAction(&'static [Action]),
    /// They are to take our condition.
    AwaitAgreement,
    /// We answer or tell as the lender.
    Tell(ReasonForMessage, Status),
    /// The same with a yes or a no.
    Answer(ReasonForMessage, YesNo, Status),
    /// We lend under a condition.
    PutCondition,
    /// Their next message is answered with a failure once: it is to come again.
    Stumble,
    /// What we said last goes out once more, byte for byte.
    Repeat,
}

/// A scenario.
pub struct Scenario {
    pub name: &'static str,
    /// In a sentence.
    pub what: &'static str,
    /// What a person does at the partner's desk where we borrow; empty where the scenario has no such part.
    pub desk_lends: &'static str,
    pub borrower: &'static [Step],
    /// What a person does at the partner's desk where we lend.
    pub desk_borrows: &'static str,
    pub lender: &'static [Step],
    /// The edition without which it cannot be said.
    pub only: Option<Dialect>,
}

impl Scenario {
    /// All of them, the plainest first.
    pub fn all() -> impl Iterator<Item = &'static Scenario> {
        [ways::SCENARIOS, later::SCENARIOS, faults::SCENARIOS].into_iter().flatten()
    }

    pub fn named(name: &str) -> Option<&'static Scenario> {
        Scenario::all().find(|scenario| scenario.name == name)
    }

    pub fn steps(&self, role: Role) -> &'static [Step] {
        match role {
            Role::Borrower => self.borrower,
            Role::Lender => self.lender,
        }
    }

    pub fn desk(&self, role: Role) -> &'static str {
        match role {
            Role::Borrower => self.desk_lends,
            Role::Lender => self.desk_borrows,
        }
    }

    /// Whether it can be played in this role and edition.
    pub fn is_for(&self, role: Role, dialect: Dialect) -> bool {
        !self.steps(role).is_empty() && self.only.is_none_or(|only| only == dialect)
    }
}

/// What stands in most of the scenarios.
const PROMISE: Step = Step::Tell(ReasonForMessage::RequestResponse, Status::WillSupply);
const SEND: Step = Step::Tell(ReasonForMessage::StatusChange, Status::Loaned);
const CLOSE: Step = Step::Tell(ReasonForMessage::StatusChange, Status::LoanCompleted);
const BOOK: Step = Step::Ask(ServiceType::Loan);
