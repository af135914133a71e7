//! A partner's webhooks are its own, and hear of its own loans.
use serde_json::json;

use super::{act, path, webhook};
use crate::{
    harness::{Receiver, Reply, each_database},
    partner::Partners,
};

#[test]
fn a_partner_is_told_of_its_own_loans_and_sees_its_own_webhooks() {
    each_database(|api| {
        let partners = Partners::open(api);
        let (utena, kaunas) = (&partners.utena.1, &partners.kaunas.1);
        let receiver = Receiver::start(Reply::Say("200 OK", ""));
        let kinds = utena.get("/api/v1/webhooks/kinds").body["items"].clone();
        let kinds: Vec<_> = kinds.as_array().unwrap().iter().map(|kind| kind["kind"].clone()).collect();
        assert!(kinds.contains(&json!("loans.ship")) && !kinds.contains(&json!("loans.hand_over")), "{kinds:?}");
        let made = utena.post("/api/v1/webhooks", json!({ "name": "ILL", "url": receiver.url, "kinds": kinds }));
        assert_eq!((made.status, &made.body["library"]["id"]), (201, &json!(partners.utena.0)), "{:?}", made.body);

        kaunas.post("/api/v1/partner/loans", crate::partner::book());
        let wanted = partners.wanted_by_reader();
        partners.ask(&wanted, partners.kaunas.0);
        let asked = partners.asked_by_utena();
        partners.desk(&asked, "unfilled", json!({ "reason": "not_found" }));
        let told: Vec<_> = receiver.received(2).iter().map(|told| told.json()).collect();
        assert_eq!(
            told.iter().map(|told| told["type"].clone()).collect::<Vec<_>>(),
            ["loans.request", "loans.unfilled"]
        );
        let url = format!("https://abonementas.example.org/api/v1/partner/loans/{}", asked["id"]);
        assert!(
            told.iter().all(|told| told["data"]["entity_id"] == asked["id"] && told["data"]["url"] == url.as_str())
        );
        let feed = utena.get("/api/v1/events?limit=1").body["items"][0].clone();
        assert_eq!(told[0]["data"]["position"], feed["position"]);

        let delivery = utena.get(&format!("{}/deliveries", path(&made.body))).body["items"][0]["id"].clone();
        for (method, place) in [
            ("GET", path(&made.body)),
            ("GET", format!("{}/deliveries", path(&made.body))),
            ("GET", format!("/api/v1/webhooks/deliveries/{delivery}")),
            ("POST", format!("/api/v1/webhooks/deliveries/{delivery}/actions/resend")),
            ("POST", format!("{}/actions/pause", path(&made.body))),
            ("POST", format!("{}/actions/rotate", path(&made.body))),
            ("POST", format!("{}/actions/remove", path(&made.body))),
        ] {
            let body = if method == "POST" { "{}" } else { "" };
            assert_eq!(kaunas.send(method, &place, &[], body).status, 404, "{method} {place}");
        }
        assert!(kaunas.get("/api/v1/webhooks").body["items"].as_array().unwrap().is_empty());
        assert_eq!(utena.get(&format!("{}/events", path(&made.body))).status, 404, "who of ours did what is ours");
        let named =
            json!({ "name": "ILL", "url": receiver.url, "kinds": ["loans.ship"], "library_id": partners.kaunas.0 });
        assert_eq!(utena.post("/api/v1/webhooks", named).body["errors"][0]["code"], "field.not_allowed");
        assert_eq!(receiver.so_far(), 2, "nothing of another library's");
    });
}

#[test]
fn a_partner_without_a_key_is_told_nothing_more() {
    each_database(|api| {
        let partners = Partners::open(api);
        let (ours, receiver) = (Receiver::start(Reply::Say("200 OK", "")), Receiver::start(Reply::Say("200 OK", "")));
        let administrator = api.signed_in(super::ADMINISTRATOR);
        webhook(&administrator, &ours);
        let new =
            json!({ "name": "ILL", "url": receiver.url, "kinds": ["loans.request"], "library_id": partners.utena.0 });
        let made = administrator.post("/api/v1/webhooks", new).body;
        let keys = administrator.get(&format!("/api/v1/keys?library_id={}", partners.utena.0)).body;
        let key = keys["items"][0]["id"].clone();
        administrator.post(&format!("/api/v1/keys/{key}/actions/revoke"), json!({ "reason": "Sutartis baigėsi" }));
        let lent = json!({ "side": "lending", "medium": "original", "kind": "book", "channel": "email",
            "title": "Metai", "author": "Kristijonas Donelaitis", "year": 1977, "library_id": partners.utena.0 });
        let lent = partners.staff.post("/api/v1/loans", lent);
        assert_eq!(lent.status, 201, "{:?}", lent.body);
        for _ in 0..200 {
            if administrator.get(&path(&made)).body["state"] == "disabled" {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(25));
        }
        let disabled = administrator.get(&path(&made)).body;
        assert_eq!((disabled["disabled_because"].as_str(), receiver.so_far()), (Some("no_key"), 0));
        let resumed = act(&administrator, &made, "resume", json!({}));
        assert_eq!(resumed["state"], "active");
    });
}
