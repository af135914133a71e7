//! The demand list (poreikio sąrašas): what was asked for and could not be had, and the acquisition proposals made of it.
//!
//! Negative answers feed it: `follow` is told of every event within the transaction that tells it, so that loans need
//! not know of demand.
mod actions;
mod http;
pub mod model;
mod problems;
mod rules;
mod sheet;
mod store;

pub use actions::{accept, acquire, add_or_find, follow, merge, propose, reject, suggestions, update, wanted};
pub use http::routes;
pub use problems::REFUSALS;
pub use rules::lifecycle;
pub use store::recount;

crate::rights! {
    /// See the demand list and the proposals.
    ReadDemand = "demand:read", "Matyti poreikio sąrašą ir siūlymus", "See the demand list and the proposals";
    /// Add titles, merge them, find prices, send lists of proposals.
    WriteDemand = "demand:write", "Tvarkyti poreikio sąrašą ir teikti siūlymus", "Keep the demand list and send proposals";
    /// Record what was decided on proposals, and what was bought.
    DecideDemand = "demand:decide", "Įrašyti sprendimus dėl siūlymų ir įsigijimą", "Record decisions on proposals and what was bought";
}
