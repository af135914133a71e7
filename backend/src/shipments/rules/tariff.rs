//! What is wrong with a tariff: its days among those of its carrier, its zones, its bands of weight.
use chrono::{Days, NaiveDate};

use crate::{
    libraries::codes,
    platform::{problem::Fault, text},
    shipments::model::{TariffBand, TariffRecord, TariffZone},
};

/// Parcels are sent at home at the least.
const HOME: &str = "LT";

/// The zones as they are kept: names and countries cleaned, bands in the order of their weight. What is wrong is told at
/// its place.
pub fn checked_zones(zones: &[TariffZone], faults: &mut Vec<Fault>) -> Vec<TariffZone> {
    let (mut kept, mut named): (Vec<TariffZone>, Vec<String>) = (Vec::new(), Vec::new());
    for (at, zone) in zones.iter().enumerate() {
        let pointer = format!("/zones/{at}");
        let name = text::clean(&zone.name).unwrap_or_default();
        if name.is_empty() {
            faults.push(Fault::new(format!("{pointer}/name"), "field.required"));
        } else if kept.iter().any(|other| other.name == name) {
            faults.push(Fault::new(format!("{pointer}/name"), "value.twice"));
        }
        let countries = countries(&zone.countries, &pointer, &mut named, faults);
        let is_rest = |zone: &TariffZone| zone.countries.is_empty();
        if zone.countries.is_empty() && kept.iter().any(is_rest) {
            faults.push(Fault::new(format!("{pointer}/countries"), "tariffs.rest_twice"));
        }
        kept.push(TariffZone { name, countries, bands: bands(&zone.bands, &pointer, faults) });
    }
    let is_home = |zone: &TariffZone| zone.countries.is_empty() || zone.countries.iter().any(|code| code == HOME);
    if !kept.iter().any(is_home) {
        faults.push(Fault::new("/zones", "tariffs.zone_missing").with("country", HOME));
    }
    kept
}

fn countries(typed: &[String], pointer: &str, named: &mut Vec<String>, faults: &mut Vec<Fault>) -> Vec<String> {
    let mut kept = Vec::new();
    for (at, country) in typed.iter().enumerate() {
        let pointer = format!("{pointer}/countries/{at}");
        match codes::country(country) {
            Ok(code) if named.contains(&code) => faults.push(Fault::new(pointer, "value.twice")),
            Ok(code) => {
                named.push(code.clone());
                kept.push(code);
            }
            Err(code) => faults.push(Fault::new(pointer, code)),
        }
    }
    kept
}

/// From nothing up without gap or overlap; each fault stands at the band that does not join the one before it.
fn bands(typed: &[TariffBand], pointer: &str, faults: &mut Vec<Fault>) -> Vec<TariffBand> {
    let mut by_weight: Vec<(usize, TariffBand)> = typed.iter().copied().enumerate().collect();
    by_weight.sort_by_key(|(_, band)| (band.over_grams, band.up_to_grams));
    let mut reached = 0;
    for (at, band) in &by_weight {
        let pointer = format!("{pointer}/bands/{at}");
        if band.up_to_grams <= band.over_grams {
            faults.push(Fault::new(format!("{pointer}/up_to_grams"), "tariffs.band_empty"));
            continue;
        }
        let code = match band.over_grams {
            over if over > reached => Some("tariffs.band_gap"),
            over if over < reached => Some("tariffs.band_overlap"),
            _ => None,
        };
        faults.extend(code.map(|code| Fault::new(format!("{pointer}/over_grams"), code).with("grams", reached)));
        reached = reached.max(band.up_to_grams);
    }
    by_weight.into_iter().map(|(_, band)| band).collect()
}

