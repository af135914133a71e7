//! What is done about deadlines. Each public function is one unit of work.
mod escalate;
mod list;
mod stale;
mod trial;

pub use escalate::{escalate, tell_heads};
pub use list::{list, of_loan};
pub use stale::answer_stale;
pub use trial::trial;
