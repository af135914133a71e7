//! What can be done to subscribers. Each public function is one unit of work: lock, decide, save, tell.
mod campaign;
mod correct;
mod link;
mod make;
mod papers;
mod review;
mod show;
mod step;

pub use campaign::on_all;
pub use correct::correct;
pub use link::{answer, ask, open};
pub use make::{create, update};
pub use papers::{card, cards, paper_register};
pub use review::{accept, dismiss};
pub use show::{counts, get, list, may_request, registered_for, timeline};
pub use step::{lapse, re_register, readmit, register, remove, resume, suspend};

use super::rules::Calendar;
use crate::{
    parameters::subscribers as parameters,
    platform::{Result, Tx},
};

/// What the library has decided of its yearly registration.
fn calendar(tx: &mut Tx) -> Result<Calendar> {
    let today = tx.today;
    let month = parameters::NEXT_YEAR_FROM_MONTH.on(tx, today)?;
    let grace_days = parameters::GRACE_DAYS.on(tx, today)?;
    Ok(Calendar {
        next_year_from_month: month.and_then(|month| u32::try_from(month).ok()),
        grace_days: u64::try_from(grace_days).unwrap_or(0),
        link_days: parameters::LINK_DAYS.on(tx, today)?,
    })
}
