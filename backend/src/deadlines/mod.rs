//! Deadlines of open loans at work: queues of the desk, what is brought before the head, requests without an answer.
//!
//! The deadline itself is reckoned by `quality`, in one place; the steps of a rule are those of `loans` (decision 38).
mod actions;
mod http;
pub mod model;
mod sheet;
mod store;

pub use actions::{answer_stale, escalate, tell_heads};
pub use http::routes;

crate::rights! {
    /// Have what is late for long brought before one, by letter.
    HearEscalations = "loans:escalations", "Gauti pranešimus apie ilgai vėluojančius užsakymus", "Be told of loans that are late for long";
}
