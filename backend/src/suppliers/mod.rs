//! Whom to ask for a request of ours: an order of libraries with the reasons for each in words, and the order that a
//! person has chosen, kept with the loan.
//!
//! Nothing is sent from here: the steps of `loans` send. Figures are those of `statistics` (decision 34).
mod actions;
mod http;
pub mod model;
mod problems;
mod rules;
mod store;

pub use actions::next_kept;
pub use http::routes;
pub use problems::REFUSALS;
