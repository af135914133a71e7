//! Figures, from the parts that events leave.
mod asking;
mod computed;
mod histories;

use abonementas::{
    demand, diary, inquiries, loans,
    platform::{
        actor::LibraryId,
        events::{self, Delta, Event, EventId},
        sealer,
    },
    schema::{audit, event_deltas, events as event_rows},
    statistics,
};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

use crate::harness::{Api, each_database};

/// What `abonementas verify` says of the figures: nothing.
pub fn assert_recount(api: &Api) {
    let differences = api.try_read(|tx| {
        let recount = loans::recount(tx)?.into_iter().chain(diary::recount(tx)?).chain(demand::recount(tx)?);
        let recount = recount.chain(inquiries::recount(tx)?);
        let (_, differences) = statistics::verify(tx, recount)?;
        Ok(differences.iter().map(|difference| format!("{difference:?}")).collect::<Vec<_>>())
    });
    assert_eq!(differences.unwrap(), Vec::<String>::new());
}

/// Something that happened on a day and counts for a measure.
fn count(api: &Api, measure: &'static str, library: i64, day: &'static str, n: i64) {
    let branch = api.our_library();
    api.write(move |tx| {
        let day: NaiveDate = day.parse().unwrap();
        let delta = Delta {
            side: if measure.ends_with("received") { "lending" } else { "borrowing" }.into(),
            medium: "original".into(),
            kind: "book".into(),
            library_id: LibraryId(library),
            ..Delta::of_place(measure, branch, n)
        };
        events::tell(tx, &Event::new("loans.test", "loan", 1, day).counting(vec![delta]))
    });
}

fn seal(api: &Api) {
    api.write(|tx| {
        while sealer::seal(tx)? > 0 {}
        Ok(())
    });
}

#[test]
fn figures_are_exact_before_and_after_they_are_folded() {
    each_database(|api| {
        let (staff, utena) = (api.staff(), api.library("Utenos biblioteka", "municipal"));
        let ask = || staff.get("/api/v1/statistics?measures=requests_sent&by=month&from=2026-01-01&to=2026-03-31").body;
        count(api, "requests_sent", utena, "2026-01-31", 2);
        assert_eq!(ask()["totals"]["requests_sent"], 2);
        seal(api);
        count(api, "requests_sent", utena, "2026-03-01", 1);
        let table = ask();
        assert_eq!(table["totals"]["requests_sent"], 3);
        let months: Vec<_> = table["rows"].as_array().unwrap().iter().map(|row| row["requests_sent"].clone()).collect();
        assert_eq!(months, [json!(2), json!(0), json!(1)]);
    });
}

#[test]
fn a_late_entry_counts_for_the_day_it_happened() {
    each_database(|api| {
        let (staff, utena) = (api.staff(), api.library("Utenos biblioteka", "municipal"));
        count(api, "requests_received", utena, "2026-02-27", 1);
        let february = staff.get("/api/v1/statistics?measures=requests_received&from=2026-02-01&to=2026-02-28");
        assert_eq!(february.body["totals"]["requests_received"], 1);
        let march = staff.get("/api/v1/statistics?measures=requests_received&from=2026-03-01&to=2026-03-31");
        assert_eq!(march.body["totals"]["requests_received"], 0);
    });
}

#[test]
fn every_row_leads_to_its_loans() {
    each_database(|api| {
        let (staff, utena) = (api.staff(), api.library("Utenos biblioteka", "municipal"));
        count(api, "requests_sent", utena, "2026-02-27", 1);
        let asked = "measures=requests_sent&by=month,library&from=2026-02-15&to=2026-03-31&side=borrowing";
        let table = staff.get(&format!("/api/v1/statistics?{asked}")).body;
        let link = format!("/loans?from=2026-02-15&library_id={utena}&side=borrowing&to=2026-02-28");
        assert_eq!(table["rows"][0]["link"], link.as_str());
        assert_eq!(table["columns"][1]["labels"][utena.to_string()], "Utenos biblioteka");
    });
}

