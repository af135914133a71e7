//! What can be asked of whom to ask, and what is kept of it. Each public function is one unit of work.
mod choose;
mod gather;
mod show;

pub use choose::choose;
pub use show::{get, next_kept, propose};
