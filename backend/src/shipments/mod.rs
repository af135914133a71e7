//! Parcels (siuntos): many loans in one, to a borrower, back to a lender, and from both to us; what carriers ask, and
//! what was lost or damaged on the way.
//!
//! A parcel moves its loans by their own verbs within its own unit of work; `loans` does not know it.
mod actions;
mod http;
pub mod model;
mod problems;
mod rules;
mod sheet;
mod store;

pub use actions::{
    add_carrier, add_tariff, dispatch, pack, ready, receive, report_damaged, report_lost, start, waiting,
};
pub use http::routes;
pub use problems::REFUSALS;
pub use rules::lifecycle;

crate::rights! {
    /// See parcels, and what carriers ask.
    ReadShipments = "shipments:read", "Matyti siuntas ir siuntimo įkainius", "See parcels and what carriers ask";
    /// Pack, send and receive parcels, and draw up acts. Each loan takes the right of its own step beside.
    WriteShipments = "shipments:write", "Pakuoti, siųsti ir priimti siuntas, surašyti aktus", "Pack, send and receive parcels, and draw up acts";
    /// Keep carriers and their tariffs.
    WriteTariffs = "tariffs:write", "Tvarkyti vežėjus ir siuntimo įkainius", "Keep carriers and their tariffs";
}
