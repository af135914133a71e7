//! The decisions about inquiries. Pure: no database, no clock, no HTTP.
mod check;
mod counts;
mod life;
mod lifecycle;
mod likeness;
mod names;
mod offer;

pub use check::{asker_faults, cleaned_sources, day_of, line, received_day, whole};
pub use counts::{Count, apart, counts};
pub use life::next;
pub use lifecycle::lifecycle;
pub use likeness::{found_by, likeness, search_text, stems};
pub use names::{action_name, asker_name, channel_name, kind_name, promotion_name, status_name, topic_name};
pub use offer::{faq_offers, offers};
