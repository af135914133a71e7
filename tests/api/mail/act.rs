//! What people do to messages.
use chrono::Duration;
use serde_json::{Value, json};

use super::{MESSAGES, arrival, invite, once, open, recall};
use crate::harness::{Answer, BadServer, Client, Say, each_database_with, each_database_with_mail, mail_by};

fn act(client: &Client, id: &Value, verb: &str, body: Value) -> Answer {
    client.post(&format!("{MESSAGES}/{id}/actions/{verb}"), body)
}

#[test]
fn a_message_that_waits_is_cancelled_once() {
    each_database_with_mail(|api, server| {
        let staff = api.staff();
        let id = json!(arrival(api, "ona@example.org", 1, "Marti").message_id.unwrap().0);
        let cancelled = act(&staff, &id, "cancel", json!({}));
        assert_eq!((cancelled.status, &cancelled.body["status"]), (200, &json!("cancelled")));
        assert_eq!(open(&cancelled.body), "resend");
        assert_eq!(act(&staff, &id, "cancel", json!({})).code(), "mail.action_not_allowed");
        api.clock.pass(Duration::hours(1));
        recall(api, "ona@example.org", "Kitas");
        assert_eq!(server.received(1).len(), 1);
        let events = api.staff().get(&format!("{MESSAGES}/{id}/events")).body;
        let kinds: Vec<_> = events["items"].as_array().unwrap().iter().map(|event| event["kind"].clone()).collect();
        assert_eq!(kinds, ["mail.queue", "mail.cancel"]);
        assert!(events["items"][1]["account"]["name"].is_string());
    });
}

#[test]
fn what_failed_is_tried_now_on_request() {
    let server =
        BadServer::start(|n, said| if n % 2 == 1 && said == "RCPT" { Say::Line("451 busy") } else { Say::Right });
    each_database_with(&|| mail_by(&server.url(), None), |api| {
        let staff = api.staff();
        let told = recall(api, "ona@example.org", "Marti");
        let failed = once(&staff, told, "failed");
        assert_eq!((failed["last_answer"].as_str(), open(&failed)), (Some("451 busy"), "cancel retry".into()));
        let retried = act(&staff, &failed["id"], "retry", json!({}));
        assert_eq!((retried.status, &retried.body["status"]), (200, &json!("queued")));
        once(&staff, told, "sent");
    });
}

#[test]
fn a_message_under_way_is_in_nobody_s_hands() {
    let server = BadServer::start(|_, said| if said == "DATA" { Say::Hang } else { Say::Right });
    each_database_with(&|| mail_by(&server.url(), None), |api| {
        let staff = api.staff();
        let told = recall(api, "ona@example.org", "Marti");
        let id = json!(told.message_id.unwrap().0);
        std::thread::sleep(std::time::Duration::from_millis(800));
        assert_eq!(act(&staff, &id, "cancel", json!({})).code(), "mail.under_way");
        once(&staff, told, "failed");
        assert_eq!(act(&staff, &id, "cancel", json!({})).status, 200);
    });
}

#[test]
fn a_bounced_message_goes_to_the_right_address() {
    each_database_with_mail(|api, server| {
        let staff = api.staff();
        let bounced = once(&staff, recall(api, "unknown@example.org", "Marti"), "bounced");
        assert_eq!(open(&bounced), "resend dismiss");
        assert_eq!(act(&staff, &bounced["id"], "resend", json!({})).code(), "mail.address_bounces");
        let wrong = act(&staff, &bounced["id"], "resend", json!({ "to": "ona@@example.org" }));
        assert_eq!((wrong.status, &wrong.body["errors"][0]["pointer"]), (422, &json!("/to")));
        let again = act(&staff, &bounced["id"], "resend", json!({ "to": "Ona@Bibliotekė.lt" }));
        assert_eq!(again.status, 201, "{:?}", again.body);
        assert_eq!(again.header("Location"), format!("{MESSAGES}/{}", again.body["id"]));
        assert_eq!(again.body["resend_of_id"], bounced["id"]);
        let received = server.received(1).remove(0);
        assert_eq!(received.to, "Ona@xn--bibliotek-oib.lt");
        assert!(received.text().contains("Marti"));
        let old = staff.get(&format!("{MESSAGES}/{}", bounced["id"])).body;
        assert_eq!(old["needs_attention"], false, "it was dealt with");
    });
}

#[test]
fn what_was_told_otherwise_is_dismissed() {
    each_database_with_mail(|api, _| {
        let staff = api.staff();
        let bounced = once(&staff, recall(api, "unknown@example.org", "Marti"), "bounced");
        let attention = || staff.get(&format!("{MESSAGES}?needs_attention=true&count=exact")).body["total"].clone();
        assert_eq!(attention(), 1);
        let dismissed = act(&staff, &bounced["id"], "dismiss", json!({}));
        assert_eq!((dismissed.status, open(&dismissed.body)), (200, "resend".into()));
        assert_eq!(attention(), 0);
        assert_eq!(staff.get("/api/v1/mail").body["n_attention"], 0);
    });
}

#[test]
fn a_link_is_not_sent_once_more() {
    each_database_with_mail(|api, _| {
        let staff = api.staff();
        let sent = once(&staff, invite(api, "jonas@example.org"), "sent");
        assert_eq!(open(&sent), "");
        assert_eq!(act(&staff, &sent["id"], "resend", json!({})).code(), "mail.action_not_allowed");
    });
}

#[test]
fn the_life_is_served_as_it_is_kept() {
    each_database_with_mail(|api, _| {
        let life = api.staff().get("/api/v1/mail/lifecycle").body;
        assert_eq!(life["statuses"].as_array().unwrap().len(), 6);
        assert!(
            life["steps"].as_array().unwrap().contains(&json!({ "from": "dead", "step": "retry", "to": "queued" }))
        );
    });
}
