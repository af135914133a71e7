//! Those who asked are told that it was bought.
use serde_json::{Value, json};

use super::{ISBN, done, only, propose};
use crate::{
    harness::{Client, each_database, each_database_with_mail},
    loans::Desk,
    mail::loans::has_address,
};

fn asked_twice(desk: &Desk) -> (Value, Value, Value) {
    let theirs = desk.lending(json!({ "isbn": ISBN, "partner_number": "K-5" }));
    desk.act(&theirs, "unfilled", json!({ "reason": "not_held", "by_mail": false }));
    let reader = json!({ "isbn": ISBN, "contact": { "email": "ona@example.org" } });
    let ours = desk.borrowing(reader);
    desk.act(&ours, "give_up", json!({ "reason": "not_held", "by_mail": false }));
    let entry = only(&desk.staff);
    propose(&desk.staff, &[&entry]);
    done(&desk.staff, &entry, "accept", json!({}));
    (theirs, ours, entry)
}

/// The last two things that happened to a loan.
fn last(staff: &Client, loan: &Value) -> Vec<String> {
    let history = staff.get(&format!("/api/v1/loans/{}/events", loan["id"])).body;
    let kinds = history["items"].as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap().to_owned());
    let kinds: Vec<_> = kinds.collect();
    kinds[kinds.len() - 2..].to_vec()
}

#[test]
fn a_library_and_a_reader_get_a_letter_and_their_loans_say_so() {
    each_database_with_mail(|api, server| {
        let desk = Desk::open(api);
        has_address(&desk.staff, desk.kaunas, "kaunas@example.org");
        let (theirs, ours, entry) = asked_twice(&desk);
        done(&desk.staff, &entry, "acquire", json!({}));
        for loan in [&theirs, &ours] {
            assert_eq!(last(&desk.staff, loan), ["loans.title_acquired", "loans.letter"]);
        }
        api.clock.pass(chrono::Duration::minutes(16));
        let mut received = server.received(2);
        received.sort_by_key(|one| one.to.clone());
        let to: Vec<_> = received.iter().map(|one| one.to.as_str()).collect();
        assert_eq!(to, ["kaunas@example.org", "ona@example.org"]);
        assert_eq!(received[0].subject(), "Jau turime: Metai");
        let text = received[0].text();
        assert!(text.contains("Jūsų užsakymas K-5") && text.contains(theirs["number"].as_str().unwrap()), "{text}");
    });
}

#[test]
fn a_letter_that_has_not_left_goes_back_with_the_decision() {
    each_database_with_mail(|api, _| {
        let desk = Desk::open(api);
        has_address(&desk.staff, desk.kaunas, "kaunas@example.org");
        let (theirs, _, entry) = asked_twice(&desk);
        done(&desk.staff, &entry, "acquire", json!({}));
        done(&desk.staff, &entry, "take_back", json!({}));
        assert_eq!(last(&desk.staff, &theirs), ["loans.title_not_acquired", "loans.withdraw_letter"]);
        let log = desk.staff.get(&format!("/api/v1/mail/messages?entity=loan&entity_id={}", theirs["id"])).body;
        assert_eq!(log["items"][0]["status"], "cancelled");
    });
}

#[test]
fn where_no_letter_goes_the_loan_says_it_alone() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (theirs, _, entry) = asked_twice(&desk);
        done(&desk.staff, &entry, "acquire", json!({}));
        assert_eq!(last(&desk.staff, &theirs), ["loans.unfilled", "loans.title_acquired"]);
    });
}
