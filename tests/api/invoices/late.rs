//! What is not paid is reminded of three times, and none of them twice.
use serde_json::json;

use super::{INVOICES, Office, has_address, items};
use crate::{
    harness::{each_database, each_database_with_mail},
    mail::daily::{ended, n_of, pass_to},
};

#[test]
fn an_invoice_goes_out_by_letter_and_is_reminded_of_on_its_days_and_never_twice() {
    each_database_with_mail(|api, server| {
        let office = Office::open(api);
        has_address(api, office.desk.kaunas, "tba@example.org");
        let invoice = office.issued(office.desk.kaunas, 22_145);
        let sent = office.done(&invoice["id"], "send", json!({ "by": "letter" }));
        assert_eq!((&sent["status"], &sent["sent_on"]), (&json!("sent"), &json!("2026-03-02")));
        let letter = server.received(1)[0].text();
        for part in ["TBA 000001", "221,45", sent["reference"].as_str().unwrap()] {
            assert!(letter.contains(part), "{part}: {letter}");
        }
        // Due on 1 April; reminded of seven days later.
        pass_to(api, 36);
        assert_eq!((ended(api)["n_invoices"].as_i64(), n_of(api, "invoice_late")), (Some(0), 0));
        pass_to(api, 1);
        assert_eq!((ended(api)["n_invoices"].as_i64(), n_of(api, "invoice_late")), (Some(1), 1));
        pass_to(api, 1);
        assert_eq!((ended(api)["n_invoices"].as_i64(), n_of(api, "invoice_late")), (Some(0), 1));
        let staff = api.staff();
        let late = items(&staff.get(&format!("{INVOICES}?is_overdue=true")));
        assert_eq!((late.len(), &late[0]["n_reminders"]), (1, &json!(1)));
    });
}

#[test]
fn by_hand_nobody_is_reminded_too_soon_nor_a_fourth_time() {
    each_database(|api| {
        let office = Office::open(api);
        let invoice = office.issued(office.desk.kaunas, 500);
        assert_eq!(office.act(&invoice["id"], "send", json!({ "by": "letter" })).code(), "invoices.no_letter");
        office.done(&invoice["id"], "send", json!({ "by": "paper" }));
        assert_eq!(office.act(&invoice["id"], "remind", json!({ "by": "paper" })).code(), "invoices.not_late");
        pass_to(api, 31);
        let staff = api.awake(office.staff());
        let path = format!("{INVOICES}/{}/actions/remind", invoice["id"]);
        for nth in 1..=3 {
            let seen = staff.post(&path, json!({ "by": "paper" }));
            assert_eq!((seen.status, seen.body["reminders"].as_array().unwrap().len()), (200, nth), "{seen:?}");
        }
        assert_eq!(staff.post(&path, json!({ "by": "paper" })).code(), "invoices.reminded_three_times");
    });
}
