//! The look-up over HTTP.
mod search;
mod targets;

use crate::platform::routes::Routes;

/// Every operation of the API, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    cfg.service(search::look_titles_up)
        .service(targets::list_lookup_targets)
        .service(targets::create_lookup_target)
        .service(targets::get_lookup_target)
        .service(targets::update_lookup_target)
        .service(targets::list_lookup_target_events)
        .service(search::try_lookup_target);
}
