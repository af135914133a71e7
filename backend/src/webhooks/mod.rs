//! Webhooks: other systems are told what happens, as soon as it has its place in the feed.
//!
//! A webhook follows the sealer's positions as a reader of `GET /events` does, and is told the same (decision 27).
//! It is signed as Standard Webhooks has it; what does not arrive is tried again for three days, and is then a dead
//! letter that somebody sees and sends again. A partner's key deals with the webhooks of its own library: these hear of
//! that library's loans alone.
mod actions;
mod delivering;
mod http;
pub mod model;
mod problems;
mod rules;
mod sheet;
mod store;

pub use actions::forget;
pub use delivering::keep_delivering;
pub use http::routes;
pub use problems::REFUSALS;

crate::rights! {
    /// Say where other systems are told what happens.
    ManageWebhooks = "webhooks:manage", "Tvarkyti pranešimus sistemoms", "Manage webhooks";
}
