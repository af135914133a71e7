//! Subscribers over HTTP. No decisions here: unpack, call, pack.
mod act;
mod campaign;
mod guest;
mod papers;
mod read;

use crate::platform::routes::Routes;

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    // Before `/subscribers/{id}`, which would take a word for an id.
    cfg.service(read::get_subscriber_lifecycle)
        .service(campaign::get_subscriber_counts)
        .service(campaign::run_subscriber_campaign)
        .service(papers::print_subscriber_cards)
        .service(papers::print_subscriber_register)
        .service(papers::print_subscriber_card)
        .service(read::list_subscribers)
        .service(read::get_subscriber)
        .service(read::list_subscriber_events)
        .service(act::create_subscriber)
        .service(act::update_subscriber)
        .service(act::register_subscriber)
        .service(act::re_register_subscriber)
        .service(act::lapse_subscriber)
        .service(act::suspend_subscriber)
        .service(act::resume_subscriber)
        .service(act::remove_subscriber)
        .service(act::readmit_subscriber)
        .service(act::correct_subscriber)
        .service(campaign::ask_subscriber)
        .service(campaign::accept_subscriber_corrections)
        .service(campaign::dismiss_subscriber_corrections)
        .service(guest::open_subscriber_link)
        .service(guest::answer_subscriber_link);
}
