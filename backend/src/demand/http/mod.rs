//! Demand over HTTP. No decisions here: unpack, call, pack.
mod act;
mod keep;
mod proposals;
mod read;

use crate::platform::routes::Routes;

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    // Before `/demand/{id}`, which would take a word for an id.
    cfg.service(read::get_demand_lifecycle)
        .service(read::list_demand_suggestions)
        .service(read::list_demand)
        .service(read::get_demand)
        .service(read::list_demand_events)
        .service(keep::add_demand)
        .service(keep::update_demand)
        .service(keep::drop_demand)
        .service(keep::reopen_demand)
        .service(keep::merge_demand)
        .service(keep::split_demand)
        .service(keep::keep_demand_apart)
        .service(act::accept_demand)
        .service(act::reject_demand)
        .service(act::acquire_demand)
        .service(act::take_back_demand)
        .service(proposals::list_proposals)
        .service(proposals::send_proposal)
        .service(proposals::get_proposal)
        .service(proposals::export_proposal)
        .service(proposals::print_proposal)
        .service(proposals::withdraw_proposal);
}
