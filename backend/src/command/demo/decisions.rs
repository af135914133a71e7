//! What the library of the demonstration has decided: its hours, a closed day, a shorter term ahead, a proposal.
use abonementas::{
    parameters,
    platform::{Result, Tx, Version, i18n::Language},
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
    one(tx, "calendar.opening_hours", hours, begun, "Direktoriaus įsakymas V-7")?;
    one(tx, "calendar.closed_days", closed, begun, "Direktoriaus įsakymas V-8")?;
    one(tx, "loans.term_days", json!(28), next_year, "Direktoriaus įsakymas V-31")?;
    one(tx, "library.iban", json!("LT12 1000 0111 0100 1000"), next_year, "Nauja banko sąskaita")
}

fn one(tx: &mut Tx, key: &str, value: Value, from_on: NaiveDate, reason: &str) -> Result<()> {
    let change = body(json!({ "value": value, "from_on": from_on, "reason": reason }))?;
    parameters::change(tx, key, Version(0), &change, Language::Lt).map(drop)
}
