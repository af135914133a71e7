//! The links of the yearly campaign go by mail, with a result for each library.
use serde_json::{Value, json};

use super::{loans::has_address, once, recall};
use crate::{
    harness::{each_database, each_database_with_mail},
    subscribers::{path, subscriber},
};

fn outcomes(results: &Value) -> Vec<&str> {
    results.as_array().unwrap().iter().map(|result| result["link"]["mail"]["outcome"].as_str().unwrap()).collect()
}

#[test]
fn each_library_is_asked_at_its_address_and_the_others_are_handed_their_link() {
    each_database_with_mail(|api, server| {
        let staff = api.staff();
        once(&staff, recall(api, "unknown@example.org", "Marti"), "bounced");
        let [first, second, _third] = ["Anykščiai", "Biržai", "Zarasai"].map(|name| subscriber(api, &staff, name));
        has_address(&staff, first["library"]["id"].as_i64().unwrap(), "tba@anyksciai.example.org");
        has_address(&staff, second["library"]["id"].as_i64().unwrap(), "unknown@example.org");
        let answer = staff.post("/api/v1/subscribers/campaign", json!({ "step": "ask" }));
        assert_eq!((answer.status, &answer.body["n_done"], &answer.body["n_mailed"]), (200, &json!(3), &json!(1)));
        assert_eq!(outcomes(&answer.body["results"]), ["queued", "bouncing", "no_address"]);
        let received = server.received(1).remove(0);
        let token = answer.body["results"][0]["link"]["token"].as_str().unwrap();
        assert_eq!(received.to, "tba@anyksciai.example.org");
        assert!(received.text().contains(&format!("\nhttps://abonementas.example.org/confirm#{token}\n")));
        let log = staff.get(&format!("/api/v1/mail/messages?entity=subscriber&entity_id={}", first["id"])).body;
        let message = staff.get(&format!("/api/v1/mail/messages/{}", log["items"][0]["id"])).body;
        assert!(!message["text"].as_str().unwrap().contains(token), "the log keeps no link");
    });
}

#[test]
fn one_who_is_asked_alone_is_told_too() {
    each_database_with_mail(|api, server| {
        let staff = api.staff();
        let asked = subscriber(api, &staff, "Anykščiai");
        has_address(&staff, asked["library"]["id"].as_i64().unwrap(), "tba@anyksciai.example.org");
        let link = staff.post(&format!("{}/actions/ask", path(&asked)), json!({}));
        assert_eq!((link.status, &link.body["mail"]["outcome"]), (201, &json!("queued")));
        assert!(server.received(1)[0].subject().starts_with("Patvirtinkite bibliotekos duomenis"));
    });
}

#[test]
fn without_mail_every_link_is_handed_over() {
    each_database(|api| {
        let staff = api.staff();
        subscriber(api, &staff, "Anykščiai");
        let answer = staff.post("/api/v1/subscribers/campaign", json!({ "step": "ask" })).body;
        assert_eq!((outcomes(&answer["results"]), &answer["n_mailed"]), (vec!["not_set_up"], &json!(0)));
        assert_eq!(answer["results"][0]["link"]["token"].as_str().unwrap().len(), 32);
    });
}
