//! What agreements refuse, each with a clear problem.
use chrono::Duration;
use serde_json::json;

use super::{PATH, act, done, draft, draft_body, faults, in_force, path, terms};
use crate::harness::{Client, each_database};

#[test]
fn agreements_of_one_library_do_not_overlap() {
    each_database(|api| {
        let staff = api.staff();
        let library = api.library("Biržų biblioteka", "municipal");
        let first = draft(&staff, library);
        done(&staff, &first, "sign", json!({}));
        let mut body = draft_body(library);
        (body["from_on"], body["until_on"]) = (json!("2026-12-31"), json!(null));
        let second = staff.post(PATH, body).body;
        let answer = act(&staff, &second, "sign", json!({}));
        assert_eq!((answer.status, answer.code()), (409, "agreements.overlaps"));
        assert_eq!(staff.get(&path(&second)).body["status"], "draft");
        let next = done(&staff, &second, "sign", json!({ "from_on": "2027-01-01" }));
        assert_eq!((&next["status"], &next["from_on"]), (&json!("in_force"), &json!("2027-01-01")));
        let longer =
            json!({ "effective_on": "2026-06-01", "terms": terms(&staff, json!({})), "until_on": "2027-01-01" });
        assert_eq!(act(&staff, &first, "amend", longer).code(), "agreements.overlaps");
    });
}

#[test]
fn a_notice_is_not_revoked_once_another_agreement_stands_there() {
    each_database(|api| {
        let staff = api.staff();
        let library = api.library("Biržų biblioteka", "municipal");
        let first = draft(&staff, library);
        done(&staff, &first, "sign", json!({}));
        done(&staff, &first, "terminate", json!({ "by": "both", "ends_on": "2026-03-02", "reason": "Nauja sutartis" }));
        let mut body = draft_body(library);
        body["from_on"] = json!("2026-03-03");
        let second = staff.post(PATH, body).body;
        done(&staff, &second, "sign", json!({}));
        let answer = act(&staff, &first, "revoke_notice", json!({ "reason": "Persigalvota" }));
        assert_eq!((answer.status, answer.code()), (409, "agreements.overlaps"));
    });
}

#[test]
fn the_database_itself_takes_no_overlap() {
    each_database(|api| {
        use abonementas::schema::agreements;
        use diesel::prelude::*;
        let staff = api.staff();
        let one = in_force(api, &staff, "Biržų biblioteka");
        let library = one["library"]["id"].as_i64().unwrap();
        let second = |from: &'static str| {
            let from: chrono::NaiveDate = from.parse().unwrap();
            api.try_write(move |tx| {
                let row = (
                    agreements::number.eq(format!("X-{from}")),
                    agreements::library_id.eq(library),
                    agreements::status.eq("in_force"),
                    agreements::from_on.eq(from),
                    agreements::signed_on.eq(from),
                    agreements::version.eq(1_i64),
                    agreements::created_at.eq(tx.now),
                    agreements::updated_at.eq(tx.now),
                );
                Ok(diesel::insert_into(agreements::table).values(row).execute(tx.conn)?)
            })
        };
        assert!(second("2026-12-31").is_err());
        assert!(second("2027-01-01").is_ok());
    });
}

#[test]
fn of_two_drafts_signed_at_once_for_one_time_one_is() {
    each_database(|api| {
        let staff = api.staff();
        let library = api.library("Biržų biblioteka", "municipal");
        let first = draft(&staff, library);
        done(&staff, &first, "send", json!({}));
        let clients: Vec<_> = (0..4).map(|_| api.staff()).collect();
        let statuses: Vec<u16> = std::thread::scope(|scope| {
            let sign = |client: &Client| act(client, &first, "sign", json!({})).status;
            let tries: Vec<_> = clients.iter().map(|client| scope.spawn(move || sign(client))).collect();
            tries.into_iter().map(|one| one.join().unwrap()).collect()
        });
        assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
    });
}

