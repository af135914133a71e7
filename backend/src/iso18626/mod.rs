//! ISO 18626, the international interlibrary loan protocol: loans exchanged with the systems of other libraries.
//!
//! It has no life of its own: what a partner's system says comes to the verbs of `loans`, taken by the system in the
//! name of the partner's key, and what our steps say to it follows from their events, in the same transaction.
mod actions;
pub mod codec;
mod delivering;
mod http;
pub mod message;
pub mod model;
mod problems;
mod rules;
mod sheet;
mod store;

pub use actions::{Taken, follow, seal_anew};
pub use delivering::{deliveries, keep_delivering};
pub use http::{LONGEST, receive, routes};
pub use problems::REFUSALS;
pub use rules::{Said, confirm, said_by};

crate::rights! {
    /// Set partners' systems up.
    ManagePeers = "iso18626:manage", "Tvarkyti ryšį su partnerių sistemomis", "Set partners' systems up";
    /// See the messages that go between our system and those of partners.
    ReadMessages = "iso18626:read", "Matyti ISO 18626 pranešimus", "See messages of ISO 18626";
    /// Send messages again or pass them over.
    AnswerMessages = "iso18626:answer", "Kartoti ir praleisti ISO 18626 pranešimus", "Send messages of ISO 18626 again or skip them";
}
