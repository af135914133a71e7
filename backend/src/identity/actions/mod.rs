//! What people do to accounts, roles and sessions. Each public function is one unit of work: lock, decide, save, tell.
pub mod accounts;
pub mod administrators;
pub mod assignments;
pub mod audit;
pub mod deputies;
pub mod held;
mod holders;
pub mod invitations;
pub mod passwords;
pub mod requests;
pub mod roles;
pub mod sessions;
pub mod setup;
pub mod sign_in;
pub mod throttle;
mod view;

use chrono::Duration;

pub use accounts::{account_of, invite_from_command_line};
pub use deputies::create as appoint;
pub use holders::{Holder, holders};
pub use sessions::end_now as end_session;
pub use setup::{found_with_link, new_code as new_setup_code};
pub use throttle::{count_guest, forgive_guest, knock_by_link};

use super::{rules, store};
use crate::platform::{Result, Tx, Utc};

/// How long ended sessions and dead invitations are kept.
const KEPT_DAYS: i64 = 30;

/// Deletes what is old: sessions, invitations, failures to sign in. The timer does it every hour.
pub fn forget(tx: &mut Tx) -> Result<usize> {
    let long_ago = Utc(tx.now.0 - Duration::days(KEPT_DAYS));
    let forgotten = Utc(tx.now.0 - rules::throttle::memory());
    let n = store::sessions::forget(tx, long_ago)? + store::invitations::forget(tx, long_ago)?;
    Ok(n + store::throttles::forget(tx, forgotten)?)
}
