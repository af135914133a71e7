//! What is done with postage. Each public function is one unit of work: lock, decide, save, tell.
mod funded;
mod lines;
mod vouchers;

pub use funded::funded;
pub use lines::{counter, lines, sums};
pub use vouchers::{balance, counter_vouchers, enter, vouchers, years};
