//! What can be done to loans. Each public function is one unit of work: lock, decide, save, tell.
mod agreed;
mod batch;
mod borrow;
mod cancel;
mod charge;
mod circulate;
mod condition;
mod contact;
mod correct;
mod dealing;
mod edit;
mod fills;
mod letters;
mod limits;
mod note;
mod partner;
mod remind;
mod renew;
mod request;
mod rows;
mod settle;
mod show;
mod step;
mod supply;
mod terms;
mod whole;

pub use batch::on_many;
pub use borrow::{ask_next, give_up, send, unfilled};
pub use cancel::{agree_cancel, ask_cancel, cancel, decline_cancel};
pub use charge::{add_charge, void_charge};
pub use circulate::{
    complete, hand_over, not_picked_up, receive, receive_rest, report_missing, return_some, send_back, take_back, tell,
};
pub use condition::{accept_condition, accept_retry, add_condition, ask_retry, reject_condition, reject_retry};
pub use correct::{correct, undo};
pub use dealing::{dealing, dealings, hold_dealing, possible};
pub use edit::edit;
pub use note::{add_note, notes};
pub use remind::{tell_due_soon, tell_overdue};
pub use renew::{ask_renewal, grant_renewal, recall, refuse_renewal, remind};
pub use request::request;
pub use settle::{close, report_damaged, report_lost, settle};
pub use show::{due, get, list, queue, timeline};
pub use supply::{deliver, ship, ship_rest, will_supply};
