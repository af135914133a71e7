//! The decisions about loans. Pure: no database, no clock, no HTTP.
mod agreed;
mod citation;
mod correction;
mod counts;
mod days;
mod fields;
mod fills;
mod items;
mod life;
mod lifecycle;
mod names;
mod offer;
mod overdue;
mod past;
pub mod payer;
mod questions;
mod reasons;
mod search;
mod terms;
mod units;
mod wish;

pub use agreed::{Stop, check_lending_only, stop};
pub use citation::{described, edited, is_described};
pub use correction::take_back;
pub use counts::{Counted, counted_at_creation, counts, is_fill, n_units, needs_sent, negative_reason};
pub use days::{
    check_due_day, check_moved_day, check_needed_by, check_reader_due_day, check_retry_day, day_of, requested_day,
};
pub use fills::fill_days;
pub use items::{copy_url, held_barcodes, lost_barcodes, note_items, volumes, web_copy};
pub use life::{concerns_library, next, path, right};
pub use lifecycle::lifecycle;
pub use names::{action_name, condition_name, condition_names, retry_names, status_name};
pub use offer::{Facts, is_possible, is_reminder_due, is_request_alone, offers};
pub use overdue::{is_overdue, waiting_days, wanted_on};
pub use past::past_steps;
pub use questions::{answer_condition, claim, condition, renewal_refusal, settle};
pub use reasons::{demand_ground, read_iso, reason_name, reasons, to_iso, unfilled_names};
pub use search::{reader_text, search_text, words};
pub use terms::{due_day, due_soon, next_reminder, pick_up_day, reader_day, released_day, renewed_day};
pub use units::{came_on, chosen, count_units, end_units, find_again, is_expected, is_out, unit};
pub use wish::{may_be_wished, shown_wish};
