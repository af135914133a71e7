//! The directory over HTTP. No decisions here: unpack, call, pack.
mod read;
mod write;

use utoipa_actix_web::service_config::ServiceConfig;

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(read::list_libraries)
        .service(read::get_library)
        .service(read::list_library_events)
        .service(write::create_library)
        .service(write::update_library);
}