#[test]
fn unchanged_figures_are_not_sent_again() {
    each_database(|api| {
        let (staff, utena) = (api.staff(), api.library("Utenos biblioteka", "municipal"));
        let path = "/api/v1/statistics?measures=requests_sent&from=2026-01-01&to=2026-03-31";
        let etag = staff.get(path).header("ETag").to_owned();
        let again = staff.send("GET", path, &[("If-None-Match", &etag)], "");
        assert_eq!(again.status, 304);
        count(api, "requests_sent", utena, "2026-02-27", 1);
        let changed = staff.send("GET", path, &[("If-None-Match", &etag)], "");
        assert_eq!(changed.status, 200);
        seal(api);
        let sealed = staff.send("GET", path, &[("If-None-Match", changed.header("ETag"))], "");
        assert_eq!(sealed.status, 304, "sealing changes no figure");
    });
}

#[test]
fn figures_of_an_event_that_was_committed_late_are_sent_again() {
    each_database(|api| {
        let (staff, utena) = (api.staff(), api.library("Utenos biblioteka", "municipal"));
        let path = "/api/v1/statistics?measures=requests_sent&from=2026-01-01&to=2026-03-31";
        count(api, "requests_sent", utena, "2026-02-27", 1);
        let etag = staff.get(path).header("ETag").to_owned();
        // Its id was taken before that of the newest event, and it is committed only now.
        api.write(move |tx| {
            let late = events::tell(tx, &Event::new("loans.test", "loan", 1, tx.today))?;
            diesel::delete(audit::table.filter(audit::event_id.eq(late.0))).execute(tx.conn)?;
            diesel::update(event_rows::table.find(late)).set(event_rows::id.eq(EventId(-1))).execute(tx.conn)?;
            let newest = event_deltas::table.select(diesel::dsl::max(event_deltas::event_id));
            let newest: Option<EventId> = newest.first(tx.conn)?;
            let moved = event_deltas::table.filter(event_deltas::event_id.nullable().eq(newest));
            let delta: Delta = moved.select(Delta::as_select()).first(tx.conn)?;
            let row = (event_deltas::event_id.eq(EventId(-1)), &delta);
            Ok(diesel::insert_into(event_deltas::table).values(row).execute(tx.conn)?)
        });
        let again = staff.send("GET", path, &[("If-None-Match", &etag)], "");
        assert_eq!((again.status, &again.body["totals"]["requests_sent"]), (200, &json!(2)));
    });
}

#[test]
fn figures_come_as_csv_too() {
    each_database(|api| {
        let (staff, utena) = (api.staff(), api.library("=Utena", "municipal"));
        count(api, "requests_sent", utena, "2026-02-27", 5);
        let asked = "measures=requests_sent&by=library&from=2026-01-01&to=2026-03-31&format=csv";
        let csv = staff.get(&format!("/api/v1/statistics?{asked}"));
        assert!(csv.header("Content-Type").starts_with("text/csv"));
        assert_eq!(csv.body, "\u{feff}Biblioteka,Skaitytojų TBA užsakymai\r\n'=Utena,5\r\n");
    });
}

#[test]
fn a_wrong_question_is_refused() {
    each_database(|api| {
        let staff = api.staff();
        let code = |asked: &str| staff.get(&format!("/api/v1/statistics?{asked}")).code().to_owned();
        assert_eq!(code("measures=castles"), "query.invalid");
        assert_eq!(code("measures=requests_sent&by=colour"), "query.invalid");
        assert_eq!(code("measures=requests_sent&from=2026-02-30"), "query.invalid");
        assert_eq!(code("measures=requests_sent&from=2026-03-02&to=2026-03-01"), "statistics.period_wrong");
        assert_eq!(code("measures=requests_sent&side=both"), "query.invalid");
        assert_eq!(code("measures=requests_sent&medium=stone"), "query.invalid");
        assert_eq!(code("by=month"), "statistics.no_measure");
    });
}

#[test]
fn every_measure_says_what_it_counts() {
    each_database(|api| {
        let measures = api.staff().get("/api/v1/statistics/measures").body;
        let measures = measures["items"].as_array().unwrap();
        assert_eq!(measures.len(), 58);
        assert!(measures.iter().all(|measure| !measure["definition"].as_str().unwrap().is_empty()));
    });
}
