//! Nobody makes this server knock at doors of its own network.
use serde_json::json;

use super::{ADMINISTRATOR, act, make_library, path, set_up, tried};
use crate::harness::{Receiver, Reply, each_database};

#[test]
fn an_address_inside_our_network_is_refused() {
    each_database(|api| {
        let administrator = api.signed_in(ADMINISTRATOR);
        for (name, address) in [("localhost", "::1"), ("intranetas.example.org", "10.0.0.8")] {
            api.names.lead(name, address);
        }
        let code = |url: &str| {
            let new = json!({ "name": "Katalogas", "url": url, "kinds": ["libraries.create"] });
            let refused = administrator.post("/api/v1/webhooks", new);
            let error = &refused.body["errors"][0];
            (refused.status, error["pointer"].clone(), error["code"].as_str().unwrap_or_default().to_owned())
        };
        let inside = [
            "https://10.0.0.1/",
            "https://169.254.169.254/latest/meta-data",
            "https://[::1]/",
            "https://[::ffff:10.0.0.1]/",
            "https://localhost/",
            "https://intranetas.example.org/hook",
            "https://0x0a000001/",
            "https://167772161/",
        ];
        for url in inside {
            assert_eq!(code(url), (422, json!("/url"), "webhooks.inside_address".into()), "{url}");
        }
        assert_eq!(code("http://ill.example.org/").2, "webhooks.https_required");
        assert!(administrator.get("/api/v1/webhooks").body["items"].as_array().unwrap().is_empty());
    });
}

#[test]
fn a_redirect_is_not_followed_and_a_name_that_leads_inside_later_leads_nowhere() {
    each_database(|api| {
        let aim = Receiver::start(Reply::Say("200 OK", ""));
        let receiver = Receiver::start(Reply::Redirect(aim.url.clone()));
        let (administrator, webhook, _) = set_up(api, &receiver);
        make_library(&administrator, "Utenos viešoji biblioteka");
        let last = &tried(&administrator, &webhook, 1)["last_attempt"];
        assert_eq!(
            (last["outcome"].as_str(), last["http_status"].as_i64(), aim.so_far()),
            (Some("redirected"), Some(302), 0)
        );

        api.names.lead("ill.example.org", "193.219.32.13");
        let moved = json!({ "url": "https://ill.example.org/hook" }).to_string();
        assert_eq!(administrator.send("PATCH", &path(&webhook), &[("If-Match", "\"1\"")], &moved).status, 200);
        api.names.lead("ill.example.org", "10.0.0.8");
        act(&administrator, &webhook, "ping", json!({}));
        let last = &tried(&administrator, &webhook, 1)["last_attempt"];
        assert_eq!((last["outcome"].as_str(), &last["http_status"]), (Some("inside_address"), &json!(null)));
        let back = json!({ "url": "https://10.0.0.8/hook" }).to_string();
        let refused = administrator.send("PATCH", &path(&webhook), &[("If-Match", "\"2\"")], &back);
        assert_eq!(refused.body["errors"][0]["code"], "webhooks.inside_address");
    });
}
