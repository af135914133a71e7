//! The decisions about loans. Pure: no database, no clock, no HTTP.
mod citation;
mod correction;
mod counts;
mod days;
mod items;
mod life;
mod lifecycle;
mod names;
mod offer;
mod overdue;
mod search;

pub use citation::{described, edited};
pub use correction::take_back;
pub use counts::{counted_at_creation, counts};
pub use days::{check_due_day, check_needed_by, check_reader_due_day, day_of, requested_day};
pub use items::{held_barcodes, note_items, volumes};
pub use life::{next, path, right};
pub use lifecycle::lifecycle;
pub use names::{action_name, status_name};
pub use offer::offers;
pub use overdue::{is_overdue, waiting_days};
pub use search::{reader_text, search_text, words};
