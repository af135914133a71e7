//! The decisions about demand. Pure: no database, no clock, no HTTP.
mod life;
mod lifecycle;
mod matching;
mod names;
mod offer;
mod title;

pub use life::next;
pub use lifecycle::lifecycle;
pub use matching::{found_by, pairs, weight};
pub use names::{action_name, priority_name, status_name};
pub use offer::offers;
pub use title::{bought, checked};
