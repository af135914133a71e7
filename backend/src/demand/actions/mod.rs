//! What can be done to the demand list. Each public function is one unit of work: lock, decide, save, tell.
mod decide;
mod follow;
mod keep;
mod merge;
mod paper;
mod propose;
mod sent;
mod show;
mod step;

pub use decide::{accept, acquire, reject, take_back};
pub use follow::follow;
pub use keep::{add, add_or_find, drop, reopen, update, wanted};
pub use merge::{keep_apart, merge, split};
pub use paper::document;
pub use propose::{propose, withdraw};
pub use sent::{proposal, proposals};
pub use show::{get, list, suggestions, timeline};
