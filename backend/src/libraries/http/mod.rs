//! The directory over HTTP. No decisions here: unpack, call, pack.
mod import;
mod read;
mod write;

use crate::platform::routes::Routes;

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    // Before `/libraries/{id}`, which would take `imports` for an id.
    cfg.service(import::list_library_imports)
        .service(import::get_library_import)
        .service(import::list_library_import_rows)
        .service(import::create_library_import)
        .service(import::commit_library_import)
        .service(import::cancel_library_import)
        .service(read::list_libraries)
        .service(read::get_library)
        .service(read::list_library_events)
        .service(write::create_library)
        .service(write::update_library);
}
