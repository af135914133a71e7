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

pub use actions::{
    accept_condition, add_condition, agree_cancel, ask_cancel, ask_renewal, ask_retry, complete, decline_cancel, get,
    grant_renewal, recall, receive, refuse_renewal, reject_condition, send_back, ship, unfilled, will_supply,
};
pub use http::routes;
pub use problems::REFUSALS;
