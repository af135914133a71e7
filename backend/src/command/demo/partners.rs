//! Invented agreements and subscribers: the municipal libraries.
use abonementas::{
    agreements, libraries,
    platform::{Result, Tx, actor::LibraryId},
    subscribers,
};
use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Value, json};

use super::body;

/// One in so many has no agreement; of the others two are over soon.
const WITHOUT: usize = 9;
const SOON: [usize; 2] = [4, 37];

/// An agreement that has been in force for two years; some libraries have none, one has a draft.
pub fn agree(tx: &mut Tx, n: usize, library: LibraryId) -> Result<()> {
    if n % WITHOUT == WITHOUT - 1 {
        return Ok(());
    }
    let from_on = tx.today.checked_sub_days(Days::new(760 + n as u64));
    let days = if SOON.contains(&n) { 30 + n as u64 } else { 300 + 10 * n as u64 };
    let signatory = |of: &str| json!({ "signatory": of, "position": "direktorius (-ė)", "basis": "nuostatus" });
    let new = json!({
        "library_id": library, "from_on": from_on, "until_on": tx.today.checked_add_days(Days::new(days)),
        "terms": terms(n), "ours": signatory("Vardas Pavardė 1"), "theirs": signatory("Vardas Pavardė 2"),
    });
    let agreement = agreements::create(tx, &body(new)?)?.row.id;
    if n % 17 != 16 {
        agreements::send(tx, agreement)?;
        agreements::sign(tx, agreement, &body(json!({ "signed_on": from_on }))?)?;
    }
    Ok(())
}

/// Whether this library pays for what is sent to it.
pub fn pays(n: usize) -> bool {
    n % 4 == 1
}

fn terms(n: usize) -> Value {
    json!({
        "loan_days": if n.is_multiple_of(5) { 21 } else { 30 }, "n_renewals": 1, "max_items": null,
        "not_lent": ["rare", "only_copy", "periodicals", "reference"],
        "outward_payer": if pays(n) { "subscriber" } else { "central_funding" },
        "return_payer": "central_funding", "page_cents": 15, "invoicing": "yearly", "invoice_by": "01-31",
        "payment_days": 30, "liability": "same_or_equal", "notice_days": 30,
    })
}

/// A card since last March; most are registered for this year, a few lapsed, one is suspended.
pub fn register(tx: &mut Tx, n: usize, library: LibraryId) -> Result<()> {
    let since_on = NaiveDate::from_ymd_opt(tx.today.year() - 1, 3, 1);
    let subscriber = subscribers::create(tx, &body(json!({ "library_id": library, "since_on": since_on }))?)?.row.id;
    subscribers::register(tx, subscriber, &body(json!({ "happened_on": since_on }))?)?;
    match n % 12 {
        5 => drop(subscribers::lapse(tx, subscriber, body(json!({}))?)?),
        8 => {}
        10 if n < 12 => {
            let because = json!({ "reason": "Negrąžintos trys knygos" });
            subscribers::suspend(tx, subscriber, &body(because)?)?;
        }
        _ => {
            let january = NaiveDate::from_ymd_opt(tx.today.year(), 1, 10 + (n % 20) as u32).unwrap_or(tx.today);
            let confirmed = json!({ "happened_on": january.min(tx.today), "confirmed_by": "Direktorius (-ė)" });
            subscribers::re_register(tx, subscriber, &body(confirmed)?)?;
        }
    }
    Ok(())
}

/// The municipal libraries among these.
pub fn municipal(tx: &mut Tx, partners: &[LibraryId]) -> Result<Vec<LibraryId>> {
    let mut found = Vec::new();
    for &library in partners {
        if libraries::get(tx, library)?.kind == libraries::LibraryKind::Municipal {
            found.push(library);
        }
    }
    Ok(found)
}
