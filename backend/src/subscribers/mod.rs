//! Subscribers of interlibrary loan (TBA abonentai): those libraries of the directory that have a card, and are
//! registered every year.
mod actions;
mod http;
pub mod model;
mod problems;
mod rules;
mod sheet;
mod store;

pub use actions::{create, lapse, may_request, re_register, register, registered_for, suspend};
pub use http::routes;
pub use problems::REFUSALS;
pub use rules::lifecycle;
pub use store::{numbers, registered, registrations};

crate::rights! {
    /// See subscribers and their registration.
    ReadSubscribers = "subscribers:read", "Matyti abonentus", "See subscribers";
    /// Add subscribers, register, suspend and remove them, run the yearly campaign.
    ManageSubscribers = "subscribers:manage", "Tvarkyti abonentus ir perregistruoti", "Manage and register subscribers";
    /// Let a request through that would stop, with a note.
    OverrideSubscribers = "subscribers:override", "Priimti užsakymą išimties tvarka", "Let a request through as an exception";
}
