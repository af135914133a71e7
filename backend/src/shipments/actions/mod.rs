//! What can be done to parcels and tariffs. Each public function is one unit of work: lock, decide, save, tell.
mod act;
mod begin;
mod carriers;
mod carry;
mod cost;
mod dispatch;
mod pack;
mod receive;
mod scan;
mod show;
mod step;
mod tariffs;
mod undo;

pub use act::{report_damaged, report_lost};
pub use begin::{start, update};
pub use carriers::{add_carrier, edit_carrier, list_carriers};
pub use dispatch::{cancel, dispatch, reopen};
pub use pack::{pack, unpack};
pub use receive::receive;
pub use scan::scan;
pub use show::{get, list, post, ready, timeline, waiting};
pub use tariffs::{add_tariff, delete_tariff, edit_tariff, get_tariff, list_tariffs, trial};
pub use undo::undo;