#[test]
fn nothing_ends_before_it_begins() {
    each_database(|api| {
        let staff = api.staff();
        let library = api.library("Biržų biblioteka", "municipal");
        let mut body = draft_body(library);
        body["until_on"] = json!("2025-12-31");
        assert_eq!(faults(&staff.post(PATH, body)), ["/until_on date.ends_before_it_begins"]);
        let one = draft(&staff, library);
        let late = act(&staff, &one, "sign", json!({ "from_on": "2027-01-01" }));
        assert_eq!(faults(&late), ["/from_on date.ends_before_it_begins"]);
        done(&staff, &one, "sign", json!({}));
        let before = json!({ "by": "both", "ends_on": "2025-12-31", "reason": "Sutarta" });
        assert_eq!(faults(&act(&staff, &one, "terminate", before)), ["/ends_on date.ends_before_it_begins"]);
        let after = json!({ "by": "both", "ends_on": "2027-12-31", "reason": "Sutarta" });
        assert_eq!(faults(&act(&staff, &one, "terminate", after)), ["/ends_on agreements.after_its_end"]);
    });
}

#[test]
fn every_fault_of_a_draft_is_told_at_once() {
    each_database(|api| {
        let staff = api.staff();
        let ours = api.our_library();
        let terms = terms(&staff, json!({ "invoicing": "yearly", "invoice_by": null }));
        let body = json!({ "library_id": ours, "from_on": "2026-05-01", "until_on": "2026-04-01", "terms": terms });
        let expected =
            ["/library_id agreements.ours", "/terms/invoice_by field.required", "/until_on date.ends_before_it_begins"];
        assert_eq!(faults(&staff.post(PATH, body)), expected);
        let wrong =
            super::terms(&staff, json!({ "loan_days": 0, "not_lent": ["bricks"], "page_cents": -1, "colour": "red" }));
        let answer = staff.post(PATH, json!({ "library_id": ours, "terms": wrong }));
        let mut told = faults(&answer);
        told.sort();
        assert!(told.contains(&"/terms/loan_days number.too_small".into()), "{told:?}");
        assert!(told.contains(&"/terms/not_lent/0 value.not_in_list".into()), "{told:?}");
        assert!(told.contains(&"/terms/colour field.unknown".into()), "{told:?}");
        let day = super::terms(&staff, json!({ "invoice_by": "02-30" }));
        let library = api.library("Biržų biblioteka", "municipal");
        let answer = staff.post(PATH, json!({ "library_id": library, "terms": day }));
        assert_eq!(faults(&answer), ["/terms/invoice_by value.wrong_format"]);
    });
}

#[test]
fn an_amendment_begins_after_the_terms_before_and_within_the_agreement() {
    each_database(|api| {
        let staff = api.staff();
        let one = in_force(api, &staff, "Biržų biblioteka");
        let amend = |day: &str| json!({ "effective_on": day, "terms": terms(&staff, json!({ "loan_days": 14 })) });
        let answer = act(&staff, &one, "amend", amend("2026-01-01"));
        assert_eq!(faults(&answer), ["/effective_on agreements.before_the_last_version"]);
        let answer = act(&staff, &one, "amend", amend("2027-01-01"));
        assert_eq!(faults(&answer), ["/effective_on agreements.after_its_end"]);
        api.clock.pass(Duration::days(400));
        let staff = api.staff();
        let over = json!({ "effective_on": "2026-06-01", "terms": terms(&staff, json!({})) });
        assert_eq!(act(&staff, &one, "amend", over).code(), "agreements.action_not_allowed");
    });
}

#[test]
fn signing_is_not_tomorrow() {
    each_database(|api| {
        let staff = api.staff();
        let one = draft(&staff, api.library("Biržų biblioteka", "municipal"));
        let answer = act(&staff, &one, "sign", json!({ "signed_on": "2026-03-03" }));
        assert_eq!(faults(&answer), ["/signed_on date.in_future"]);
    });
}
