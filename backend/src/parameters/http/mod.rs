//! Parameters over HTTP. No decisions here: unpack, call, pack.
mod act;
mod read;

use crate::platform::routes::Routes;

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    cfg.service(read::list_parameters)
        .service(read::get_parameter)
        .service(read::get_calendar)
        .service(act::preview_parameter)
        .service(act::change_parameter)
        .service(read::list_parameter_decisions)
        // Before `/parameter-decisions/{id}`, which would take `lifecycle` for an id.
        .service(read::get_parameter_decision_lifecycle)
        .service(read::get_parameter_decision)
        .service(act::approve_parameter_decision)
        .service(act::reject_parameter_decision)
        .service(act::withdraw_parameter_decision);
}
