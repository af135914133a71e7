//! Addresses that do not take mail.
use serde_json::{Value, json};

use super::{once, recall};
use crate::harness::{Answer, Client, each_database_with_mail};

const BOUNCES: &str = "/api/v1/mail/bounces";

fn report(client: &Client, text: &str) -> Answer {
    client.post(&format!("{BOUNCES}/actions/read-report"), json!({ "report": text }))
}

/// What a mail server writes back about a message, by its source.
fn undelivered(source: &str, action: &str, status: &str) -> String {
    let head = source.split("\r\n\r\n").next().unwrap();
    format!(
        "From: MAILER-DAEMON@example.org\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\
         Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; example.org\r\n\r\n\
         Final-Recipient: rfc822; forwarded@elsewhere.lt\r\nAction: {action}\r\nStatus: {status}\r\n\
         Diagnostic-Code: smtp; 550 mailbox unavailable\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n\
         {head}\r\n\r\n--b--\r\n"
    )
}

#[test]
fn a_report_that_comes_later_marks_the_message_and_its_address() {
    each_database_with_mail(|api, server| {
        let staff = api.staff();
        let told = recall(api, "ona@example.org", "Marti");
        once(&staff, told, "sent");
        let source = server.received(1).remove(0).source;
        let delayed = report(&staff, &undelivered(&source, "delayed", "4.4.1"));
        assert_eq!((delayed.status, &delayed.body["outcome"]), (200, &json!("delayed")));
        assert_eq!(once(&staff, told, "sent")["is_bouncing"], false);
        let failed = report(&staff, &undelivered(&source, "failed", "5.1.1"));
        assert_eq!((failed.status, &failed.body["outcome"]), (200, &json!("bounced")));
        assert_eq!(failed.body["address"], "ona@example.org", "ours, not the one it was forwarded to");
        let message = once(&staff, told, "bounced");
        assert_eq!((&message["is_bouncing"], &message["id"]), (&json!(true), &failed.body["message_id"]));
        assert_eq!(message["last_answer"], "550 mailbox unavailable");
        assert_eq!(recall(api, "ona@example.org", "Kitas").outcome.as_str(), "bouncing");
    });
}

#[test]
fn what_is_no_report_is_refused() {
    each_database_with_mail(|api, _| {
        let staff = api.staff();
        let refused = report(&staff, "Nesu darbe iki rugsėjo.");
        assert_eq!((refused.status, &refused.body["errors"][0]["code"]), (422, &json!("mail.report_unreadable")));
        assert_eq!(refused.body["errors"][0]["pointer"], "/report");
        assert!(staff.get(BOUNCES).body["items"].as_array().unwrap().is_empty());
    });
}

#[test]
fn an_address_is_noted_by_hand_and_cleared() {
    each_database_with_mail(|api, server| {
        let staff = api.staff();
        let noted = staff.post(BOUNCES, json!({ "address": " ona@Example.org ", "reason": "grįžo paštu" }));
        assert_eq!((noted.status, &noted.body["address"]), (201, &json!("ona@example.org")));
        assert_eq!(recall(api, "ona@example.org", "Marti").outcome.as_str(), "bouncing");
        let found = |q: &str| staff.get(&format!("{BOUNCES}?q={q}")).body["items"].as_array().unwrap().len();
        assert_eq!((found("ona@"), found("ONA"), found("jonas"), found("%25")), (1, 1, 0, 1));
        let cleared = staff.post(&format!("{BOUNCES}/{}/actions/clear", noted.body["id"]), json!({}));
        assert_eq!(cleared.status, 204);
        recall(api, "ona@example.org", "Marti");
        assert_eq!(server.received(1)[0].to, "ona@example.org");
        assert_eq!(staff.post(&format!("{BOUNCES}/{}/actions/clear", noted.body["id"]), json!({})).status, 404);
    });
}

#[test]
fn bad_addresses_are_named() {
    each_database_with_mail(|api, _| {
        let staff = api.staff();
        for address in ["", "ona", "ona@", "@example.org", "ona@example", "a b@example.org", "ąžuolas@example.org"] {
            let refused = staff.post(BOUNCES, json!({ "address": address }));
            assert_eq!((refused.status, &refused.body["errors"][0]["pointer"]), (422, &json!("/address")), "{address}");
        }
        let unknown: Value = json!({ "address": "ona@example.org", "source": "smtp" });
        assert_eq!(staff.post(BOUNCES, unknown).body["errors"][0]["code"], "field.unknown");
    });
}
