//! What can be done to subscribers. Each public function is one unit of work: lock, decide, save, tell.
mod campaign;
mod correct;
mod link;
mod make;
mod review;
mod show;
mod step;

pub use campaign::on_all;
pub use correct::correct;
pub use link::{answer, ask, open};
pub use make::{create, update};
pub use review::{accept, dismiss};
pub use show::{counts, get, list, may_request, registered_for, timeline};
pub use step::{lapse, re_register, readmit, register, remove, resume, suspend};

use super::rules::Calendar;
use crate::platform::{Result, Tx};

/// What the library has decided of its yearly registration.
fn calendar(_: &mut Tx) -> Result<Calendar> {
    Ok(Calendar { next_year_from_month: Some(10), grace_days: 90, link_days: 60 })
}
