//! What can be done with parameters. Each public function is one unit of work, or a part of another's.
mod ours;
mod read;

pub use ours::{OurLibrary, our_library};
pub use read::{calendar, closed_through};
