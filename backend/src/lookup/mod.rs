//! Look-up: a title is searched for in the catalogues of other libraries, before it is asked of them.
//!
//! Catalogues are asked by SRU and answer in MARCXML. All that are active are asked at once, each with its own deadline:
//! what goes wrong with one is told beside the results of the others, and delays them no longer than that (decision 32).
mod actions;
mod asking;
mod http;
pub mod model;
mod rules;
mod store;

pub use actions::seal_anew;
pub use http::routes;
