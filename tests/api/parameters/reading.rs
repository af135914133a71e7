//! What other capabilities read.
use abonementas::{
    parameters::{self, PostagePayer},
    platform::{Result, Tx, actor::LibraryId},
    schema::{libraries, parameter_decisions as decisions},
};
use chrono::NaiveDate;
use diesel::prelude::*;

use crate::harness::{Api, each_database};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A decision that counts, put where the operations would put it.
fn decide(tx: &mut Tx, key: &str, n: i64, branch: Option<LibraryId>, value: &str, from_on: &str) -> Result<()> {
    let row = (
        (decisions::key.eq(key), decisions::n.eq(n), decisions::branch_id.eq(branch)),
        (decisions::value_json.eq(value), decisions::from_on.eq(day(from_on)), decisions::status.eq("decided")),
        (decisions::reason.eq("Įsakymas"), decisions::decided_at.eq(tx.now), decisions::version.eq(1_i64)),
    );
    diesel::insert_into(decisions::table).values(row).execute(tx.conn)?;
    Ok(())
}

fn read<T: Send + 'static>(api: &Api, work: impl Fn(&mut Tx) -> Result<T> + Send + 'static) -> T {
    api.try_read(work).unwrap()
}

#[test]
fn where_nothing_was_decided_the_default_of_the_day_counts() {
    each_database(|api| {
        let payer = |on| read(api, move |tx| parameters::postage::PAYER.on(tx, day(on)));
        assert_eq!(payer("2022-09-30"), PostagePayer::Reader);
        assert_eq!(payer("2022-10-01"), PostagePayer::CentralFunding);
        assert_eq!(read(api, |tx| parameters::loans::TERM_DAYS.on(tx, tx.today)), 30);
        assert_eq!(read(api, |tx| parameters::loans::LIMIT_HOME.on(tx, tx.today)), None);
        assert_eq!(read(api, |tx| parameters::loans::REMINDERS_AFTER.on(tx, tx.today)), [1, 7, 14, 30]);
        assert_eq!(read(api, parameters::closed_through), None);
    });
}

#[test]
fn a_decision_counts_from_its_day_on() {
    each_database(|api| {
        api.write(|tx| decide(tx, "loans.term_days", 1, None, "21", "2026-04-01"));
        let term = |on| read(api, move |tx| parameters::loans::TERM_DAYS.on(tx, day(on)));
        assert_eq!((term("2026-03-31"), term("2026-04-01"), term("2027-01-01")), (30, 21, 21));
        let renewals = read(api, |tx| parameters::loans::RENEWALS.on(tx, day("2026-05-01")));
        assert_eq!(renewals, 1, "another parameter stays");
    });
}

#[test]
fn a_branch_that_has_its_own_closed_days_keeps_them() {
    each_database(|api| {
        let (bookmobile, other) = (api.our_branch("Bibliobusas"), api.our_branch("Skaitykla"));
        let closed = r#"[{"from_on":"2026-07-01","to_on":"2026-07-31","reason":"Atostogos"}]"#;
        api.write(move |tx| decide(tx, "calendar.closed_days", 1, Some(bookmobile), closed, "2026-01-01"));
        let is_open = |branch| read(api, move |tx| Ok(parameters::calendar(tx, branch)?.is_open(day("2026-07-01"))));
        assert!(!is_open(Some(bookmobile)));
        assert!(is_open(Some(other)) && is_open(None));
        let due = read(api, move |tx| Ok(parameters::calendar(tx, Some(bookmobile))?.due_day(day("2026-07-01"))));
        assert_eq!(due, day("2026-08-03"));
    });
}

#[test]
fn papers_name_our_library_as_decided_and_otherwise_as_the_directory_does() {
    each_database(|api| {
        let ours = api.our_library();
        api.write(move |tx| {
            let place = (libraries::street.eq("Respublikos g. 14"), libraries::city.eq("Panevėžys"));
            diesel::update(libraries::table.find(ours))
                .set((place, libraries::postal_code.eq("35184"), libraries::sigla.eq("C15")))
                .execute(tx.conn)?;
            decide(tx, "library.signatory", 1, None, "\"Rima Maselytė\"", "2026-01-01")?;
            decide(tx, "library.sigla", 1, None, "\"C16\"", "2026-03-01")
        });
        let paper = read(api, |tx| parameters::our_library(tx, tx.today));
        assert_eq!(paper.name, "Panevėžio apskrities viešoji biblioteka");
        assert_eq!(paper.address.as_deref(), Some("Respublikos g. 14, LT-35184 Panevėžys"));
        assert_eq!(paper.sigla.as_deref(), Some("C16"));
        assert_eq!(paper.signatory.as_deref(), Some("Rima Maselytė"));
        assert_eq!(paper.signatory_basis.as_deref(), Some("bibliotekos nuostatus"));
        let before = read(api, |tx| parameters::our_library(tx, day("2026-02-28")));
        assert_eq!(before.sigla.as_deref(), Some("C15"));
    });
}
