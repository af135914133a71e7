//! Quality over HTTP. No decisions here: unpack, call, pack.
mod act;
mod figures;
mod improvements;
mod targets;

use crate::platform::routes::Routes;

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    cfg.service(figures::get_quality)
        .service(figures::list_late_loans)
        .service(targets::list_targets)
        .service(targets::set_target)
        .service(targets::get_target)
        .service(targets::correct_target)
        .service(targets::list_target_events)
        .service(targets::replace_target)
        .service(targets::withdraw_target)
        // Before `/quality/improvements/{id}`, which would take a word for an id.
        .service(improvements::get_improvement_lifecycle)
        .service(improvements::list_quality_people)
        .service(improvements::list_improvements)
        .service(improvements::add_improvement)
        .service(improvements::get_improvement)
        .service(improvements::update_improvement)
        .service(improvements::list_improvement_events)
        .service(act::start_improvement)
        .service(act::finish_improvement)
        .service(act::judge_improvement)
        .service(act::abandon_improvement)
        .service(act::reopen_improvement)
        .service(act::take_back_improvement);
}
