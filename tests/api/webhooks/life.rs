//! A webhook rests, goes on, changes its secret and ends.
use chrono::Duration;
use serde_json::json;

use super::{act, make_library, path, set_up, tried};
use crate::harness::{Receiver, Reply, each_database};

#[test]
fn a_webhook_that_rested_is_told_what_it_missed_unless_that_is_skipped() {
    each_database(|api| {
        let receiver = Receiver::start(Reply::Say("204 No Content", ""));
        let (administrator, webhook, _) = set_up(api, &receiver);
        act(&administrator, &webhook, "pause", json!({}));
        let first = make_library(&administrator, "Utenos viešoji biblioteka");
        let refused = administrator.post(&format!("{}/actions/ping", path(&webhook)), json!({}));
        assert_eq!((refused.status, refused.code()), (409, "webhooks.action_not_allowed"));
        act(&administrator, &webhook, "resume", json!({}));
        assert_eq!(receiver.received(1)[0].json()["data"]["entity_id"], first);
        act(&administrator, &webhook, "pause", json!({}));
        make_library(&administrator, "Zarasų viešoji biblioteka");
        // It is in the feed once the sealer has seen it.
        let sealed =
            || administrator.get("/api/v1/events?kinds=libraries.create").body["items"].as_array().unwrap().len();
        while sealed() < 2 {
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        act(&administrator, &webhook, "resume", json!({ "missed": "skip" }));
        let third = make_library(&administrator, "Molėtų viešoji biblioteka");
        assert_eq!(receiver.received(2)[1].json()["data"]["entity_id"], third);
    });
}

#[test]
fn beside_a_new_secret_the_old_one_signs_for_a_day() {
    each_database(|api| {
        let receiver = Receiver::start(Reply::Say("200 OK", ""));
        let (administrator, webhook, old) = set_up(api, &receiver);
        let rotated = administrator.post_once("r", &format!("{}/actions/rotate", path(&webhook)), json!({}));
        let new = rotated.body["secret"].as_str().unwrap().to_owned();
        let again = administrator.post_once("r", &format!("{}/actions/rotate", path(&webhook)), json!({}));
        assert_eq!((rotated.status, again.code()), (201, "idempotency.secret_shown"));
        assert!(rotated.body["old_secret_until"].is_string());
        act(&administrator, &webhook, "ping", json!({}));
        let both = receiver.received(1).remove(0);
        assert_eq!(both.json()["type"], "webhooks.ping");
        assert!(both.signatures.len() == 2 && both.is_signed_with(&old) && both.is_signed_with(&new));
        tried(&administrator, &webhook, 1);
        api.clock.pass(Duration::hours(25));
        let administrator = api.awake(&administrator);
        act(&administrator, &webhook, "ping", json!({}));
        let one = receiver.received(2).remove(1);
        assert!(one.signatures.len() == 1 && one.is_signed_with(&new) && !one.is_signed_with(&old));
        let removed = act(&administrator, &webhook, "remove", json!({}));
        assert_eq!((removed["state"].as_str(), removed["actions"].as_array().unwrap().len()), (Some("removed"), 0));
        let told = administrator.get(&format!("{}/events", path(&webhook))).body;
        let kinds: Vec<_> = told["items"].as_array().unwrap().iter().map(|line| line["kind"].clone()).collect();
        assert_eq!(kinds, ["webhooks.create", "webhooks.rotate", "webhooks.ping", "webhooks.ping", "webhooks.remove"]);
    });
}
