//! What can be done with reports. Each public function is one unit of work: lock, decide, save, tell.
mod add;
mod collect;
mod edit;
mod forms;
mod paper;
mod show;
mod step;

pub use add::add;
pub use edit::{rename, set_items, write};
pub use forms::{forms, set_form};
pub use paper::document;
pub use show::{corrections, get, list, timeline};
pub use step::{approve, collect_anew, discard, draft, freeze, return_it, submit, take_back};
