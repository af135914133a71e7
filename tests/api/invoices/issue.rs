//! Numbers are given at issue: without gaps, each once, and what has one stands.
use abonementas::{
    platform::actor::LibraryId,
    schema::{invoice_lines, invoices, libraries},
};
use diesel::prelude::*;
use serde_json::{Value, json};

use super::{Office, assert_conserved, code_of, complete, decide, faults, in_force};
use crate::harness::each_database;

#[test]
fn twenty_that_are_issued_at_once_have_twenty_numbers_without_a_gap() {
    each_database(|api| {
        let office = Office::open(api);
        let names =
            ["Biržų", "Zarasų", "Pasvalio", "Rokiškio", "Kupiškio", "Ignalinos", "Molėtų", "Visagino", "Anykščių"];
        let more =
            ["Alytaus", "Birštono", "Druskininkų", "Elektrėnų", "Joniškio", "Jurbarko", "Kelmės", "Lazdijų", "Plungės"];
        let mut libraries = vec![office.desk.kaunas, office.desk.utena];
        for (n, name) in (1..).zip(names.into_iter().chain(more)) {
            let library = api.library(name, "municipal");
            complete(api, library, code_of(n));
            in_force(office.staff(), library);
            libraries.push(library);
        }
        for library in &libraries {
            office.cost(*library, 500);
        }
        let run = office.run();
        let drafts: Vec<Value> = office.rows(&run).into_iter().map(|row| row["entity_id"].clone()).collect();
        assert_eq!(drafts.len(), 20);
        std::thread::scope(|scope| {
            for draft in &drafts {
                scope.spawn(|| office.done(draft, "issue", json!({})));
            }
        });
        let mut numbers: Vec<String> =
            office.invoices().iter().map(|one| one["number"].as_str().unwrap().to_owned()).collect();
        numbers.sort();
        assert_eq!(numbers, (1..=20).map(|n| format!("TBA {n:06}")).collect::<Vec<_>>());
    });
}

#[test]
fn a_number_that_was_refused_is_not_lost_and_days_do_not_go_back() {
    each_database(|api| {
        let office = Office::open(api);
        office.cost(office.desk.kaunas, 500);
        office.cost(office.desk.utena, 700);
        let run = office.run();
        let drafts: Vec<Value> = office.rows(&run).into_iter().map(|row| row["entity_id"].clone()).collect();
        let tomorrow = office.act(&drafts[0], "issue", json!({ "invoice_on": "2026-03-03" }));
        assert_eq!(faults(&tomorrow), ["/invoice_on date.in_future"]);
        assert_eq!(office.done(&drafts[0], "issue", json!({}))["number"], "TBA 000001");
        let before = office.act(&drafts[1], "issue", json!({ "invoice_on": "2026-03-01" }));
        assert_eq!(faults(&before), ["/invoice_on invoices.before_the_last"]);
        let second = office.done(&drafts[1], "issue", json!({}));
        assert_eq!((&second["number"], &second["due_on"]), (&json!("TBA 000002"), &json!("2026-04-01")));
        assert_eq!(office.act(&drafts[1], "issue", json!({})).code(), "invoices.action_not_allowed");
    });
}

#[test]
fn the_database_lets_no_issued_invoice_be_changed_or_deleted() {
    each_database(|api| {
        let office = Office::open(api);
        let id = office.issued(office.desk.kaunas, 500)["id"].as_i64().unwrap();
        let one = invoices::id.eq(id);
        let edit = move |tx: &mut abonementas::platform::Tx| {
            Ok(diesel::update(invoices::table.filter(one)).set(invoices::net_cents.eq(1_i64)).execute(tx.conn)?)
        };
        assert!(api.try_write(edit).is_err());
        assert!(api.try_write(move |tx| Ok(diesel::delete(invoices::table.filter(one)).execute(tx.conn)?)).is_err());
        let line = move |tx: &mut abonementas::platform::Tx| {
            let of = invoice_lines::table.filter(invoice_lines::invoice_id.eq(id));
            Ok(diesel::update(of).set(invoice_lines::net_cents.eq(1_i64)).execute(tx.conn)?)
        };
        assert!(api.try_write(line).is_err());
    });
}

#[test]
fn a_payer_of_vat_adds_it_and_the_ubl_says_so() {
    each_database(|api| {
        let office = Office::open(api);
        decide(api, "invoices.vat_regime", json!("payer"));
        decide(api, "library.vat_code", json!("LT119511515"));
        let invoice = office.issued(office.desk.kaunas, 250);
        assert_eq!(
            (&invoice["net_cents"], &invoice["vat_cents"], &invoice["total_cents"]),
            (&json!(250), &json!(53), &json!(303))
        );
        let file = office.staff().download(&format!("/api/v1/invoices/{}/ubl", invoice["id"]));
        let text = String::from_utf8(file).unwrap();
        for part in ["TBA 000001", "LT119511515", ">3.03<", ">0.53<", "190966737"] {
            assert!(text.contains(part), "{part}: {text}");
        }
    });
}

