//! A key is made, edited, replaced and revoked.
use serde_json::json;

use super::{ADMINISTRATOR, key, path, script};
use crate::harness::each_database;

#[test]
fn a_key_is_shown_once_and_is_nowhere_in_the_database() {
    each_database(|api| {
        let administrator = api.signed_in(ADMINISTRATOR);
        let made = administrator.post_once("k", "/api/v1/keys", script(&["libraries:read"]));
        let secret = made.body["secret"].as_str().unwrap().to_owned();
        assert!(secret.starts_with("abo_") && secret.len() == 45, "{secret}");
        assert!(secret.ends_with(made.body["ending"].as_str().unwrap()));
        let again = administrator.post_once("k", "/api/v1/keys", script(&["libraries:read"]));
        assert_eq!((again.status, again.code()), (409, "idempotency.secret_shown"));
        for path in [path(&made.body), format!("{}/events", path(&made.body)), "/api/v1/keys".into()] {
            let shown = administrator.get(&path).body.to_string();
            assert!(!shown.contains(&secret) && !shown.contains("digest"), "{path}");
        }
    });
}

#[test]
fn a_key_is_edited_under_its_version() {
    each_database(|api| {
        let administrator = api.signed_in(ADMINISTRATOR);
        let (made, _) = key(api, &administrator, &["libraries:read"]);
        let edit = |version: &str, body: serde_json::Value| {
            administrator.send("PATCH", &path(&made), &[("If-Match", version)], &body.to_string())
        };
        let edited = edit("\"1\"", json!({ "name": "Rytinė ataskaita", "n_per_minute": 30 }));
        assert_eq!((edited.status, edited.body["name"].as_str()), (200, Some("Rytinė ataskaita")));
        assert_eq!((edited.body["n_per_minute"].as_i64(), edited.body["version"].as_i64()), (Some(30), Some(2)));
        assert_eq!(edit("\"1\"", json!({ "n_per_minute": null })).status, 412);
        assert!(edit("\"2\"", json!({ "n_per_minute": null })).body["n_per_minute"].is_null());
        assert_eq!(edit("\"3\"", json!({ "rights": [] })).status, 422, "what it may do does not change");
    });
}

#[test]
fn a_successor_may_do_the_same_while_the_old_key_runs_out() {
    each_database(|api| {
        let administrator = api.signed_in(ADMINISTRATOR);
        let (made, old) = key(api, &administrator, &["libraries:read"]);
        let rotated =
            administrator.post(&format!("{}/actions/rotate", path(&made)), json!({ "expires_on": "2027-06-30" }));
        assert_eq!(rotated.status, 201, "{:?}", rotated.body);
        assert_eq!(rotated.body["successor_of_id"], made["id"]);
        assert_eq!(rotated.body["rights"], made["rights"]);
        assert_ne!(rotated.body["secret"], made["secret"]);
        let new = api.bearing(rotated.body["secret"].as_str().unwrap());
        assert_eq!((old.get("/api/v1/libraries").status, new.get("/api/v1/libraries").status), (200, 200));
        assert_eq!(administrator.get(&path(&made)).body["expires_on"], "2026-03-09");
        api.clock.pass(chrono::Duration::days(8));
        assert_eq!((old.get("/api/v1/libraries").code(), new.get("/api/v1/libraries").status), ("key.expired", 200));
    });
}

#[test]
fn who_replaces_a_key_must_hold_what_it_may_do() {
    each_database(|api| {
        let administrator = api.signed_in(ADMINISTRATOR);
        let (made, _) = key(api, &administrator, &["libraries:read"]);
        let other = api.signed_in(&["keys:manage"]);
        let refused = other.post(&format!("{}/actions/rotate", path(&made)), json!({ "expires_on": "2027-06-30" }));
        assert_eq!((refused.status, refused.code()), (403, "keys.not_yours_to_give"));
        assert_eq!(administrator.get(&path(&made)).body["expires_on"], "2026-12-31", "nothing was changed");
    });
}

#[test]
fn a_revoked_key_stays_revoked_and_says_why() {
    each_database(|api| {
        let administrator = api.signed_in(ADMINISTRATOR);
        let (made, _) = key(api, &administrator, &["libraries:read"]);
        let act = |verb: &str, body| administrator.post(&format!("{}/actions/{verb}", path(&made)), body);
        let revoked = act("revoke", json!({ "reason": "Paskelbtas viešai" }));
        assert_eq!(
            (revoked.body["state"].as_str(), revoked.body["actions"].as_array().unwrap().len()),
            (Some("revoked"), 0)
        );
        assert_eq!(act("revoke", json!({ "reason": "Dar kartą" })).code(), "keys.over");
        assert_eq!(act("rotate", json!({ "expires_on": "2026-12-31" })).code(), "keys.over");
        let told = administrator.get(&format!("{}/events", path(&made)));
        let items = told.body["items"].as_array().unwrap();
        assert_eq!(
            items.iter().map(|line| line["kind"].as_str().unwrap()).collect::<Vec<_>>(),
            ["keys.create", "keys.revoke"]
        );
        assert_eq!(items[1]["reason"], "Paskelbtas viešai");
    });
}
