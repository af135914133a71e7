//! Loans over HTTP. No decisions here: unpack, call, pack.
mod act;
mod answer;
mod keep;
mod make;
mod many;
mod negatives;
mod papers;
mod question;
mod read;
mod similar;
mod unit;

use crate::platform::routes::Routes;

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    cfg.service(read::list_loans)
        .service(read::get_loan_queue)
        .service(read::get_loan_lifecycle)
        .service(read::list_unfilled_reasons)
        .service(negatives::count_negative_answers)
        .service(negatives::list_negative_answers)
        .service(read::list_loans_due)
        .service(read::get_loan_letter)
        .service(similar::find_similar_loans)
        .service(read::get_loan)
        .service(similar::list_similar_loans)
        .service(read::list_loan_events)
        .service(read::list_loan_notes)
        .service(make::request_loan)
        .service(make::update_loan)
        .service(make::add_loan_note)
        .service(make::add_loan_charge)
        .service(make::void_loan_charge)
        .service(papers::print_loan_papers)
        .service(papers::print_loan_paper)
        .service(many::act_on_loans_batch)
        .service(many::scan_loan)
        .service(answer::send_loan)
        .service(answer::promise_loan)
        .service(answer::refuse_loan)
        .service(answer::send_new_loan_link)
        .service(answer::give_up_loan)
        .service(answer::ask_cancel_loan)
        .service(answer::agree_cancel_loan)
        .service(answer::decline_cancel_loan)
        .service(answer::cancel_loan)
        .service(act::ship_loan)
        .service(act::deliver_loan)
        .service(act::receive_loan)
        .service(act::tell_loan)
        .service(act::hand_over_loan)
        .service(act::take_back_loan)
        .service(act::send_back_loan)
        .service(act::complete_loan)
        .service(question::add_loan_condition)
        .service(question::accept_loan_condition)
        .service(question::reject_loan_condition)
        .service(question::ask_loan_retry)
        .service(question::accept_loan_retry)
        .service(question::reject_loan_retry)
        .service(question::ask_next_loan)
        .service(question::close_loan)
        .service(keep::ask_loan_renewal)
        .service(keep::renew_loan)
        .service(keep::decline_loan_wish)
        .service(keep::refuse_loan_renewal)
        .service(keep::recall_loan)
        .service(keep::hold_loan_return)
        .service(keep::release_loan_return)
        .service(keep::remind_of_loan)
        .service(keep::take_unclaimed_loan)
        .service(unit::ship_rest_of_loan)
        .service(unit::receive_rest_of_loan)
        .service(unit::report_loan_missing)
        .service(unit::return_some_of_loan)
        .service(unit::report_loan_lost)
        .service(unit::report_loan_damaged)
        .service(unit::settle_loan)
        .service(similar::queue_loan)
        .service(similar::leave_loan_queue)
        .service(act::undo_loan)
        .service(act::correct_loan);
}
