//! What a key opens, and what it does not.
use serde_json::json;

use super::{ADMINISTRATOR, key, path};
use crate::harness::{Api, each_database};

/// A library as the directory takes it.
fn library() -> serde_json::Value {
    json!({ "name": "Anykščių biblioteka", "kind": "municipal", "reached_by": "api" })
}

#[test]
fn a_key_does_what_its_rights_allow_and_no_more() {
    each_database(|api| {
        let administrator = api.signed_in(ADMINISTRATOR);
        let (_, script) = key(api, &administrator, &["libraries:read"]);
        assert_eq!(script.get("/api/v1/libraries").status, 200);
        let refused = script.post("/api/v1/libraries", library());
        assert_eq!((refused.status, refused.code()), (403, "right.required"));
    });
}

#[test]
fn a_key_is_no_person() {
    each_database(|api| {
        let administrator = api.signed_in(ADMINISTRATOR);
        let (_, script) = key(api, &administrator, &["libraries:read"]);
        for path in ["/api/v1/session", "/api/v1/session/sessions", "/api/v1/events/stream"] {
            let refused = script.get(path);
            assert!([403, 404].contains(&refused.status), "{path}: {}", refused.status);
        }
        assert_eq!(script.get("/api/v1/session").code(), "session.person_required");
    });
}

#[test]
fn what_a_key_does_is_written_down_in_its_name() {
    each_database(|api| {
        let administrator = api.signed_in(ADMINISTRATOR);
        let (made, script) = key(api, &administrator, &["libraries:manage", "libraries:read"]);
        let library = script.post("/api/v1/libraries", library());
        assert_eq!(library.status, 201, "{:?}", library.body);
        let audit = administrator.get(&format!("/api/v1/audit?key_id={}", made["id"]));
        assert_eq!(audit.body["items"].as_array().unwrap().len(), 1, "{:?}", audit.body);
        let line = &audit.body["items"][0];
        assert_eq!(
            (line["operation"].as_str(), line["entity_id"].clone()),
            (Some("libraries.create"), library.body["id"].clone())
        );
        assert_eq!(line["key"], json!({ "id": made["id"], "name": "Naktinė ataskaita" }));
        assert!(line["account"].is_null(), "no person did it");
    });
}

#[test]
fn a_key_that_opens_nothing_says_why() {
    each_database(|api| {
        let administrator = api.signed_in(ADMINISTRATOR);
        let (made, script) = key(api, &administrator, &["libraries:read"]);
        let secret = made["secret"].as_str().unwrap();
        for unknown in ["abo_", "abo_ffffffffffffffffffffffffffffffff_00000000", &secret.replace('_', "-")[..20]] {
            let refused = api.bearing(unknown).get("/api/v1/libraries");
            assert_eq!(refused.status, 401, "{unknown}");
        }
        let well_formed = "abo_ffffffffffffffffffffffffffffffff_35230248";
        assert_eq!(api.bearing(well_formed).get("/api/v1/libraries").code(), "key.unknown");
        administrator.post(&format!("{}/actions/revoke", path(&made)), json!({ "reason": "Paskelbtas viešai" }));
        let revoked = script.get("/api/v1/libraries");
        assert_eq!((revoked.status, revoked.code()), (401, "key.revoked"));
        assert_eq!(revoked.header("WWW-Authenticate"), "Bearer");
        let (_, script) = key(api, &administrator, &["libraries:read"]);
        api.clock.pass(chrono::Duration::days(305));
        let expired = script.get("/api/v1/libraries");
        assert_eq!((expired.status, expired.code()), (401, "key.expired"));
        assert!(expired.body["detail"].as_str().unwrap().contains("2026-12-31"), "{:?}", expired.body);
    });
}

#[test]
fn a_key_in_an_address_is_refused_though_it_is_good() {
    each_database(|api| {
        let administrator = api.signed_in(ADMINISTRATOR);
        let (made, script) = key(api, &administrator, &["libraries:read"]);
        let secret = made["secret"].as_str().unwrap();
        for name in ["key", "api_key", "access_token", "q"] {
            let asked = format!("/api/v1/libraries?{name}={secret}");
            for client in [&api.stranger(), &script] {
                let refused = client.get(&asked);
                assert_eq!((refused.status, refused.code()), (400, "key.in_url"), "{name}");
            }
        }
        let hidden = api.stranger().get(&format!("/api/v1/libraries?key={}", secret.replace('_', "%5f")));
        assert_eq!(hidden.code(), "key.in_url");
    });
}

#[test]
fn a_key_in_the_cookie_is_none() {
    each_database(|api| {
        let administrator = api.signed_in(ADMINISTRATOR);
        let (_, script) = key(api, &administrator, &["libraries:read"]);
        assert_eq!(script.send_with_cookie("GET", "/api/v1/libraries", &[]).code(), "session.required");
    });
}

#[test]
fn a_request_of_a_key_has_one_effect() {
    each_database(|api| {
        let administrator = api.signed_in(ADMINISTRATOR);
        let (_, script) = key(api, &administrator, &["libraries:manage", "libraries:read"]);
        let (_, other) = key(api, &administrator, &["libraries:manage", "libraries:read"]);
        let first = script.post_once("k", "/api/v1/libraries", library());
        let again = script.post_once("k", "/api/v1/libraries", library());
        assert_eq!((again.status, again.header("Idempotency-Replayed")), (201, "true"));
        assert_eq!(again.body["id"], first.body["id"]);
        let foreign = other.post_once("k", "/api/v1/libraries", library());
        assert_eq!(foreign.status, 422, "another key's answer is not given: {:?}", foreign.body);
        let by_hand = administrator.post_once("k", "/api/v1/libraries", library());
        assert_eq!(by_hand.status, 422, "nor that of the colleague who answers for the key");
    });
}

#[test]
fn a_key_of_a_branch_sees_the_loans_of_the_branch() {
    each_database(|api| {
        let administrator = api.signed_in(ADMINISTRATOR);
        let (branch, other) = (api.our_branch("Skaitykla"), api.our_branch("Filialas"));
        for place in [branch, other] {
            let loan = json!({ "side": "borrowing", "medium": "original", "kind": "book", "channel": "in_person",
                "title": "Marti", "author": "Žemaitė", "year": 1921, "branch_id": place.0, "reader": { "card_no": "A-17", "name": "Skaitytojas 1" } });
            let made = administrator.post("/api/v1/loans", loan);
            assert_eq!(made.status, 201, "{:?}", made.body);
        }
        let new = json!({ "name": "Skaityklos švieslentė", "holder": "script", "branch_id": branch.0,
            "rights": [{ "code": "loans:read", "scope": "branch" }], "expires_on": "2026-12-31" });
        let made = administrator.post("/api/v1/keys", new);
        let script = api.bearing(made.body["secret"].as_str().unwrap());
        let seen = script.get("/api/v1/loans?count=exact");
        assert_eq!(seen.body["total"], 1, "{:?}", seen.body);
        assert_eq!(seen.body["items"][0]["branch"]["id"], branch.0);
    });
}

#[test]
fn last_use_is_noted_beside_the_request() {
    each_database(|api: &Api| {
        let administrator = api.signed_in(ADMINISTRATOR);
        let (made, script) = key(api, &administrator, &["libraries:read"]);
        assert!(made["last_used_at"].is_null());
        script.get("/api/v1/libraries");
        let used = (0..200).any(|_| {
            std::thread::sleep(std::time::Duration::from_millis(10));
            !administrator.get(&path(&made)).body["last_used_at"].is_null()
        });
        assert!(used);
    });
}
