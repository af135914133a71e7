//! What is done with catalogues. Each public function is one unit of work.
mod edit;
mod seal;
mod show;

pub use edit::{create, update};
pub use seal::seal_anew;
pub use show::{get, list, timeline, to_ask, to_try};

/// What the events of a catalogue are about.
const ENTITY: &str = "lookup_target";
