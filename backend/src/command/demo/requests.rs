//! What was asked for in two years: about forty requests a month each way, fewer in summer.
use abonementas::{
    catalogue::{self, model::DescriptionList},
    libraries, loans,
    platform::{Result, Tx, actor::LibraryId, page::Limit},
};
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde_json::json;

use super::{MONTHS, body, chance::Chance, life::Life, titles::TITLES};

/// How many requests a month brings each way, from January to December.
const SEASON: [u64; 12] = [44, 42, 46, 42, 38, 28, 22, 26, 46, 52, 50, 42];
const READERS: u64 = 420;

/// Title, author, year.
type Title = (String, Option<String>, i32);

/// One request of the demonstration.
pub struct Request {
    chance: Chance,
    is_ours: bool,
    asked_on: NaiveDate,
    partners: Vec<LibraryId>,
    title: Title,
}

/// The titles of our own shelves that have a year, for others to ask for.
pub fn titles(tx: &mut Tx) -> Result<Vec<Title>> {
    let all: DescriptionList = body(json!({}))?;
    let page = catalogue::list(tx, &all, Limit::EXPORT, None)?;
    let title = |row: catalogue::model::DescriptionRow| {
        let described = row.record.described;
        Some((described.title, Some(described.author?), described.year?))
    };
    Ok(page.items.into_iter().filter_map(title).collect())
}

/// All requests up to a day, the oldest first.
pub fn all(today: NaiveDate, partners: &[LibraryId], shelves: &[Title]) -> Vec<Request> {
    let Some(first) = today.with_day(1) else { return Vec::new() };
    let mut all = Vec::new();
    for month in (0..MONTHS).filter_map(|ago| first.checked_sub_months(Months::new(ago))) {
        for n in 0..SEASON[month.month0() as usize] * 2 {
            let chance = Chance(u64::from(month.year().unsigned_abs()) * 100_000 + u64::from(month.month()) * 1000 + n);
            let asked_on = working_day(month + Days::new(chance.below("day", 28)));
            if asked_on <= today {
                all.push(Request::new(chance, n % 2 == 0, asked_on, partners, shelves));
            }
        }
    }
    all.sort_by_key(|request| request.asked_on);
    all
}

/// The Monday after a weekend.
fn working_day(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => day + Days::new(2),
        Weekday::Sun => day + Days::new(1),
        _ => day,
    }
}

impl Request {
    /// A few libraries ask and are asked often, most of them now and then.
    fn new(chance: Chance, is_ours: bool, asked_on: NaiveDate, partners: &[LibraryId], shelves: &[Title]) -> Request {
        let n = partners.len() as u64;
        let partner = |purpose: &str| {
            let often = chance.below(purpose, n) * chance.below(&format!("{purpose} often"), n) / n;
            partners[usize::try_from(often).unwrap_or(0)]
        };
        let mut chosen = vec![partner("first")];
        for purpose in ["second", "third"] {
            let next = partner(purpose);
            if !chosen.contains(&next) {
                chosen.push(next);
            }
        }
        let of_shelves = !is_ours && !shelves.is_empty();
        let title = if of_shelves {
            shelves[usize::try_from(chance.below("title", shelves.len() as u64)).unwrap_or(0)].clone()
        } else {
            let (title, author, year) = chance.one("title", TITLES);
            (title.to_owned(), Some(author.to_owned()), year)
        };
        Request { chance, is_ours, asked_on, partners: chosen, title }
    }

    /// Takes the request in, and lets it live up to today.
    pub fn live(&self, tx: &mut Tx) -> Result<()> {
        let Request { chance, is_ours, asked_on, partners, title: (title, author, year) } = self;
        let is_copy = chance.of_thousand("copy", 130);
        let is_electronic = chance.of_thousand("electronic", 500);
        let medium = if !is_copy {
            "original"
        } else if is_electronic {
            "electronic_copy"
        } else {
            "paper_copy"
        };
        let mut new = json!({
            "side": if *is_ours { "borrowing" } else { "lending" }, "medium": medium, "kind": "book",
            "channel": chance.one("channel", &["phone", "email", "email", "in_person", "web"]),
            "requested_on": asked_on, "title": title, "author": author, "year": year,
            "branch_id": libraries::ours(tx)?,
        });
        if is_copy {
            new["pages"] = json!("12–27");
        }
        if *is_ours {
            let reader = chance.below("reader", READERS) + 1;
            new["reader"] = json!({
                "card_no": format!("{:08}", 20_000_000 + reader * 7), "name": format!("Skaitytojas {reader}"),
            });
            // Some left only a telephone number.
            new["contact"] = match chance.below("contact", 5) {
                1 => json!({ "phone": format!("+370600{:05}", 10_000 + reader) }),
                _ => json!({ "email": format!("skaitytojas{reader}@example.org") }),
            };
        } else {
            new["library_id"] = json!(partners[0]);
        }
        let id = loans::request(tx, &body(new)?)?.loan.record.id;
        let is_recent = (tx.today - *asked_on).num_days() < 60;
        let mut life = Life { tx, id, chance: *chance, day: *asked_on, is_copy, is_recent };
        if *is_ours { life.borrow(partners) } else { life.lend() }
    }
}
