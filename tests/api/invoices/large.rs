//! What a year of a large territory takes. Run by hand: `api-HASH --ignored a_run_of_five_hundred`.
use std::time::Instant;

use abonementas::{
    platform::{Result, Tx, actor::LibraryId},
    schema::{agreement_parties, agreement_versions, agreements, libraries, loan_charges, loan_citations, loans},
};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

use super::{Office, RUNS, assert_conserved};
use crate::harness::{each_database, seed};

const SUBSCRIBERS: i64 = 500;
const LINES: i64 = 100;

#[test]
#[ignore = "a measurement"]
fn a_run_of_five_hundred_subscribers_with_fifty_thousand_lines() {
    each_database(|api| {
        let office = Office::open(api);
        let like = super::agreements::template(office.staff());
        assert_eq!(like["payment_days"], 30);
        let account = office.staff().account;
        let branch = api.our_library();
        for part in 0..SUBSCRIBERS / 50 {
            api.write(move |tx| (0..50).try_for_each(|n| subscriber(tx, part * 50 + n, branch, account.0)));
        }
        let mut sums = Vec::new();
        for turn in ["first", "again"] {
            let begun = Instant::now();
            let run = office.run_of(json!({ "from_on": "2026-01-01", "to_on": "2026-03-02" }));
            eprintln!("{turn}: {} drafts in {:.1} s", run["sums"]["n_drafts"], begun.elapsed().as_secs_f64());
            sums.push(run["sums"].clone());
            assert_conserved(api);
            if turn == "first" {
                let begun = Instant::now();
                let undone = office.staff().post(&format!("{RUNS}/{}/actions/undo", run["id"]), json!({}));
                assert_eq!(undone.status, 200, "{undone:?}");
                eprintln!("undone in {:.1} s", begun.elapsed().as_secs_f64());
            } else {
                let begun = Instant::now();
                let issued = office.issue_all(&run);
                eprintln!("issued {} in {:.1} s", issued["counts"]["changed"], begun.elapsed().as_secs_f64());
                assert_eq!(issued["counts"]["changed"], SUBSCRIBERS);
            }
        }
        assert_eq!(sums[0], sums[1], "the same when repeated");
        assert_conserved(api);
    });
}

/// A library with an agreement, one loan and its costs.
fn subscriber(tx: &mut Tx, n: i64, branch: LibraryId, account: i64) -> Result<()> {
    let library = seed::library(tx, "Biblioteka", "municipal", false, None)?;
    let card = (
        (libraries::company_code.eq(super::code_of(n)), libraries::street.eq("Laisvės g. 1")),
        (libraries::city.eq("Kaunas"), libraries::postal_code.eq("44001")),
    );
    diesel::update(libraries::table.find(library)).set(card).execute(tx.conn)?;
    let day = NaiveDate::from_ymd_opt(2026, 1, 2).unwrap();
    let row = (
        (
            agreements::number.eq(format!("M-{n}")),
            agreements::library_id.eq(library),
            agreements::status.eq("in_force"),
        ),
        (agreements::from_on.eq(day), agreements::signed_on.eq(day), agreements::version.eq(1_i64)),
        (agreements::created_at.eq(tx.now), agreements::updated_at.eq(tx.now)),
    );
    let agreement: i64 =
        diesel::insert_into(agreements::table).values(row).returning(agreements::id).get_result(tx.conn)?;
    for party in ["us", "them"] {
        let row = (
            (agreement_parties::agreement_id.eq(agreement), agreement_parties::party.eq(party)),
            agreement_parties::name.eq("Biblioteka"),
        );
        diesel::insert_into(agreement_parties::table).values(row).execute(tx.conn)?;
    }
    let terms = (
        (
            agreement_versions::agreement_id.eq(agreement),
            agreement_versions::n.eq(1),
            agreement_versions::effective_on.eq(day),
        ),
        (
            agreement_versions::loan_days.eq(30),
            agreement_versions::n_renewals.eq(1),
            agreement_versions::not_lent.eq(""),
        ),
        (agreement_versions::outward_payer.eq("subscriber"), agreement_versions::return_payer.eq("subscriber")),
        (
            (agreement_versions::invoicing.eq("yearly"), agreement_versions::invoice_by.eq("01-31")),
            agreement_versions::payment_days.eq(30),
        ),
        (agreement_versions::liability.eq("market_price"), agreement_versions::notice_days.eq(30)),
        agreement_versions::created_at.eq(tx.now),
    );
    diesel::insert_into(agreement_versions::table).values(terms).execute(tx.conn)?;
    let row = (
        (loans::number.eq(format!("M-{n}")), loans::side.eq("lending"), loans::medium.eq("original")),
        (loans::status.eq("received"), loans::branch_id.eq(branch), loans::owner_id.eq(account)),
        (loans::library_id.eq(library), loans::channel.eq("email"), loans::requested_on.eq(day)),
        (loans::is_same_administration.eq(false), loans::status_since_on.eq(day), loans::n_renewals.eq(0)),
        (loans::is_reading_room_only.eq(false), loans::version.eq(1_i64)),
        (loans::created_at.eq(tx.now), loans::updated_at.eq(tx.now)),
    );
    let loan: i64 = diesel::insert_into(loans::table).values(row).returning(loans::id).get_result(tx.conn)?;
    let title = (
        (loan_citations::loan_id.eq(loan), loan_citations::kind.eq("book"), loan_citations::title.eq("Metai")),
        (loan_citations::search_text.eq("metai"), loan_citations::title_key.eq("metai")),
    );
    diesel::insert_into(loan_citations::table).values(title).execute(tx.conn)?;
    for cents in 1..=LINES {
        let row = (
            (
                loan_charges::loan_id.eq(loan),
                loan_charges::kind.eq("postage_out"),
                loan_charges::amount_cents.eq(cents),
            ),
            (loan_charges::payer.eq("partner"), loan_charges::charged_on.eq(day), loan_charges::created_at.eq(tx.now)),
        );
        diesel::insert_into(loan_charges::table).values(row).execute(tx.conn)?;
    }
    Ok(())
}
