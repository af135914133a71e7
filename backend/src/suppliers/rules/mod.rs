//! In which order libraries are asked, and why. Pure: facts in, an order with reasons out.
mod judge;
mod order;
mod title;
mod words;

pub use judge::judge;
pub use order::{HISTORY_MONTHS, Judged, in_order};
pub use title::title;
pub use words::text;
