//! What a parcel costs: by carrier, country, weight and day.
use chrono::NaiveDate;

use crate::shipments::model::{NoPrice, Tariff, TariffBand, TariffPrice, TariffZone};

/// The price of a parcel of so many grams to a country, by that of the carrier's tariffs that is in force on the day.
///
/// # Errors
/// Why there is none: no tariff of that day, no zone of that country, or heavier than its heaviest band.
pub fn price(tariffs: &[Tariff], country: &str, grams: i64, on: NaiveDate) -> Result<TariffPrice, NoPrice> {
    let is_in_force = |tariff: &&Tariff| tariff.valid_from <= on && tariff.valid_to.is_none_or(|last| on <= last);
    let in_force = tariffs.iter().filter(is_in_force).max_by_key(|tariff| tariff.valid_from);
    let tariff = in_force.ok_or(NoPrice::NoTariff)?;
    let zone = zone(&tariff.zones, country).ok_or(NoPrice::NoZone)?;
    let holds = |band: &&TariffBand| band.over_grams < grams && grams <= band.up_to_grams;
    let band = zone.bands.iter().find(holds).ok_or(NoPrice::TooHeavy)?;
    Ok(TariffPrice {
        tariff_id: tariff.id,
        zone: zone.name.clone(),
        up_to_grams: band.up_to_grams,
        price_cents: band.price_cents,
    })
}

/// The zone that names the country, else the one of all others.
fn zone<'a>(zones: &'a [TariffZone], country: &str) -> Option<&'a TariffZone> {
    let names = |zone: &&TariffZone| zone.countries.iter().any(|named| named.eq_ignore_ascii_case(country));
    zones.iter().find(names).or_else(|| zones.iter().find(|zone| zone.countries.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shipments::model::{CarrierId, TariffId};

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).expect("a day")
    }

    fn tariff(id: i64, from: NaiveDate, to: Option<NaiveDate>, zones: Vec<TariffZone>) -> Tariff {
        Tariff {
            id: TariffId(id),
            carrier_id: CarrierId(1),
            valid_from: from,
            valid_to: to,
            note: None,
            zones,
            is_used: false,
            version: 1,
        }
    }

    fn zone(name: &str, countries: &[&str], price_cents: i64) -> TariffZone {
        let bands = vec![
            TariffBand { over_grams: 0, up_to_grams: 1000, price_cents },
            TariffBand { over_grams: 1000, up_to_grams: 5000, price_cents: price_cents * 2 },
        ];
        TariffZone { name: name.into(), countries: countries.iter().map(|&code| code.into()).collect(), bands }
    }

    #[test]
    fn a_price_is_of_the_day_the_country_and_the_weight() {
        let zones = |cents| vec![zone("Lietuva", &["LT"], cents), zone("Baltijos šalys", &["LV", "EE"], cents * 10)];
        let tariffs = [tariff(1, day(1, 1), Some(day(2, 28)), zones(200)), tariff(2, day(3, 1), None, zones(250))];
        let cents = |country: &str, grams, on| price(&tariffs, country, grams, on).map(|price| price.price_cents);
        assert_eq!(cents("LT", 1000, day(2, 28)), Ok(200), "the last gram of a band and the last day of a tariff");
        assert_eq!(cents("LT", 1001, day(3, 1)), Ok(500));
        assert_eq!(cents("LV", 1250, day(3, 1)), Ok(5000));
        assert_eq!(cents("DE", 10, day(3, 1)), Err(NoPrice::NoZone));
        assert_eq!(cents("LT", 5001, day(3, 1)), Err(NoPrice::TooHeavy));
        assert_eq!(price(&tariffs[..1], "LT", 10, day(3, 1)), Err(NoPrice::NoTariff));
    }

    #[test]
    fn a_zone_without_countries_is_of_all_others() {
        let tariffs = [tariff(1, day(1, 1), None, vec![zone("Pasaulis", &[], 900), zone("Lietuva", &["LT"], 200)])];
        assert_eq!(price(&tariffs, "LT", 10, day(5, 1)).map(|price| price.zone), Ok("Lietuva".into()));
        assert_eq!(price(&tariffs, "JP", 10, day(5, 1)).map(|price| price.zone), Ok("Pasaulis".into()));
    }
}
