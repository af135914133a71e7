//! ISO 18626 over HTTP: the endpoint for partners' systems, and the API for our own people.
mod messages;
mod peers;
mod receive;

pub use receive::{LONGEST, receive};

use crate::platform::routes::Routes;

/// Every operation of the API, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    cfg.service(peers::list_iso_peers)
        .service(peers::create_iso_peer)
        .service(messages::list_iso_messages)
        .service(messages::get_iso_message)
        .service(messages::download_iso_message)
        .service(messages::read_iso_message)
        .service(messages::resend_iso_message)
        .service(messages::skip_iso_message)
        .service(peers::get_iso_peer)
        .service(peers::update_iso_peer)
        .service(peers::list_iso_peer_events)
        .service(peers::pause_iso_peer)
        .service(peers::resume_iso_peer)
        .service(peers::resend_dead_iso_messages);
}
