//! An invitation goes out by mail, and is shown all the same.
use serde_json::json;

use super::{MESSAGES, recall};
use crate::harness::{Api, Client, each_database, each_database_with_mail};

fn invite(api: &Api, me: &Client, email: &str) -> serde_json::Value {
    let library = api.our_library();
    let body = json!({ "email": email, "name": "Birutė Ąžuolienė", "library_id": library, "assignments": [] });
    let answer = me.post("/api/v1/accounts", body);
    assert_eq!(answer.status, 201, "{:?}", answer.body);
    answer.body
}

#[test]
fn the_link_is_sent_and_shown() {
    each_database_with_mail(|api, server| {
        let me = api.staff();
        let invited = invite(api, &me, "birute@example.org");
        assert_eq!(invited["mail"]["outcome"], "queued");
        let received = server.received(1).remove(0);
        let link =
            format!("https://abonementas.example.org/invitation#{}", invited["invitation"]["token"].as_str().unwrap());
        assert!(received.text().contains(&format!("\n{link}\n")), "{}", received.text());
        assert_eq!(received.to, "birute@example.org");
        let log = me.get(&format!("{MESSAGES}?entity=account&entity_id={}", invited["account"]["id"])).body;
        assert_eq!(log["items"][0]["occasion"], "invitation");
        let again = me.post(&format!("/api/v1/accounts/{}/actions/invite", invited["account"]["id"]), json!({}));
        assert_eq!(again.body["mail"]["outcome"], "queued");
        assert!(!server.received(2)[1].text().contains(&link), "the earlier link is dead");
    });
}

#[test]
fn without_mail_the_link_is_handed_over() {
    each_database(|api| {
        let invited = invite(api, &api.staff(), "birute@example.org");
        assert_eq!(invited["mail"], json!({ "outcome": "not_set_up", "message_id": null }));
        assert!(invited["invitation"]["token"].is_string());
    });
}

#[test]
fn one_whose_address_bounces_gets_the_link_by_hand() {
    each_database_with_mail(|api, _| {
        let me = api.staff();
        let first = recall(api, "unknown@example.org", "Marti");
        super::once(&me, first, "bounced");
        assert_eq!(invite(api, &me, "unknown@example.org")["mail"]["outcome"], "bouncing");
    });
}
