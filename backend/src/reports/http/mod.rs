//! Reports over HTTP. No decisions here: unpack, call, pack.
mod act;
mod files;
mod read;
mod write;

use crate::platform::routes::Routes;

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    // Words before `/reports/{id}`, which would take them for an id.
    cfg.service(read::get_report_lifecycle)
        .service(read::list_report_forms)
        .service(write::set_report_form)
        .service(read::list_reports)
        .service(write::add_report)
        .service(read::get_report)
        .service(write::update_report)
        .service(write::write_report_chapter)
        .service(write::set_report_items)
        .service(read::list_report_events)
        .service(read::get_report_corrections)
        .service(files::give_report)
        .service(act::draft_report)
        .service(act::collect_report)
        .service(act::submit_report)
        .service(act::return_report)
        .service(act::approve_report)
        .service(act::take_back_report)
        .service(act::freeze_report)
        .service(act::discard_report);
}
