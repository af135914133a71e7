//! Parcels of the demonstration: two carriers with invented tariffs, and what is ready goes with them.
use abonementas::{
    platform::{Result, Tx},
    shipments,
};
use chrono::{Datelike, NaiveDate};
use serde_json::json;

use super::body;

/// So many parcels are begun; every other one is sent.
const PARCELS: usize = 6;

/// What waits to be packed goes by post.
pub fn pack(tx: &mut Tx) -> Result<()> {
    let address = "https://siuntos.example.lt/?nr={number}";
    let post = shipments::add_carrier(tx, &body(json!({ "name": "Paštas", "tracking_url": address }))?)?;
    shipments::add_carrier(tx, &body(json!({ "name": "Kurjeris" }))?)?;
    let year = tx.today.year();
    for (from, more) in [(year - 1, 0), (year, 20)] {
        let band = |over: i64, up_to: i64, cents: i64| json!({ "over_grams": over, "up_to_grams": up_to, "price_cents": cents + more });
        let new = json!({
            "carrier_id": post.id, "valid_from": NaiveDate::from_ymd_opt(from, 1, 1), "note": "Pramanyti įkainiai",
            "zones": [
                { "name": "Lietuva", "countries": ["LT"], "bands": [band(0, 1000, 320), band(1000, 5000, 480)] },
                { "name": "Baltijos šalys", "countries": ["LV", "EE"], "bands": [band(0, 2000, 950)] },
                { "name": "Kitos šalys", "countries": [], "bands": [band(0, 2000, 1890)] },
            ],
        });
        shipments::add_tariff(tx, &body(new)?)?;
    }
    for (n, waits) in shipments::waiting(tx)?.items.iter().take(PARCELS).enumerate() {
        let grams = 450 * waits.n_loans;
        let new = json!({
            "direction": waits.direction, "library_id": waits.library.id, "carrier_id": post.id, "grams": grams,
            "tracking_number": format!("RR{:09}LT", 731_204 + n),
        });
        let parcel = shipments::start(tx, &body(new)?)?.row.id;
        let ready = shipments::ready(tx, parcel)?.items;
        let ids: Vec<_> = ready.iter().map(|loan| loan.loan_id).take(5).collect();
        shipments::pack(tx, parcel, &body(json!({ "loan_ids": ids }))?)?;
        if n % 2 == 0 {
            shipments::dispatch(tx, parcel, &body(json!({}))?)?;
        }
    }
    Ok(())
}