/// What is typed by hand can break a rule of the electronic invoice, and the number of a credit note is not lost by it.
#[test]
fn a_credit_note_is_held_to_the_standard_as_an_invoice_is() {
    each_database(|api| {
        let office = Office::open(api);
        decide(api, "invoices.vat_regime", json!("payer"));
        decide(api, "library.vat_code", json!("LT119511515"));
        let loan = office.cost(office.desk.kaunas, 117);
        (0..2).for_each(|_| drop(office.cost_of(&loan, 117)));
        let run = office.run();
        office.issue_all(&run);
        let id = office.invoices()[0]["id"].clone();
        let faulty = office.act(&id, "credit", json!({ "reason": "#AAI# Klaidinga eilutė", "lines": [1] }));
        assert_eq!(faults(&faulty), ["/note invoices.breaks_rule"]);
        assert_eq!(faulty.body["errors"][0]["params"]["rule"], "BR-CL-08", "{faulty:?}");
        // VAT was rounded once for the three lines: 74 cents, of which the last credit note takes the 24 that are left.
        for (line, vat) in [(1, 25), (2, 25), (3, 24)] {
            office.done(&id, "credit", json!({ "reason": "Klaidinga eilutė", "lines": [line] }));
            let note = &office.invoice(&id)["credit_notes"][line - 1];
            assert_eq!(note["number"], format!("KR {line:06}"));
            assert_eq!(office.invoice(&note["id"])["vat_cents"], vat);
        }
        let note = &office.invoice(&id)["credit_notes"][2]["id"];
        let file = office.staff().download(&format!("/api/v1/invoices/{note}/ubl"));
        assert!(String::from_utf8(file).unwrap().contains("<cbc:CreditNoteTypeCode>381<"));
    });
}

/// Peppol does not reach every library abroad: it is billed all the same, and its UBL has its mail for an address.
#[test]
fn a_library_abroad_is_billed_by_mail() {
    each_database(|api| {
        let office = Office::open(api);
        let library = api.library("Rygos biblioteka", "foreign");
        complete(api, library, code_of(1));
        in_force(office.staff(), library);
        api.write(move |tx| {
            let mail = libraries::reached_at.eq("ill@biblioteka.example");
            diesel::update(libraries::table.find(LibraryId(library))).set(mail).execute(tx.conn)?;
            Ok(())
        });
        let invoice = office.issued(library, 500);
        let file = office.staff().download(&format!("/api/v1/invoices/{}/ubl", invoice["id"]));
        let text = String::from_utf8(file).unwrap();
        assert!(text.contains("<cbc:EndpointID schemeID=\"EM\">ill@biblioteka.example<"), "{text}");
    });
}

#[test]
fn where_the_parameters_want_four_eyes_another_person_issues() {
    each_database(|api| {
        let office = Office::open(api);
        decide(api, "invoices.issuer", json!("another_person"));
        office.cost(office.desk.kaunas, 500);
        let run = office.run();
        let draft = office.rows(&run)[0]["entity_id"].clone();
        assert_eq!(office.act(&draft, "issue", json!({})).code(), "invoices.another_person");
        let other = api.staff().post(&format!("/api/v1/invoices/{draft}/actions/issue"), json!({}));
        assert_eq!(other.body["number"], "TBA 000001", "{other:?}");
    });
}

#[test]
fn a_credit_note_has_its_own_series_and_sets_costs_and_money_free() {
    each_database(|api| {
        let office = Office::open(api);
        let loan = office.cost(office.desk.kaunas, 500);
        office.cost_of(&loan, 300);
        let run = office.run();
        office.issue_all(&run);
        let invoice = office.invoices()[0].clone();
        let reference = office.invoice(&invoice["id"])["reference"].clone();
        let paid = office.pay(json!({ "amount_cents": 800, "reference": reference }));
        assert_eq!((&paid["rest_cents"], &office.invoice(&invoice["id"])["status"]), (&json!(0), &json!("paid")));
        let after = office.done(&invoice["id"], "credit", json!({ "reason": "Klaidinga eilutė", "lines": [1] }));
        assert_eq!(after["credit_notes"][0]["number"], "KR 000001");
        assert_eq!(
            (&after["status"], &after["credited_cents"], &after["paid_cents"]),
            (&json!("paid"), &json!(500), &json!(300))
        );
        assert_eq!(office.staff().get(&format!("{}/{}", super::PAYMENTS, paid["id"])).body["rest_cents"], 500);
        assert_conserved(api);
        let twice = office.act(&invoice["id"], "credit", json!({ "reason": "Dar kartą", "lines": [1] }));
        assert_eq!(twice.code(), "invoices.not_creditable");
        let rest = office.done(&invoice["id"], "credit", json!({ "reason": "Visa" }));
        assert_eq!((&rest["status"], &rest["rest_cents"]), (&json!("credited"), &json!(0)));
        // What was credited can be billed again.
        assert_eq!(office.run()["sums"]["total_cents"], 800);
        assert_conserved(api);
    });
}
