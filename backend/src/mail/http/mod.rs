//! Mail over HTTP. No decisions here: unpack, call, pack.
mod act;
mod bounces;
mod read;

use crate::platform::routes::Routes;

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    cfg.service(read::get_mail_state)
        .service(read::list_mail_templates)
        .service(read::get_mail_lifecycle)
        .service(read::list_mail_messages)
        .service(read::get_mail_message)
        .service(read::list_mail_message_events)
        .service(read::download_mail_attachment)
        .service(act::send_test_message)
        .service(act::cancel_mail_message)
        .service(act::retry_mail_message)
        .service(act::resend_mail_message)
        .service(act::dismiss_mail_message)
        .service(bounces::list_mail_bounces)
        .service(bounces::note_mail_bounce)
        .service(bounces::read_mail_bounce_report)
        .service(bounces::clear_mail_bounce);
}
