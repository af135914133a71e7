//! Random walks through the life, both sides: whatever way is taken, the figures are what a plain recount gives.
use abonementas::{loans, platform::sealer, statistics};
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{Desk, needs, offered, with};
use crate::harness::{Api, Dice, each_database};

const SEED: u64 = 0x5EED_2026_0302;
const WALKS: usize = 24;
const STEPS: usize = 14;
/// The day of each request, and the day on which the test's clock stands.
const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();

fn begin(desk: &Desk, n: usize) -> Value {
    let reader = json!({ "card_no": format!("W-{n}"), "name": "Skaitytojas 3" });
    let medium = if n % 3 == 2 { "paper_copy" } else { "original" };
    let body = json!({ "medium": medium, "pages": "1–9", "n_items": 1 + n % 3, "requested_on": "2026-01-05" });
    if n.is_multiple_of(2) { desk.lending(body) } else { desk.borrowing(with(body, json!({ "reader": reader }))) }
}

/// What a step says: what it must, its day, and of several volumes sometimes only the first.
pub fn body(desk: &Desk, loan: &Value, action: &str, day: NaiveDate, dice: &mut Dice) -> Value {
    if action == "undo" {
        return json!({});
    }
    let mut body = desk.least(loan, action);
    if action == "correct" {
        return body;
    }
    body["happened_on"] = json!(day);
    let takes = |field: &str| {
        let action = loan["actions"].as_array().unwrap().iter().find(|offer| offer["key"] == action).unwrap();
        action["takes"].as_array().unwrap().iter().any(|name| name == field)
    };
    if ["ship", "receive"].contains(&action) && takes("units") && dice.below(2) == 0 {
        body["units"] = json!([1]);
    }
    if action == "send" && dice.below(3) == 0 {
        body["library_id"] = json!(desk.kaunas);
    }
    if action == "send" {
        body["again"] = json!(true);
    }
    body
}

fn assert_figures_hold(api: &Api, way: &str) {
    let differences = api.write(|tx| {
        let recount = loans::recount(tx)?;
        let (_, differences) = statistics::verify(tx, recount)?;
        Ok(differences
            .into_iter()
            .map(|found| format!("{:?}: {} is {}", found.figure, found.shown, found.recounted))
            .collect::<Vec<_>>())
    });
    assert!(differences.is_empty(), "{way}: {differences:?}");
}

#[test]
fn whatever_way_a_loan_takes_its_figures_are_what_a_recount_gives() {
    each_database(|api| {
        let desk = Desk::open(api);
        let mut dice = Dice::new(SEED);
        let mut taken = std::collections::BTreeSet::new();
        for n in 0..WALKS {
            let mut loan = begin(&desk, n);
            let (mut way, mut day) = (format!("walk {n}"), FIRST_DAY);
            for _ in 0..STEPS {
                let open = offered(&loan);
                // An end chosen too early would leave most of the life unwalked.
                let open: Vec<_> = open.into_iter().filter(|key| key != "close" || dice.below(6) == 0).collect();
                let Some(action) = open.get(dice.below(open.len().max(1))).cloned() else { break };
                // Friday's parcel is entered on Monday, but no step before the one before it.
                day = (day + chrono::Duration::days(dice.below(4) as i64)).min(TODAY);
                let said = body(&desk, &loan, &action, day, &mut dice);
                assert!(needs(&loan, &action).iter().all(|field| !said[field].is_null()), "{action}");
                let answer = super::act(&desk.staff, &loan, &action, said);
                way = format!("{way} {action}");
                // A step may be refused by a rule of days, units or renewals; then nothing has changed.
                match answer.status {
                    200 => {
                        taken.insert(action);
                        loan = answer.body;
                    }
                    409 | 422 => assert_eq!(desk.get(&loan)["version"], loan["version"], "{way}"),
                    other => panic!("{way}: {other} {answer:?}"),
                }
            }
            if n % 4 == 3 {
                api.write(sealer::seal);
            }
            assert_figures_hold(api, &way);
        }
        for key in ["send", "ship", "receive", "unfilled", "undo", "correct"] {
            assert!(taken.contains(key), "no walk took {key}: {taken:?}");
        }
    });
}
