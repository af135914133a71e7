//! The rules of registration. Pure: no database, no clock, no HTTP.
mod life;
mod lifecycle;
mod names;
mod offer;
mod year;

pub use life::{When, next, settle};
pub use lifecycle::lifecycle;
pub use names::{action_name, status_name};
pub use offer::offers;
pub use year::{Calendar, check_day, is_over, may_request, stage};
