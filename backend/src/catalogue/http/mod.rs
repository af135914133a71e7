//! The catalogue over HTTP. No decisions here: unpack, call, pack.
mod import;
mod items;
mod read;
mod write;

use crate::platform::routes::Routes;

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    cfg.service(import::list_catalogue_imports)
        .service(import::get_catalogue_import)
        .service(import::list_catalogue_import_rows)
        .service(import::create_catalogue_import)
        .service(import::commit_catalogue_import)
        .service(import::cancel_catalogue_import)
        .service(read::find_holdings)
        .service(read::list_descriptions)
        .service(read::get_description)
        .service(read::get_description_marc)
        .service(read::list_description_events)
        .service(write::create_description)
        .service(write::update_description)
        .service(items::get_item)
        .service(items::list_item_events)
        .service(items::create_item)
        .service(items::create_items)
        .service(items::update_item);
}