/// What is wrong with the days of a tariff beside the others of its carrier: an overlap, or days between two of them on
/// which there would be none. One without a last day ends the day before the next begins.
pub fn days_fault(from: NaiveDate, to: Option<NaiveDate>, others: &[TariffRecord]) -> Option<Fault> {
    if to.is_some_and(|last| last < from) {
        return Some(Fault::new("/valid_to", "tariffs.ends_before_it_begins"));
    }
    let told = |pointer: &str, code: &str, day: NaiveDate| Some(Fault::new(pointer, code).with("day", day.to_string()));
    if let Some(same) = others.iter().find(|other| other.valid_from == from) {
        return told("/valid_from", "tariffs.days_overlap", same.valid_from);
    }
    let before = others.iter().filter(|other| other.valid_from < from).max_by_key(|other| other.valid_from);
    if let Some(last) = before.and_then(|before| before.valid_to) {
        if last >= from {
            return told("/valid_from", "tariffs.days_overlap", last);
        }
        if after(last) != Some(from) {
            return told("/valid_from", "tariffs.days_gap", last);
        }
    }
    let next = others.iter().map(|other| other.valid_from).filter(|other| *other > from).min();
    match (next, to) {
        (Some(next), Some(last)) if last >= next => told("/valid_to", "tariffs.days_overlap", next),
        (Some(next), Some(last)) if after(last) != Some(next) => told("/valid_to", "tariffs.days_gap", next),
        // Others follow: its last day must be said, or it would end with them.
        (Some(next), None) => told("/valid_to", "tariffs.days_overlap", next),
        _ => None,
    }
}

/// The tariff that a new one ends, and its last day then: the one before, where it names none.
pub fn ends_before(from: NaiveDate, others: &[TariffRecord]) -> Option<(&TariffRecord, NaiveDate)> {
    let before = others.iter().filter(|other| other.valid_from < from).max_by_key(|other| other.valid_from)?;
    let last = from.checked_sub_days(Days::new(1))?;
    before.valid_to.is_none().then_some((before, last))
}

fn after(day: NaiveDate) -> Option<NaiveDate> {
    day.checked_add_days(Days::new(1))
}

/// An address where a parcel is followed: of the web, with a place for its tracking number.
pub fn address_fault(address: &str) -> Option<Fault> {
    let has_place = address.contains("{number}");
    let is_right = has_place && address.starts_with("https://") && !address.contains(char::is_whitespace);
    (!is_right).then(|| Fault::new("/tracking_url", "tariffs.tracking_url"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(zones: &[TariffZone]) -> Vec<String> {
        let mut faults = Vec::new();
        checked_zones(zones, &mut faults);
        faults.iter().map(|fault| format!("{} {}", fault.pointer, fault.code)).collect()
    }

    fn zone(countries: &[&str], bands: &[(i64, i64)]) -> TariffZone {
        let band = |&(over_grams, up_to_grams): &(i64, i64)| TariffBand { over_grams, up_to_grams, price_cents: 100 };
        TariffZone {
            name: format!("{countries:?}"),
            countries: countries.iter().map(|&code| code.into()).collect(),
            bands: bands.iter().map(band).collect(),
        }
    }

    #[test]
    fn bands_join_in_whatever_order_they_are_typed() {
        assert!(told(&[zone(&["lt"], &[(1000, 2000), (0, 1000)])]).is_empty());
        let gap = told(&[zone(&["LT"], &[(0, 1000), (1100, 2000)])]);
        assert_eq!(gap, ["/zones/0/bands/1/over_grams tariffs.band_gap"]);
        let overlap = told(&[zone(&["LT"], &[(900, 2000), (0, 1000)])]);
        assert_eq!(overlap, ["/zones/0/bands/0/over_grams tariffs.band_overlap"]);
        assert_eq!(told(&[zone(&["LT"], &[(0, 0)])]), ["/zones/0/bands/0/up_to_grams tariffs.band_empty"]);
        assert_eq!(told(&[zone(&["LT"], &[(50, 100)])]), ["/zones/0/bands/0/over_grams tariffs.band_gap"]);
    }

    #[test]
    fn a_country_is_of_one_zone_and_home_of_one_at_least() {
        let bands = &[(0, 1000)];
        assert!(told(&[zone(&["LT"], bands), zone(&[], bands)]).is_empty());
        assert_eq!(told(&[zone(&["LV"], bands)]), ["/zones tariffs.zone_missing"]);
        let twice = told(&[zone(&["LT", "LV"], bands), zone(&["EE", "LV"], bands)]);
        assert_eq!(twice, ["/zones/1/countries/1 value.twice"]);
        assert_eq!(told(&[zone(&[], bands), zone(&[], bands)]).len(), 2, "two of the rest, and of one name");
    }
}
