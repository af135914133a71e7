//! What can be done with parameters. Each public function is one unit of work, or a part of another's.
mod change;
mod ours;
mod preview;
mod read;
mod settle;
mod show;
mod view;
mod year;

pub use change::change;
pub use ours::{OurLibrary, our_library};
pub use preview::preview;
pub use read::{calendar, closed_through};
pub use settle::{approve, reject, withdraw};
pub use show::{card, decision, decisions, sheet};
pub use year::year;
