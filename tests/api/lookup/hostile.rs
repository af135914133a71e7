//! A bad server is told in words, and the titles of the good one are shown.
use std::time::{Duration, Instant};

use serde_json::json;

use super::{
    add, answer, desk, look, marc21, new, new_with, response,
    server::{Says, Server},
};
use crate::harness::each_database;

/// Asks this server beside a good one, on each database, and sees how it is told.
fn is_told(says: &Says, status: &str, reason: &str) {
    let bad = Server::start(says.clone());
    let good = Server::giving(response(&[marc21(["1", "Marti", "Žemaitė", "1987", ""])]));
    each_database(|api| {
        let client = desk(api);
        add(&client, new_with("Blogas", &bad.url, json!({ "deadline_ms": 2000 })));
        add(&client, new("Geras", &good.url));
        let begun = Instant::now();
        let found = look(&client, &[("title", "marti")]);
        assert!(begun.elapsed() < Duration::from_secs(8), "{:?}", begun.elapsed());
        let (told, why, _) = answer(&found, "Blogas");
        assert_eq!((told, why), (status, reason), "{found}");
        assert_eq!(answer(&found, "Geras"), ("answered", "", 1));
        assert_eq!(found["items"].as_array().unwrap().len(), 1, "{found}");
        assert_eq!(found["items"][0]["title"], "Marti");
    });
}

fn body_is_told(body: impl Into<Vec<u8>>, status: &str, reason: &str) {
    is_told(&Says::Body(body.into()), status, reason);
}

#[test]
fn a_silent_server_is_late() {
    is_told(&Says::Nothing, "late", "timed_out");
}

#[test]
fn a_server_that_drips_is_late() {
    is_told(&Says::Drips, "late", "timed_out");
}

#[test]
fn a_body_without_end_is_not_read_to_its_end() {
    is_told(&Says::Endless, "unreadable", "too_long");
}

#[test]
fn a_huge_body_is_not_read() {
    let padding = format!("<!--{}-->", "a".repeat(3 << 20));
    body_is_told(response(&[]).replace("<zs:records>", &padding), "unreadable", "too_long");
}

#[test]
fn a_body_that_breaks_off_is_told() {
    is_told(&Says::Breaks, "unreadable", "cut_off");
}

#[test]
fn garbage_is_told() {
    body_is_told([0x00_u8, 0xff, 0x13, 0x37].repeat(100), "unreadable", "wrong_charset");
    body_is_told("Service temporarily {unavailable}", "unreadable", "not_xml");
    body_is_told("", "unreadable", "not_xml");
}

#[test]
fn xml_that_is_no_answer_is_told() {
    body_is_told("<html><body>Prisijunkite</body></html>", "unreadable", "not_sru");
    body_is_told("<searchRetrieveResponse/>", "unreadable", "not_sru");
    body_is_told(response(&["<dc><title>Marti</title></dc>".to_owned()]), "unreadable", "not_marc");
    let cut = response(&[marc21(["1", "Kita", "", "1999", ""])]);
    body_is_told(&cut.as_bytes()[..cut.len() - 40], "unreadable", "not_xml");
}

#[test]
fn an_xml_bomb_does_not_go_off() {
    let laughs: String =
        (1..10).map(|n| format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10))).collect();
    let bomb =
        format!("<!DOCTYPE r [<!ENTITY l0 \"ha\">{laughs}]><searchRetrieveResponse>&l9;</searchRetrieveResponse>");
    body_is_told(bomb, "unreadable", "harmful");
    let file = "<!DOCTYPE r [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><searchRetrieveResponse>&f;</searchRetrieveResponse>";
    body_is_told(file, "unreadable", "harmful");
    body_is_told("<a>".repeat(100_000), "unreadable", "harmful");
    body_is_told(format!("<a>{}</a>", "<b/>".repeat(100_000)), "unreadable", "too_long");
}

#[test]
fn a_bomb_in_a_record_that_is_packed_as_text_does_not_go_off() {
    let deep = format!("{}x{}", "&lt;a&gt;".repeat(10_000), "&lt;/a&gt;".repeat(10_000));
    body_is_told(response(&[deep]), "unreadable", "not_marc");
    let entity =
        "&lt;!DOCTYPE r [&lt;!ENTITY f SYSTEM \"file:///etc/hostname\"&gt;]&gt;&lt;record&gt;&amp;f;&lt;/record&gt;";
    body_is_told(response(&[entity.to_owned()]), "unreadable", "not_marc");
}

