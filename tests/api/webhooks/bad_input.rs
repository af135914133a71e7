//! What is refused.
use serde_json::{Value, json};

use super::{ADMINISTRATOR, make_library, path, set_up};
use crate::harness::{Receiver, Reply, each_database};

#[test]
fn what_is_wrong_with_a_webhook_is_told_at_once_and_nobody_passes_on_what_they_do_not_see() {
    each_database(|api| {
        let administrator = api.signed_in(ADMINISTRATOR);
        let library = make_library(&administrator, "Utenos viešoji biblioteka");
        let new = json!({ "name": " ", "url": "ftp://ill.example.org", "library_id": library,
            "kinds": ["loans.ship", "loans.nonsense", "loans.ship", "libraries.create"] });
        let refused = administrator.post("/api/v1/webhooks", new);
        let errors = refused.body["errors"].as_array().unwrap().iter();
        let told: Vec<_> =
            errors.map(|error| (error["pointer"].as_str().unwrap(), error["code"].as_str().unwrap())).collect();
        assert_eq!(
            told,
            [
                ("/url", "webhooks.https_required"),
                ("/kinds/1", "webhooks.kind_unknown"),
                ("/kinds/2", "webhooks.kind_twice"),
                ("/kinds/3", "webhooks.kind_not_yours"),
                ("/name", "field.required"),
                ("/library_id", "webhooks.no_key"),
            ]
        );
        let narrow = api.signed_in(&["webhooks:manage", "libraries:read"]);
        let new = json!({ "name": "Katalogas", "url": "https://193.219.32.13/", "kinds": ["loans.ship"] });
        assert_eq!(narrow.post("/api/v1/webhooks", new).body["errors"][0]["code"], "webhooks.kind_not_yours");
        let kinds = narrow.get("/api/v1/webhooks/kinds").body["items"].clone();
        assert_eq!(
            kinds,
            json!([
                { "kind": "libraries.create", "is_for_partners": false },
                { "kind": "libraries.update", "is_for_partners": false },
            ])
        );
    });
}

#[test]
fn a_webhook_is_edited_under_its_version_listed_and_exported() {
    each_database(|api| {
        let receiver = Receiver::start(Reply::Say("200 OK", ""));
        let (administrator, webhook, secret) = set_up(api, &receiver);
        let edit = |version: &str, body: Value| {
            administrator.send("PATCH", &path(&webhook), &[("If-Match", version)], &body.to_string())
        };
        let edited = edit("\"1\"", json!({ "name": "Žinynas", "kinds": ["libraries.update", "libraries.create"] }));
        assert_eq!((edited.status, edited.body["version"].as_i64()), (200, Some(2)));
        assert_eq!(edited.body["kinds"], json!(["libraries.create", "libraries.update"]));
        assert_eq!(edit("\"1\"", json!({ "name": "Kitas" })).status, 412);
        assert_eq!(edit("\"2\"", json!({ "kinds": [] })).status, 422);
        let list = |query: &str| administrator.get(&format!("/api/v1/webhooks?{query}")).body;
        assert_eq!(list("q=zinyn&count=exact")["total"], 1);
        assert!(list("state=paused")["items"].as_array().unwrap().is_empty());
        let file = list("format=csv");
        assert!(file.as_str().unwrap().contains("Žinynas"), "{file}");
        let shown = [list(""), administrator.get(&format!("{}/events", path(&webhook))).body, edited.body];
        assert!(shown.iter().all(|shown| !shown.to_string().contains(&secret[6..])), "a secret is shown once");
        assert!(api.signed_in(&["libraries:read"]).get("/api/v1/webhooks").status == 403);
    });
}
