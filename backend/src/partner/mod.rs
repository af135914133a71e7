//! What a partner library does with its own key: it asks us, answers what we ask of it, and follows both.
//!
//! It has no life of its own and no tables: each step is a verb of `loans`, taken by the system in the name of the
//! key, once it is decided that the loan is the partner's and the step is its side's. Of anything else the partner
//! hears that it does not exist (decision 26).
mod actions;
mod http;
pub mod model;
mod problems;
mod rules;

pub use http::routes;
pub use problems::REFUSALS;
