//! Past loans: what another system or a table has kept for years is brought in, read by a mapping that is saved by name.
//!
//! A file is first looked at and then written, as every import is. What it brings are loans that have ended, with the
//! steps of their lives on their own days; nothing goes out because of them (decision 36).
mod actions;
mod http;
pub mod model;
mod rules;
mod store;

pub use actions::import::Imports;
pub use http::routes;

crate::rights! {
    /// Bring past loans in from a file, and say how such files are read.
    ImportHistory = "history:import", "Importuoti ankstesnių metų užsakymus", "Import loans of past years";
}
