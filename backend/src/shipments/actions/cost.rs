//! What a parcel costs, as cost lines of its loans: split to the cent, corrected by lines against them, never edited.
use crate::{
    loans::{
        self,
        model::{LoanId, NewCharge},
    },
    platform::{Result, Tx},
    shipments::{
        model::{NoPrice, PackedLoan, PriceSource, Pricing, ShipmentLoanState, ShipmentRecord, TariffPrice},
        rules, store,
    },
};

/// Reckons the price of what we send by the tariff of its day, unless a person has said one. What comes to us costs what
/// is said.
pub fn reprice(tx: &mut Tx, record: &mut ShipmentRecord) -> Result<()> {
    if record.pricing.price_source == Some(PriceSource::Typed) || record.direction.is_incoming() {
        return Ok(());
    }
    record.pricing = match reckon(tx, record)? {
        Ok(TariffPrice { tariff_id, zone, price_cents, .. }) => Pricing {
            price_cents: Some(price_cents),
            price_source: Some(PriceSource::Tariff),
            price_reason: None,
            tariff_id: Some(tariff_id),
            zone: Some(zone),
        },
        Err(_) => Pricing::default(),
    };
    Ok(())
}

/// What the tariff of its day says of a parcel, or why nothing.
pub fn reckon(tx: &mut Tx, record: &ShipmentRecord) -> Result<Result<TariffPrice, NoPrice>> {
    let Some(carrier) = record.carriage.carrier_id else { return Ok(Err(NoPrice::NoCarrier)) };
    let Some(grams) = record.carriage.grams else { return Ok(Err(NoPrice::NoWeight)) };
    let tariffs = store::tariffs_of(tx, carrier)?;
    let country = store::country(tx, record.library_id)?;
    Ok(rules::price(&tariffs, &country, grams, record.standing.sent_on.unwrap_or(tx.today)))
}

/// Sees to it that the cost lines of a parcel are its price, split over its loans: where they are not, all are taken back
/// and new ones written. Who pays, the terms of each loan say. The first lines are of the day of the parcel, later ones
/// of today, because what was billed already is made good on the next bill.
pub fn post(tx: &mut Tx, record: &ShipmentRecord, rows: &[PackedLoan], why: &str) -> Result<()> {
    let wanted = wanted(record, rows);
    let live = store::live_lines(tx, record.id, None)?;
    let stand: Vec<(LoanId, i64)> = live.iter().map(|line| (line.loan_id, line.amount_cents)).collect();
    let kind = rules::charge_kind(record.direction);
    if stand == wanted {
        return Ok(());
    }
    let is_first = store::charges(tx, record.id)?.is_empty();
    for line in live {
        let against = loans::counter_charge(tx, line.id, why)?;
        store::insert_charge(tx, record.id, against.id, None)?;
    }
    let of_parcel = record.standing.sent_on.or(record.standing.arrived_on).unwrap_or(tx.today);
    let charged_on = Some(if is_first { of_parcel } else { tx.today });
    for (loan, amount_cents) in wanted {
        let note = Some(record.number.clone());
        let charge = loans::charge(tx, loan, &NewCharge { kind, amount_cents, payer: None, charged_on, note })?;
        store::insert_charge(tx, record.id, charge.id, None)?;
    }
    Ok(())
}

/// What each loan is to bear, in the order of their ids; nothing before the parcel has left or come.
fn wanted(record: &ShipmentRecord, rows: &[PackedLoan]) -> Vec<(LoanId, i64)> {
    let has_begun = record.standing.status.has_begun();
    let Some(cents) = record.pricing.price_cents.filter(|_| has_begun) else { return Vec::new() };
    let in_it: Vec<LoanId> =
        rows.iter().filter(|row| row.state != ShipmentLoanState::TakenOut).map(|row| row.loan_id).collect();
    let shares = rules::shares(cents, in_it.len());
    in_it.into_iter().zip(shares).filter(|(_, cents)| *cents > 0).collect()
}
