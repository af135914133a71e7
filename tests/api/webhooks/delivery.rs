//! What happens is told, signed, tried again, given up and sent again.
use std::collections::BTreeSet;

use chrono::Duration;
use serde_json::{Value, json};

use super::{act, deliveries, make_library, path, set_up, tried, webhook};
use crate::harness::{Receiver, Reply, each_database};

const OK: Reply = Reply::Say("200 OK", "");

#[test]
fn what_the_feed_gives_is_told_and_signed() {
    each_database(|api| {
        let receiver = Receiver::start(OK);
        let (administrator, webhook, secret) = set_up(api, &receiver);
        let library = make_library(&administrator, "Utenos viešoji biblioteka");
        let told = receiver.received(1).remove(0);
        assert!(told.is_signed_with(&secret) && told.id.starts_with("msg_"), "{told:?}");
        assert!(!told.is_signed_with("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        let event = administrator.get("/api/v1/events?kinds=libraries.create").body["items"][0].clone();
        assert_eq!(event["entity_id"], library);
        assert_eq!(
            told.json(),
            json!({ "type": "libraries.create", "timestamp": event["recorded_at"], "data": event })
        );
        assert!(told.timestamp.parse::<i64>().unwrap() - 1_772_442_000 < 60, "{}", told.timestamp);
        let sent = tried(&administrator, &webhook, 1);
        assert_eq!((sent["status"].as_str(), sent["message_id"].as_str()), (Some("delivered"), Some(&*told.id)));
        let whole = administrator.get(&format!("/api/v1/webhooks/deliveries/{}", sent["id"])).body;
        assert_eq!(
            (whole["payload"].as_str(), whole["attempts"][0]["http_status"].as_i64()),
            (Some(&*told.body), Some(200))
        );
    });
}

#[test]
fn what_failed_is_tried_again_when_its_time_has_come() {
    each_database(|api| {
        let receiver = Receiver::start(Reply::Say("500 Oops", "Duomenų bazė neveikia\0"));
        let (administrator, webhook, _) = set_up(api, &receiver);
        make_library(&administrator, "Utenos viešoji biblioteka");
        let failed = tried(&administrator, &webhook, 1);
        let last = &failed["last_attempt"];
        assert_eq!((failed["status"].as_str(), last["outcome"].as_str()), (Some("pending"), Some("refused")));
        assert_eq!((last["http_status"].as_i64(), last["answer"].as_str()), (Some(500), Some("Duomenų bazė neveikia")));
        assert!(administrator.get(&path(&webhook)).body["failing_since"].is_string());
        // A busy receiver says for how long: longer than the five minutes that come next.
        receiver.reply(Reply::Say("503 Busy\r\nRetry-After: 1000", ""));
        api.clock.pass(Duration::seconds(6));
        tried(&administrator, &webhook, 2);
        receiver.reply(OK);
        api.clock.pass(Duration::seconds(900));
        act(&administrator, &webhook, "ping", json!({}));
        receiver.received(3);
        api.clock.pass(Duration::seconds(200));
        let all = deliveries(&administrator, &webhook, |all| all.iter().all(|one| one["status"] == "delivered"));
        assert_eq!((all.len(), all[1]["n_attempts"].as_i64()), (2, Some(3)));
        let ids: Vec<_> = receiver.received(4).into_iter().map(|told| told.id).collect();
        assert!(ids[0] == ids[1] && ids[1] == ids[3] && ids[2] != ids[0], "the same id at every try: {ids:?}");
        assert!(administrator.get(&path(&webhook)).body["failing_since"].is_null());
    });
}

#[test]
fn a_dead_letter_is_seen_and_sent_again_and_a_receiver_that_stays_away_is_given_up() {
    each_database(|api| {
        let receiver = Receiver::start(Reply::Say("404 Not Found", ""));
        let (administrator, webhook, _) = set_up(api, &receiver);
        make_library(&administrator, "Utenos viešoji biblioteka");
        for (n, seconds) in [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400].into_iter().enumerate() {
            tried(&api.awake(&administrator), &webhook, n + 1);
            api.clock.pass(Duration::seconds(seconds * 11 / 10 + 1));
        }
        let administrator = api.awake(&administrator);
        tried(&administrator, &webhook, 10);
        let dead = administrator.get(&format!("{}/deliveries?status=dead", path(&webhook))).body;
        assert_eq!((dead["items"].as_array().unwrap().len(), &dead["items"][0]["next_try_at"]), (1, &Value::Null));
        assert_eq!(administrator.get(&path(&webhook)).body["n_dead"], 1);
        receiver.reply(OK);
        assert_eq!(act(&administrator, &webhook, "resend_dead", json!({})), json!({ "n": 1 }));
        let again = tried(&administrator, &webhook, 11);
        assert_eq!(again["status"], "delivered");
        let ids: BTreeSet<_> = receiver.received(11).into_iter().map(|told| told.id).collect();
        assert_eq!(ids.len(), 1);
        receiver.reply(Reply::Say("500 Oops", ""));
        act(&administrator, &webhook, "ping", json!({}));
        tried(&administrator, &webhook, 1);
        api.clock.pass(Duration::hours(121));
        let administrator = api.awake(&administrator);
        tried(&administrator, &webhook, 2);
        let given_up = administrator.get(&path(&webhook)).body;
        assert_eq!(
            (given_up["state"].as_str(), given_up["disabled_because"].as_str()),
            (Some("disabled"), Some("failing"))
        );
    });
}

#[test]
fn a_slow_receiver_delays_nobody_else_and_one_that_is_gone_is_told_nothing_more() {
    each_database(|api| {
        let (slow, gone, quick) =
            (Receiver::start(Reply::Hang), Receiver::start(Reply::Say("410 Gone", "")), Receiver::start(OK));
        let (administrator, _, _) = set_up(api, &slow);
        let (of_gone, _) = webhook(&administrator, &gone);
        webhook(&administrator, &quick);
        for name in ["Utenos viešoji biblioteka", "Zarasų viešoji biblioteka", "Molėtų viešoji biblioteka"] {
            make_library(&administrator, name);
        }
        let began = std::time::Instant::now();
        quick.received(3);
        assert!(began.elapsed().as_secs() < 5);
        assert_eq!(slow.so_far(), 1, "one at a time");
        deliveries(&administrator, &of_gone, |_| administrator.get(&path(&of_gone)).body["state"] == "disabled");
        assert_eq!(
            (administrator.get(&path(&of_gone)).body["disabled_because"].as_str(), gone.so_far()),
            (Some("gone"), 1)
        );
    });
}

#[test]
fn two_servers_tell_everything_once() {
    each_database(|api| {
        let receiver = Receiver::start(OK);
        let (administrator, webhook, _) = set_up(api, &receiver);
        let _other = api.another();
        let made: BTreeSet<_> =
            (0..12).map(|n| make_library(&administrator, &format!("Biblioteka {n}")).as_i64().unwrap()).collect();
        deliveries(&administrator, &webhook, |all| {
            all.len() == 12 && all.iter().all(|one| one["status"] == "delivered")
        });
        let told = receiver.received(12);
        let heard: BTreeSet<_> = told.iter().map(|told| told.json()["data"]["entity_id"].as_i64().unwrap()).collect();
        assert_eq!((told.len(), heard), (12, made));
    });
}
