//! The partner API over HTTP. No decisions here: unpack, call, pack.
mod ask;
mod keep;
mod read;
mod supply;

use crate::platform::routes::Routes;

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    cfg.service(read::get_partner)
        .service(read::list_partner_loans)
        .service(read::request_partner_loan)
        .service(read::get_partner_loan)
        .service(read::list_partner_loan_events)
        .service(read::list_partner_agreements)
        .service(read::get_partner_scorecard)
        .service(ask::cancel_partner_request)
        .service(ask::receive_partner_loan)
        .service(ask::send_back_partner_loan)
        .service(ask::ask_partner_renewal)
        .service(ask::accept_partner_condition)
        .service(ask::reject_partner_condition)
        .service(supply::promise_partner_loan)
        .service(supply::refuse_partner_loan)
        .service(supply::ship_partner_loan)
        .service(supply::add_partner_condition)
        .service(supply::ask_partner_retry)
        .service(supply::agree_partner_cancel)
        .service(supply::decline_partner_cancel)
        .service(keep::renew_partner_loan)
        .service(keep::refuse_partner_renewal)
        .service(keep::recall_partner_loan)
        .service(keep::complete_partner_loan);
}
