//! What the library of the demonstration has decided: its hours, a closed day, a shorter term ahead, a proposal.
use abonementas::{
    parameters::{self, model::DecisionId},
    platform::{Error, Result, Tx, Version, i18n::Language},
};
use chrono::{Datelike, Months, NaiveDate};
use serde_json::{Value, json};

use super::body;

/// Decides so that every state of a parameter can be seen.
pub fn decide(tx: &mut Tx) -> Result<()> {
    let year = tx.today.year();
    let begun = tx.today.checked_sub_months(Months::new(super::MONTHS)).unwrap_or(tx.today);
    let next_year = NaiveDate::from_ymd_opt(year + 1, 1, 1).unwrap_or(tx.today);
    let (weekday, saturday) =
        (json!([{ "from": "09:00", "to": "19:00" }]), json!([{ "from": "10:00", "to": "16:00" }]));
    let hours = json!({
        "monday": weekday, "tuesday": weekday, "wednesday": weekday, "thursday": weekday,
        "friday": [{ "from": "09:00", "to": "18:00" }], "saturday": saturday, "sunday": [],
    });
    let day = |month: u32, day: u32| format!("{year}-{month:02}-{day:02}");
    let closed = json!([
        { "from_on": day(7, 27), "to_on": day(7, 31), "reason": "Fondo patikrinimas" },
        { "from_on": day(12, 31), "to_on": day(12, 31), "reason": "Sanitarinė diena" },
    ]);
    one(tx, "calendar.opening_hours", 0, hours, begun, "Direktoriaus įsakymas V-7")?;
    one(tx, "calendar.closed_days", 0, closed, begun, "Direktoriaus įsakymas V-8")?;
    one(tx, "loans.term_days", 0, json!(28), next_year, "Direktoriaus įsakymas V-31")?;
    one(tx, IBAN, 2, json!("LT12 1000 0111 0100 1000"), next_year, "Nauja banko sąskaita").map(drop)
}

const IBAN: &str = "library.iban";

/// Where the library has been paid from the beginning on; another person must approve it.
pub fn propose_account(tx: &mut Tx) -> Result<DecisionId> {
    let begun = tx.today.checked_sub_months(Months::new(super::MONTHS)).unwrap_or(tx.today);
    one(tx, IBAN, 0, json!("LT60 1010 0123 4567 8901"), begun, "Sutartis su banku")
}

fn one(tx: &mut Tx, key: &str, version: i64, value: Value, from_on: NaiveDate, why: &str) -> Result<DecisionId> {
    let change = body(json!({ "value": value, "from_on": from_on, "reason": why }))?;
    let decisions = parameters::change(tx, key, Version(version), &change, Language::Lt)?.decisions;
    decisions.first().map(|newest| newest.id).ok_or_else(|| Error::Internal(format!("{key} was not decided")))
}
