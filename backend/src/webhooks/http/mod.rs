//! Webhooks over HTTP. No decisions here: unpack, call, pack.
mod act;
mod deliveries;
mod edit;
mod read;

use crate::platform::routes::Routes;

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    cfg.service(read::list_webhooks)
        .service(edit::create_webhook)
        .service(read::list_webhook_kinds)
        .service(deliveries::get_webhook_delivery)
        .service(deliveries::resend_webhook_delivery)
        .service(read::get_webhook)
        .service(edit::update_webhook)
        .service(read::list_webhook_events)
        .service(deliveries::list_webhook_deliveries)
        .service(act::ping_webhook)
        .service(act::pause_webhook)
        .service(act::resume_webhook)
        .service(act::resend_dead_webhook_deliveries)
        .service(act::rotate_webhook_secret)
        .service(act::remove_webhook);
}
