//! Agreements with libraries (TBA sutartys): drafted, signed, amended, ended; their terms rule the loans.
mod actions;
mod http;
pub mod model;
mod problems;
mod rules;
mod sheet;
mod store;

pub use actions::{
    amend, create, may_request_without_agreement, send, shared, sign, stands, tell_ends, terms, terms_of, their_party,
};
pub use http::routes;
pub use problems::REFUSALS;
pub use rules::lifecycle;
pub use store::numbers;

crate::rights! {
    /// See agreements, their terms and files, and the territory.
    ReadAgreements = "agreements:read", "Matyti sutartis", "See agreements";
    /// Draft agreements, send them, note that they are signed, amend, suspend and end them.
    ManageAgreements = "agreements:manage", "Tvarkyti sutartis", "Manage agreements";
}
