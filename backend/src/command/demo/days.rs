//! The desk around the loans: a head who is away, visits of the last weeks, days that are locked.
use abonementas::{
    api, diary,
    identity::{self, model::Rights},
    platform::{Result, Tx, actor::AccountId},
};
use chrono::{Datelike, Days, Weekday};
use serde_json::json;

use super::body;

/// Visits are counted over so many days up to today.
const DAYS: u64 = 45;
/// What is older than so many days is locked.
const OPEN_DAYS: u64 = 7;

/// The head of the department.
pub const HEAD: &str = "vedeja@example.org";

/// The head of the department is away for a fortnight; the first librarian stands in.
pub fn deputy(tx: &mut Tx, deputy: AccountId) -> Result<()> {
    identity::invite_from_command_line(tx, HEAD, "Skyriaus vedėja", Some("head"))?;
    let absent = identity::account_of(tx, HEAD)?;
    let new = json!({
        "absent_id": absent, "deputy_id": deputy, "from_on": tx.today, "to_on": tx.today + Days::new(13),
        "order_number": "P-21", "order_on": tx.today - Days::new(3),
    });
    identity::appoint(tx, &body(new)?, Rights(api::RIGHTS))?;
    Ok(())
}

/// Who came, on working days; the numbers are invented, and the same every time.
pub fn visits(tx: &mut Tx) -> Result<()> {
    for age in (0..=DAYS).rev() {
        let day = tx.today - Days::new(age);
        let n = match day.weekday() {
            Weekday::Sun => continue,
            Weekday::Sat => 2 + day.day() % 3,
            _ => 5 + (day.day() * 7 + day.month() * 3) % 11,
        };
        diary::count(tx, &body(json!({ "visited_on": day, "n": n }))?)?;
        if age > OPEN_DAYS {
            diary::lock(tx, day)?;
        }
    }
    Ok(())
}
