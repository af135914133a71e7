//! Answers by link over HTTP. No decisions here: unpack, call, pack.
mod ask;
mod keep;
mod read;
mod supply;

use crate::platform::routes::Routes;

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    cfg.service(read::get_linked_loan)
        .service(ask::cancel_linked_request)
        .service(ask::receive_linked_loan)
        .service(ask::send_back_linked_loan)
        .service(ask::ask_linked_renewal)
        .service(ask::accept_linked_condition)
        .service(ask::reject_linked_condition)
        .service(supply::promise_linked_loan)
        .service(supply::refuse_linked_loan)
        .service(supply::ship_linked_loan)
        .service(supply::add_linked_condition)
        .service(supply::ask_linked_retry)
        .service(supply::agree_linked_cancel)
        .service(supply::decline_linked_cancel)
        .service(keep::renew_linked_loan)
        .service(keep::refuse_linked_renewal)
        .service(keep::recall_linked_loan)
        .service(keep::complete_linked_loan);
}
