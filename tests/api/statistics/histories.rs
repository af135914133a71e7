//! Random histories, late entries, corrections and erasures included: every figure is what a plain recount of the
//! timelines gives, for each month, for the year, and again after it was folded.
use std::collections::BTreeMap;

use abonementas::{platform::sealer, schema::loan_readers};
use chrono::{Datelike, Days, NaiveDate};
use diesel::prelude::*;
use serde_json::{Value, json};

use super::assert_recount;
use crate::{
    harness::{Api, Dice, each_database},
    loans::{self, Desk, walks},
};

const SEED: u64 = 0x0F16_2026;
const LOANS: usize = 60;
const STEPS: usize = 10;
const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap();
const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();

/// What a plain reader of the timelines would note: a measure, its day, its side.
type Noted = (&'static str, NaiveDate, String);

/// A fill: its side, its day, and how many days it took.
type Filled = (String, NaiveDate, i64);

fn begin(desk: &Desk, dice: &mut Dice, n: usize) -> (Value, NaiveDate) {
    let day = FIRST_DAY + Days::new(dice.below(400) as u64);
    let medium = if dice.below(3) == 0 { "paper_copy" } else { "original" };
    let reader = json!({ "card_no": format!("H-{}", dice.below(9)), "name": "Skaitytojas 1" });
    let body = json!({ "medium": medium, "pages": "1–9", "requested_on": day, "title": format!("Istorija {n}") });
    let why = json!({ "reader": reader, "over_limit_reason": "Daug žingsnių" });
    let loan = if dice.below(2) == 0 { desk.lending(body) } else { desk.borrowing(loans::with(body, why)) };
    (loan, day)
}

/// One random life, as far as it gets.
fn live(desk: &Desk, dice: &mut Dice, n: usize) -> Value {
    let (mut loan, mut day) = begin(desk, dice, n);
    for _ in 0..STEPS {
        let open = loans::offered(&loan);
        let open: Vec<_> = open.into_iter().filter(|key| key != "close" || dice.below(5) == 0).collect();
        let Some(any) = open.get(dice.below(open.len().max(1))).cloned() else { break };
        let usual = loans::primary(&loan).map(str::to_owned).filter(|_| dice.below(3) > 0);
        let action = usual.unwrap_or(any);
        day = (day + Days::new(dice.below(12) as u64)).min(TODAY);
        let said = walks::body(desk, &loan, &action, day, dice);
        let answer = loans::act(&desk.staff, &loan, &action, said);
        if answer.status == 200 {
            loan = answer.body;
        }
    }
    loan
}

/// What stands in the timeline of a loan, counted by hand.
fn note(desk: &Desk, loan: &Value, noted: &mut Vec<Noted>, fills: &mut Vec<Filled>) {
    let timeline = desk.staff.get(&format!("{}/events", loans::path(loan))).body;
    let (side, mut was_sent) = (loan["side"].as_str().unwrap().to_owned(), false);
    let requested: NaiveDate = loan["requested_on"].as_str().unwrap().parse().unwrap();
    for event in timeline["items"].as_array().unwrap() {
        if event["is_corrected"] == true || !event["corrects_id"].is_null() {
            continue;
        }
        let day: NaiveDate = event["happened_on"].as_str().unwrap().parse().unwrap();
        let (kind, from) = (event["kind"].as_str().unwrap(), event["from"].as_str().unwrap_or_default());
        let is_early =
            ["requested", "sent", "will_supply"].contains(&from) || (side == "borrowing" && from == "shipped");
        let measure = match (side.as_str(), kind) {
            ("lending", "loans.request") => "requests_received",
            ("lending", "loans.ship" | "loans.deliver") => "requests_supplied",
            ("lending", "loans.unfilled") => "requests_refused",
            ("borrowing", "loans.send") if !was_sent => {
                was_sent = true;
                "requests_sent"
            }
            ("borrowing", "loans.receive") => "requests_filled",
            ("borrowing", "loans.unfilled") => "refusals_received",
            ("borrowing", "loans.give_up") if was_sent => "requests_unfilled",
            (_, "loans.cancel" | "loans.agree_cancel") if side == "lending" || was_sent => "requests_cancelled",
            (_, "loans.close") if is_early && (side == "lending" || was_sent) => "requests_closed",
            (_, "loans.ask_retry") => "retries_offered",
            (_, "loans.add_condition") => "conditions_set",
            (_, "loans.grant_renewal") => "renewals_granted",
            _ => continue,
        };
        if ["requests_supplied", "requests_filled"].contains(&measure) {
            fills.push((side.clone(), day, (day - requested).num_days()));
        }
        noted.push((measure, day, side.clone()));
    }
}

struct Recount {
    noted: Vec<Noted>,
    fills: Vec<Filled>,
}

impl Recount {
    fn of(desk: &Desk, loans: &[Value]) -> Recount {
        let (mut noted, mut fills) = (Vec::new(), Vec::new());
        loans.iter().for_each(|loan| note(desk, loan, &mut noted, &mut fills));
        Recount { noted, fills }
    }

    fn n(&self, measure: &str, (from, to): (NaiveDate, NaiveDate), side: Option<&str>) -> i64 {
        let of =
            |row: &&Noted| row.0 == measure && (from..=to).contains(&row.1) && side.is_none_or(|side| side == row.2);
        self.noted.iter().filter(of).count() as i64
    }

    /// What a figure must be over these days.
    fn figure(&self, key: &str, side: &str, span: (NaiveDate, NaiveDate)) -> Value {
        let n = |measure| self.n(measure, span, None);
        let share = |of: i64, all: i64| if all == 0 { Value::Null } else { json!(tenths(1000 * of, all)) };
        let until = (FIRST_DAY, span.1);
        let mut days: Vec<i64> = self
            .fills
            .iter()
            .filter(|fill| fill.0 == side && (span.0..=span.1).contains(&fill.1))
            .map(|fill| fill.2)
            .collect();
        days.sort_unstable();
        match key {
            "lending_fill_rate" => share(n("requests_supplied"), n("requests_supplied") + n("requests_refused")),
            "borrowing_fill_rate" => share(n("requests_filled"), n("requests_filled") + n("requests_unfilled")),
            "lending_open" => {
                let gone = [
                    "requests_supplied",
                    "requests_refused",
                    "retries_offered",
                    "requests_cancelled",
                    "requests_closed",
                ];
                let gone: i64 = gone.iter().map(|measure| self.n(measure, until, Some("lending"))).sum();
                json!(self.n("requests_received", until, None) - gone)
            }
            "borrowing_open" => {
                let gone = ["requests_filled", "requests_unfilled", "requests_cancelled", "requests_closed"];
                let gone: i64 = gone.iter().map(|measure| self.n(measure, until, Some("borrowing"))).sum();
                json!(self.n("requests_sent", until, None) - gone)
            }
            "days_median" if days.is_empty() => Value::Null,
            "days_median" if days.len() % 2 == 1 => json!(days[days.len() / 2] as f64),
            "days_median" => json!((days[days.len() / 2 - 1] + days[days.len() / 2]) as f64 / 2.0),
            "days_p90" if days.is_empty() => Value::Null,
            "days_p90" => json!(days[(days.len() * 9).div_ceil(10) - 1]),
            "filled_within_5_days" => share(days.iter().filter(|n| **n <= 5).count() as i64, days.len() as i64),
            sum => json!(n(sum)),
        }
    }
}

/// `of / all` tenths, rounded.
fn tenths(of: i64, all: i64) -> f64 {
    ((2 * of + all) / (2 * all)) as f64 / 10.0
}

const SUMS: [&str; 11] = [
    "requests_received",
    "requests_supplied",
    "requests_refused",
    "requests_sent",
    "requests_filled",
    "requests_unfilled",
    "refusals_received",
    "requests_cancelled",
    "requests_closed",
    "retries_offered",
    "conditions_set",
];
const COMPUTED: [&str; 4] = ["lending_fill_rate", "borrowing_fill_rate", "lending_open", "borrowing_open"];
const TIMED: [&str; 3] = ["days_median", "days_p90", "filled_within_5_days"];

fn month_of(text: &str) -> (NaiveDate, NaiveDate) {
    let first: NaiveDate = format!("{text}-01").parse().unwrap();
    (first, first + chrono::Months::new(1) - Days::new(1))
}

/// Asks by month, compares each month and the whole with the recount; gives the figures it compared.
fn compare(desk: &Desk, recount: &Recount, keys: &[&str], side: &str, more: &str) -> BTreeMap<String, Value> {
    let question = format!("measures={}&by=month&from=2025-01-01&to=2026-02-28{more}", keys.join(","));
    let table = desk.staff.get(&format!("/api/v1/statistics?{question}")).body;
    let mut told = BTreeMap::new();
    for row in table["rows"].as_array().unwrap() {
        let month = row["month"].as_str().unwrap();
        for key in keys {
            let expected = recount.figure(key, side, month_of(month));
            assert_eq!(row[key], expected, "{key} of {month}, {side}");
            told.insert(format!("{key} {month} {side}"), expected);
        }
    }
    let whole = (FIRST_DAY, NaiveDate::from_ymd_opt(2026, 2, 28).unwrap());
    for key in keys {
        assert_eq!(table["totals"][key], recount.figure(key, side, whole), "{key} in all, {side}");
    }
    told
}

fn users(desk: &Desk) -> Value {
    let question = "/api/v1/statistics?measures=users&by=quarter&from=2025-01-01&to=2026-03-02";
    let table = desk.staff.get(question).body;
    json!([table["rows"], table["totals"]["users"]])
}

/// The readers of some loans are forgotten.
fn erase(api: &Api, loans: &[i64]) {
    let loans = loans.to_vec();
    api.write(move |tx| {
        let readers = loan_readers::table.filter(loan_readers::loan_id.eq_any(&loans));
        Ok(diesel::delete(readers).execute(tx.conn)?)
    });
}

#[test]
fn random_histories_give_the_figures_of_a_plain_recount() {
    each_database(|api| {
        let desk = Desk::open(api);
        let mut dice = Dice::new(SEED);
        let loans: Vec<Value> = (0..LOANS)
            .map(|n| {
                let loan = live(&desk, &mut dice, n);
                if n % 5 == 4 {
                    api.write(sealer::seal);
                }
                loan
            })
            .collect();
        let recount = Recount::of(&desk, &loans);
        assert!(recount.fills.len() > LOANS / 6, "few loans were filled: {}", recount.fills.len());
        let before_erasure = users(&desk);
        erase(api, &loans.iter().step_by(3).map(loans::id).collect::<Vec<_>>());
        assert_eq!(users(&desk), before_erasure);
        for _ in 0..2 {
            let sums = compare(&desk, &recount, &SUMS, "", "");
            compare(&desk, &recount, &COMPUTED, "", "");
            for side in ["lending", "borrowing"] {
                compare(&desk, &recount, &TIMED, side, &format!("&side={side}"));
            }
            // Twelve months are the year.
            let year = desk
                .staff
                .get(&format!("/api/v1/statistics?measures={}&from=2025-01-01&to=2025-12-31", SUMS.join(",")));
            for key in SUMS {
                let months = sums.iter().filter(|(name, _)| name.starts_with(&format!("{key} 2025-")));
                let sum: i64 = months.map(|(_, n)| n.as_i64().unwrap()).sum();
                assert_eq!(year.body["totals"][key], sum, "{key} of {}", FIRST_DAY.year());
            }
            assert_recount(api);
            api.write(|tx| {
                while sealer::seal(tx)? > 0 {}
                Ok(())
            });
        }
        println!("{LOANS} histories, {} things noted, {} fills", recount.noted.len(), recount.fills.len());
    });
}
