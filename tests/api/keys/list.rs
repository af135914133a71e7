//! Keys in a list.
use serde_json::json;

use super::{ADMINISTRATOR, key, path};
use crate::harness::each_database;

#[test]
fn keys_are_found_by_name_by_partner_and_by_their_last_signs() {
    each_database(|api| {
        let administrator = api.signed_in(ADMINISTRATOR);
        let (made, _) = key(api, &administrator, &["libraries:read"]);
        let library = api.library("Žemaičių Naumiesčio biblioteka", "municipal");
        let new =
            json!({ "name": "ILL sistema", "holder": "partner", "library_id": library, "expires_on": "2026-12-31" });
        let partner = administrator.post("/api/v1/keys", new).body;
        assert_eq!(partner["library"]["name"], "Žemaičių Naumiesčio biblioteka");
        let found = |query: &str| {
            let list = administrator.get(&format!("/api/v1/keys?{query}"));
            list.body["items"].as_array().unwrap().iter().map(|key| key["id"].clone()).collect::<Vec<_>>()
        };
        assert_eq!(found(""), [partner["id"].clone(), made["id"].clone()]);
        assert_eq!(found("q=zemaiciu"), [partner["id"].clone()]);
        assert_eq!(found("q=naktin"), [made["id"].clone()]);
        assert_eq!(found(&format!("q={}", made["ending"].as_str().unwrap())), [made["id"].clone()]);
        assert_eq!(found("holder=partner"), [partner["id"].clone()]);
        assert_eq!(found(&format!("library_id={library}")), [partner["id"].clone()]);
        administrator.post(&format!("{}/actions/revoke", path(&made)), json!({ "reason": "Nebereikia" }));
        assert_eq!(found("state=active"), [partner["id"].clone()]);
        assert_eq!(found("state=revoked"), [made["id"].clone()]);
        api.clock.pass(chrono::Duration::days(305));
        let administrator = api.awake(&administrator);
        let expired = administrator.get("/api/v1/keys?state=expired&count=exact");
        assert_eq!(
            (expired.body["total"].as_i64(), expired.body["items"][0]["id"].clone()),
            (Some(1), partner["id"].clone())
        );
    });
}

#[test]
fn the_list_goes_page_by_page_and_as_a_file() {
    each_database(|api| {
        let administrator = api.signed_in(ADMINISTRATOR);
        let made: Vec<_> = (0..3).map(|_| key(api, &administrator, &["libraries:read"]).0["id"].clone()).collect();
        let first = administrator.get("/api/v1/keys?limit=2");
        let cursor = first.body["next_cursor"].as_str().unwrap();
        let rest = administrator.get(&format!("/api/v1/keys?limit=2&cursor={cursor}"));
        assert_eq!(rest.body["items"][0]["id"], made[0]);
        let file = administrator.send("GET", "/api/v1/keys?format=csv", &[("Accept-Language", "en")], "");
        let lines: Vec<_> = file.body.as_str().unwrap().lines().map(str::to_owned).collect();
        assert_eq!(lines.len(), 4);
        assert!(lines[0].contains("Name") && lines[1].contains("libraries:read (all)"), "{lines:?}");
    });
}

#[test]
fn what_can_be_given_is_what_one_holds() {
    each_database(|api| {
        let administrator = api.signed_in(&["keys:manage", "people:manage", "libraries:read"]);
        let givable = administrator.get("/api/v1/keys/rights").body;
        let codes: Vec<_> =
            givable["items"].as_array().unwrap().iter().map(|right| right["code"].as_str().unwrap()).collect();
        assert_eq!(codes, ["libraries:read"]);
    });
}
