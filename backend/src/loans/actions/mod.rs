//! What can be done to loans. Each public function is one unit of work: lock, decide, save, tell.
mod batch;
mod borrow;
mod cancel;
mod charge;
mod circulate;
mod correct;
mod edit;
mod note;
mod request;
mod show;
mod step;
mod supply;
mod terms;

pub use batch::on_many;
pub use borrow::{give_up, send, unfilled};
pub use cancel::{agree_cancel, ask_cancel, cancel, decline_cancel};
pub use charge::{add_charge, void_charge};
pub use circulate::{complete, hand_over, receive, send_back, take_back, tell};
pub use correct::correct;
pub use edit::edit;
pub use note::{add_note, notes};
pub use request::request;
pub use show::{due, get, list, queue, timeline};
pub use supply::{deliver, ship, will_supply};
