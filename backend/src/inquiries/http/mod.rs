//! Inquiries over HTTP. No decisions here: unpack, call, pack.
mod act;
mod faq;
mod promote;
mod read;

use crate::platform::routes::Routes;

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    // Before `/inquiries/{id}`, which would take a word for an id.
    cfg.service(read::get_inquiry_lifecycle)
        .service(read::list_inquiry_people)
        .service(read::list_inquiries)
        .service(read::get_inquiry)
        .service(read::list_inquiry_events)
        .service(read::list_earlier_answers)
        .service(read::preview_answer_letter)
        .service(act::note_inquiry)
        .service(act::update_inquiry)
        .service(act::assign_inquiry)
        .service(act::start_inquiry)
        .service(act::use_earlier_answer)
        .service(act::answer_inquiry)
        .service(act::refer_inquiry)
        .service(act::decline_inquiry)
        .service(act::close_inquiry)
        .service(promote::take_back_inquiry)
        .service(promote::void_inquiry)
        .service(promote::request_loan_of_inquiry)
        .service(promote::propose_of_inquiry)
        .service(promote::make_faq_of_inquiry)
        .service(promote::take_up_consultation)
        .service(faq::list_faq)
        .service(faq::add_faq)
        .service(faq::get_faq)
        .service(faq::update_faq)
        .service(faq::mark_faq_useful)
        .service(faq::retire_faq)
        .service(faq::restore_faq);
}
