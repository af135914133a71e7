//! The decisions about parcels. Pure: no database, no clock, no HTTP.
mod life;
mod lifecycle;
mod names;
mod offer;
mod price;
mod split;
mod tariff;
mod way;

pub use life::next;
pub use lifecycle::lifecycle;
pub use names::{action_name, direction_name, status_name};
pub use offer::offers;
pub use price::price;
pub use split::shares;
pub use tariff::{address_fault, checked_zones, days_fault, ends_before};
pub use way::{Going, arriving, charge_kind, leaving, ready_statuses, side};
