//! How the library of the demonstration sees to the quality of its service: targets, an improvement whose effect was
//! seen, and one that is late.
use abonementas::{
    platform::{Result, Tx, i18n::Language},
    quality,
};
use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Value, json};

use super::body;

const LT: Language = Language::Lt;

/// Targets of figures and of steps, since the beginning of last year.
pub fn set_targets(tx: &mut Tx) -> Result<()> {
    let order = "Direktoriaus įsakymas V-12";
    let agreement = "TBA sutartis";
    let targets = [
        ("measure", "lending_fill_rate", "lending", 85, order),
        ("measure", "working_days_median", "lending", 2, order),
        ("measure", "borrowing_fill_rate", "borrowing", 80, order),
        ("measure", "days_p90", "borrowing", 14, order),
        ("step", "answer", "lending", 1, order),
        ("step", "supply", "lending", 5, order),
        ("step", "pass_on", "borrowing", 1, order),
        ("step", "answer", "borrowing", 3, agreement),
        ("step", "send_back", "borrowing", 3, agreement),
    ];
    let from_on = NaiveDate::from_ymd_opt(tx.today.year() - 1, 1, 1).unwrap_or(tx.today);
    for (what, key, side, value, source) in targets {
        let new = json!({ what: key, "side": side, "value": value, "from_on": from_on, "source": source });
        quality::set(tx, &body(new)?, LT)?;
    }
    Ok(())
}

/// One that was done and judged, one that is late, one that has just been planned.
pub fn improve(tx: &mut Tx) -> Result<()> {
    let today = tx.today;
    let ago = |days: u64| today - Days::new(days);
    let plan = |tx: &mut Tx, new: Value| -> Result<_> { Ok(quality::add(tx, &body(new)?, LT)?.id) };
    let judged = plan(
        tx,
        json!({
            "title": "Užsakymus peržiūrėti du kartus per dieną", "measure": "working_days_median", "side": "lending",
            "plan": "Ryte ir po pietų peržiūrėti gautus užsakymus ir iš karto ieškoti leidinių saugykloje.",
            "deadline_on": ago(200),
        }),
    )?;
    quality::start(tx, judged, &body(json!({ "happened_on": ago(230) }))?, LT)?;
    quality::finish(tx, judged, &body(json!({ "happened_on": ago(205) }))?, LT)?;
    let words = "Trukmė nepailgėjo, nors užsakymų daugiau; tvarką paliekame.";
    quality::judge(tx, judged, &body(json!({ "verdict": "worked", "words": words }))?, LT)?;
    let late = plan(
        tx,
        json!({
            "title": "Susitarti dėl atsakymų trukmės su trimis lėčiausiomis bibliotekomis", "measure": "days_p90",
            "side": "borrowing", "deadline_on": ago(6),
            "plan": "Paskambinti TBA darbuotojams, sutarti atsakyti per tris darbo dienas, pasižymėti sutartyse.",
        }),
    )?;
    quality::start(tx, late, &body(json!({ "happened_on": ago(40) }))?, LT)?;
    plan(
        tx,
        json!({
            "title": "Siuntų pakavimo atmintinė", "plan": "Parengti atmintinę abonemento darbuotojams.",
            "deadline_on": today + Days::new(30),
        }),
    )?;
    Ok(())
}
