//! Agreements over HTTP. No decisions here: unpack, call, pack.
mod act;
mod files;
mod make;
mod papers;
mod read;
mod territory;

use crate::platform::routes::Routes;

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    // Before `/agreements/{id}`, which would take a word for an id.
    cfg.service(read::get_agreement_lifecycle)
        .service(make::get_agreement_template)
        .service(make::run_agreement_campaign)
        .service(papers::print_agreement_register)
        .service(papers::print_agreement)
        .service(territory::get_territory)
        .service(read::list_agreements)
        .service(read::get_agreement)
        .service(read::list_agreement_events)
        .service(make::create_agreement)
        .service(make::update_agreement)
        .service(act::send_agreement)
        .service(act::sign_agreement)
        .service(act::take_back_agreement)
        .service(act::withdraw_agreement)
        .service(act::amend_agreement)
        .service(act::suspend_agreement)
        .service(act::resume_agreement)
        .service(act::terminate_agreement)
        .service(act::revoke_agreement_notice)
        .service(files::attach_agreement_file)
        .service(files::download_agreement_file)
        .service(files::remove_agreement_file);
}
