//! Past loans over HTTP. No decisions here: unpack, call, pack.
mod import;
mod mappings;

use crate::platform::routes::Routes;

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    cfg.service(mappings::list_history_mappings)
        .service(mappings::create_history_mapping)
        .service(mappings::get_history_mapping)
        .service(mappings::update_history_mapping)
        .service(mappings::delete_history_mapping)
        .service(mappings::list_history_mapping_events)
        .service(mappings::get_history_mapping_template)
        .service(mappings::preview_history)
        .service(import::list_history_imports)
        .service(import::get_history_import)
        .service(import::list_history_import_rows)
        .service(import::create_history_import)
        .service(import::commit_history_import)
        .service(import::cancel_history_import);
}
