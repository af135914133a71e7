//! Parcels and tariffs over HTTP. No decisions here: unpack, call, pack.
mod act;
mod keep;
mod read;
mod tariffs;

use crate::platform::routes::Routes;

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    // Before `/shipments/{id}` and `/tariffs/{id}`, which would take a word for an id.
    cfg.service(read::get_shipment_lifecycle)
        .service(read::list_waiting_to_pack)
        .service(read::list_post_of_day)
        .service(keep::scan_shipment)
        .service(read::list_shipments)
        .service(keep::start_shipment)
        .service(read::get_shipment)
        .service(keep::update_shipment)
        .service(read::list_shipment_events)
        .service(read::list_loans_ready_for_shipment)
        .service(keep::add_loans_to_shipment)
        .service(keep::remove_loans_from_shipment)
        .service(act::dispatch_shipment)
        .service(act::receive_shipment)
        .service(act::report_shipment_lost)
        .service(act::report_shipment_damaged)
        .service(act::undo_shipment_step)
        .service(act::cancel_shipment)
        .service(act::reopen_shipment)
        .service(tariffs::list_carriers)
        .service(tariffs::add_carrier)
        .service(tariffs::update_carrier)
        .service(tariffs::try_tariffs)
        .service(tariffs::list_tariffs)
        .service(tariffs::add_tariff)
        .service(tariffs::get_tariff)
        .service(tariffs::update_tariff)
        .service(tariffs::delete_tariff);
}
