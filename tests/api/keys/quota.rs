//! How many requests a key is good for.
use serde_json::json;

use super::{ADMINISTRATOR, script};
use crate::harness::each_database;

#[test]
fn a_key_that_is_used_up_waits_and_others_do_not() {
    each_database(|api| {
        let administrator = api.signed_in(ADMINISTRATOR);
        let mut new = script(&["libraries:read"]);
        new["n_per_minute"] = json!(3);
        let made = administrator.post("/api/v1/keys", new.clone());
        let script = api.bearing(made.body["secret"].as_str().unwrap());
        for n_left in [2, 1, 0] {
            let answer = script.get("/api/v1/libraries");
            assert_eq!(answer.status, 200);
            assert_eq!(answer.header("RateLimit-Policy"), "\"key\";q=3;w=60");
            assert!(answer.header("RateLimit").starts_with(&format!("\"key\";r={n_left};t=")), "{:?}", answer.headers);
        }
        let refused = script.get("/api/v1/libraries");
        assert_eq!((refused.status, refused.code()), (429, "key.used_up"));
        let wait: u32 = refused.header("Retry-After").parse().unwrap();
        assert!((1..=20).contains(&wait), "{wait}");
        assert_eq!(refused.header("RateLimit"), format!("\"key\";r=0;t={wait}"));
        let other = api.bearing(administrator.post("/api/v1/keys", new).body["secret"].as_str().unwrap());
        assert_eq!(other.get("/api/v1/libraries").status, 200);
        assert_eq!(administrator.get("/api/v1/libraries").header("RateLimit"), "", "a person's session has none");
    });
}

#[test]
fn a_key_without_a_number_of_its_own_has_that_of_the_parameter() {
    each_database(|api| {
        let administrator = api.signed_in(ADMINISTRATOR);
        let (_, script) = super::key(api, &administrator, &["libraries:read"]);
        assert_eq!(script.get("/api/v1/libraries").header("RateLimit-Policy"), "\"key\";q=600;w=60");
    });
}
