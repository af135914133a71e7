//! What the library of the demonstration proposed to be bought: one list decided on, another one that waits.
use abonementas::{
    demand,
    platform::{Result, Tx},
};
use serde_json::json;

use super::body;

/// The most wanted titles, in two lists; what is left waits on the demand list.
pub fn propose(tx: &mut Tx) -> Result<()> {
    let wanted: Vec<_> = demand::wanted(tx, 9)?.into_iter().map(|(id, _)| id).collect();
    let (first, second) = wanted.split_at(wanted.len().min(6));
    if second.is_empty() {
        return Ok(());
    }
    demand::propose(tx, &body(json!({ "entry_ids": first, "note": "Pagal pusmečio neigiamus atsakymus" }))?)?;
    demand::propose(tx, &body(json!({ "entry_ids": second }))?)?;
    for (n, id) in first.iter().enumerate() {
        match n {
            0 => {
                demand::accept(tx, *id, &body(json!({}))?)?;
                demand::acquire(tx, *id, &body(json!({}))?)?;
            }
            1 | 2 => drop(demand::accept(tx, *id, &body(json!({}))?)?),
            3 => drop(demand::reject(tx, *id, &body(json!({ "reason": "Leidinio nebėra prekyboje" }))?)?),
            _ => {}
        }
    }
    Ok(())
}

/// Most of what may be one title is merged; a few suggestions wait for a person.
pub fn merge(tx: &mut Tx) -> Result<()> {
    loop {
        let suggested = demand::suggestions(tx)?.items;
        let Some(first) = suggested.first().filter(|_| suggested.len() > 4) else { return Ok(()) };
        demand::merge(tx, first.merge.id, first.keep.id)?;
    }
}

/// Prices that were found, of the titles that are asked for most.
pub fn find_prices(tx: &mut Tx) -> Result<()> {
    for (n, (id, version)) in demand::wanted(tx, 12)?.into_iter().enumerate().filter(|(n, _)| n % 3 != 2) {
        let priority = if n < 3 { "high" } else { "normal" };
        let price = json!({
            "price_cents": 1290 + n * 145, "price_source": "knygynas.example.lt", "priority": priority,
        });
        demand::update(tx, id, version, &body(price)?)?;
    }
    Ok(())
}