#[test]
fn of_more_records_than_were_asked_for_as_many_are_read() {
    let many: Vec<_> = (0..2000).map(|n| marc21(["1", &format!("Antraštė {n}"), "A", "1999", ""])).collect();
    let server = Server::giving(response(&many));
    each_database(|api| {
        let client = desk(api);
        add(&client, new("Dosnus", &server.url));
        let found = look(&client, &[("title", "antraštė")]);
        assert_eq!(answer(&found, "Dosnus"), ("answered", "", 2000));
        let told = &found["targets"][0];
        assert_eq!((&told["n_read"], &told["n_unread"]), (&json!(20), &json!(0)), "{told}");
        assert_eq!(found["items"].as_array().unwrap().len(), 20);
    });
}

#[test]
fn a_wrong_charset_is_told() {
    let mut bytes = response(&[marc21(["1", "Zemaite", "", "1999", ""])]).into_bytes();
    let at = bytes.windows(7).position(|piece| piece == b"Zemaite").unwrap();
    bytes[at] = 0xde;
    body_is_told(bytes, "unreadable", "wrong_charset");
    let asia = response(&[]).replace("UTF-8", "Shift_JIS");
    body_is_told(asia, "unreadable", "wrong_charset");
}

#[test]
fn a_diagnostic_is_shown_as_the_server_said_it() {
    let diagnostic = "<searchRetrieveResponse xmlns=\"http://docs.oasis-open.org/ns/search-ws/sruResponse\">\
        <diagnostics><d:diagnostic xmlns:d=\"http://docs.oasis-open.org/ns/search-ws/diagnostic\">\
        <d:uri>info:srw/diagnostic/1/10</d:uri><d:details>near \u{202e}x</d:details>\
        <d:message>Query syntax error</d:message></d:diagnostic></diagnostics></searchRetrieveResponse>";
    body_is_told(diagnostic, "diagnostic", "diagnostic");
    let server = Server::giving(diagnostic);
    each_database(|api| {
        let client = desk(api);
        add(&client, new("Blogas", &server.url));
        let found = look(&client, &[("title", "marti")]);
        let said = found["targets"][0]["said"].as_str().unwrap();
        assert_eq!(said, "Query syntax error: near x (info:srw/diagnostic/1/10)");
    });
}

#[test]
fn an_error_of_http_is_told_with_its_status() {
    is_told(&Says::Head("503 Service Unavailable".into(), "<html/>"), "refused", "http_status");
    is_told(&Says::Head("401 Unauthorized".into(), ""), "refused", "http_status");
}

#[test]
fn a_redirect_is_followed_nowhere() {
    let aim = Server::giving(response(&[marc21(["1", "Viduje", "", "1999", ""])]));
    for to in [&aim.url, "http://10.0.0.8/sru", "http://169.254.169.254/latest/meta-data", "file:///etc/hostname"] {
        is_told(&Says::Head(format!("302 Found\r\nLocation: {to}"), ""), "refused", "redirected");
    }
    assert!(aim.questions().is_empty());
}

#[test]
fn a_name_that_leads_inside_later_leads_nowhere() {
    let good = Server::giving(response(&[marc21(["1", "Marti", "Žemaitė", "1987", ""])]));
    each_database(|api| {
        let client = desk(api);
        api.names.lead("katalogas.example.org", "193.219.32.13");
        add(&client, new("Persikėlė", "https://katalogas.example.org/sru"));
        add(&client, new("Dingo", "https://dingo.example.org/sru"));
        add(&client, new("Neklauso", "http://127.0.0.1:9/sru"));
        add(&client, new("Geras", &good.url));
        api.names.lead("katalogas.example.org", "10.0.0.8");
        let found = look(&client, &[("title", "marti")]);
        assert_eq!(answer(&found, "Persikėlė"), ("refused", "inside_address", -1));
        assert_eq!(answer(&found, "Dingo"), ("refused", "no_address", -1));
        assert_eq!(answer(&found, "Neklauso"), ("refused", "no_connection", -1));
        assert_eq!(answer(&found, "Geras"), ("answered", "", 1));
    });
}
