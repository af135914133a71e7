//! The letters that carry a link.
use serde_json::{Value, json};

use super::{ANSWERS, open};
use crate::{
    harness::{Api, Client, Received, each_database_with_mail},
    loans::{Desk, act, fault, pair, path},
    mail::loans::has_address,
    partner::bearing,
};

const UTENA: &str = "tba@utena.example.org";

/// The link of a letter: its language, and somebody at the library who opened it.
fn opened(api: &Api, letter: &Received) -> (String, Client) {
    let text = letter.text();
    let place = "https://abonementas.example.org/answer#";
    let link = text.lines().find_map(|line| line.strip_prefix(place)).unwrap_or_else(|| panic!("no link: {text}"));
    let (language, token) = link.split_once('/').unwrap();
    (language.into(), api.bearing(token))
}

fn letter_to(desk: &Desk, library: i64) -> Value {
    let answer = desk.staff.get(&format!("/api/v1/loans/letter?library_id={library}"));
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.body
}

#[test]
fn the_library_that_is_asked_gets_a_letter_whose_link_works() {
    each_database_with_mail(|api, server| {
        let desk = Desk::open(api);
        has_address(&desk.staff, desk.utena, UTENA);
        assert_eq!(letter_to(&desk, desk.utena), json!({ "outcome": "queued", "to": UTENA, "has_system": false }));
        let more = json!({ "volumes": ["1 t.", "2 t."], "needed_by_on": "2026-04-10", "publisher": "Vaga" });
        let loan = desk.borrowing(more);
        desk.act(&loan, "send", json!({ "library_id": desk.utena }));
        let letter = server.received(1).remove(0);
        assert_eq!((letter.to.as_str(), letter.subject().as_str()), (UTENA, "Prašome paskolinti: Marti"));
        let text = letter.text();
        let number = loan["number"].as_str().unwrap();
        for told in
            ["Žemaitė. Marti", "Vaga, 1921", "1 t., 2 t.", "2026 m. balandžio 10 d.", "2026 m. gegužės 1 d.", number]
        {
            assert!(text.contains(told), "{told} is not in {text}");
        }
        assert!(!text.contains("Skaitytojas 1") && !text.contains("A-17"), "{text}");
        let (language, link) = opened(api, &letter);
        let shown = link.get(ANSWERS).body;
        assert_eq!(
            (language.as_str(), &shown["number"], &shown["until_on"]),
            ("lt", &loan["number"], &json!("2026-05-01"))
        );
        assert_eq!(open(&shown)[0], "will_supply");
        let log = desk.staff.get(&format!("/api/v1/mail/messages?entity=loan&entity_id={}", loan["id"])).body;
        let message = desk.staff.get(&format!("/api/v1/mail/messages/{}", log["items"][0]["id"])).body;
        assert_eq!((&message["occasion"], &message["has_secret"]), (&json!("loan_request"), &json!(true)));
        let kept = message["text"].as_str().unwrap();
        assert!(kept.contains("[nuoroda nesaugoma]") && !kept.contains(link.token()), "{kept}");
    });
}

#[test]
fn a_library_abroad_is_written_to_in_english() {
    each_database_with_mail(|api, server| {
        let desk = Desk::open(api);
        let card = desk.staff.get(&format!("/api/v1/libraries/{}", desk.utena));
        let abroad = json!({ "country": "LV", "contacts": [{ "person": "ILL", "role": "ILL", "email": "ill@lnb.example.org" }] });
        let etag = card.header("ETag").to_owned();
        let place = format!("/api/v1/libraries/{}", desk.utena);
        let saved = desk.staff.send("PATCH", &place, &[("If-Match", &etag)], &abroad.to_string());
        assert_eq!(saved.status, 200, "{saved:?}");
        let loan = desk.borrowing(json!({ "medium": "electronic_copy", "pages": "5–9" }));
        desk.act(&loan, "send", json!({ "library_id": desk.utena }));
        let letter = server.received(1).remove(0);
        assert_eq!(letter.subject(), "Interlibrary loan request: Marti");
        assert!(letter.text().contains("a copy of") && letter.text().contains("Pages: 5–9"), "{}", letter.text());
        assert_eq!(opened(api, &letter).0, "en");
    });
}

#[test]
fn a_library_with_a_system_or_behind_a_gate_is_written_to_only_on_purpose() {
    each_database_with_mail(|api, server| {
        let desk = Desk::open(api);
        has_address(&desk.staff, desk.utena, UTENA);
        let gate = desk.act(
            &desk.borrowing(json!({})),
            "send",
            json!({ "library_id": desk.utena, "through_library_id": desk.kaunas }),
        );
        bearing(api, &api.signed_in(&["keys:manage"]), desk.utena);
        assert_eq!(letter_to(&desk, desk.utena)["has_system"], true);
        let silent = desk.act(&desk.borrowing(json!({})), "send", json!({ "library_id": desk.utena }));
        let told = desk.borrowing(json!({}));
        desk.act(&told, "send", json!({ "library_id": desk.utena, "by_mail": true }));
        let letter = server.received(1).remove(0);
        assert!(letter.text().contains(told["number"].as_str().unwrap()), "{}", letter.text());
        for loan in [gate, silent] {
            let events = desk.staff.get(&format!("{}/events", path(&loan))).body.to_string();
            assert!(!events.contains("loans.letter"), "{events}");
        }
    });
}

#[test]
fn a_letter_that_must_go_and_cannot_is_a_fault() {
    each_database_with_mail(|api, server| {
        let desk = Desk::open(api);
        assert_eq!(letter_to(&desk, desk.utena)["outcome"], "no_address");
        let loan = desk.borrowing(json!({}));
        let refused = act(&desk.staff, &loan, "send", json!({ "library_id": desk.utena, "by_mail": true }));
        assert_eq!(fault(&refused), pair("/by_mail", "mail.no_address"));
        desk.act(&loan, "send", json!({ "library_id": desk.utena }));
        has_address(&desk.staff, desk.kaunas, "tba@kaunas.example.org");
        desk.act(&loan, "unfilled", json!({ "reason": "on_loan" }));
        desk.act(&loan, "send", json!({ "library_id": desk.kaunas, "by_mail": false }));
        assert_eq!(server.so_far(), 0);
    });
}

#[test]
fn what_we_send_out_is_followed_by_a_link_unless_the_library_has_a_system() {
    each_database_with_mail(|api, server| {
        let desk = Desk::open(api);
        has_address(&desk.staff, desk.kaunas, "tba@kaunas.example.org");
        let loan = desk.act(&desk.lending(json!({})), "ship", json!({}));
        let (_, link) = opened(api, &server.received(1)[0]);
        assert_eq!(open(&link.get(ANSWERS).body), ["receive", "send_back", "ask_renewal"]);
        assert_eq!(link.get(ANSWERS).body["number"], loan["number"]);
        let copy = desk.lending(json!({ "medium": "electronic_copy", "pages": "5–9" }));
        desk.act(&copy, "deliver", json!({ "pages": 5 }));
        let delivered = server.received(2).remove(1).text();
        assert!(!delivered.contains("/answer#"), "a copy ends when it is delivered: {delivered}");
        bearing(api, &api.signed_in(&["keys:manage"]), desk.kaunas);
        desk.act(&desk.lending(json!({})), "ship", json!({}));
        let text = server.received(3).remove(2).text();
        assert!(!text.contains("/answer#"), "{text}");
    });
}

#[test]
fn a_letter_to_a_library_that_was_asked_by_mistake_does_not_go() {
    each_database_with_mail(|api, server| {
        let desk = Desk::open(api);
        has_address(&desk.staff, desk.utena, UTENA);
        let sent = desk.act(&desk.borrowing(json!({})), "send", json!({ "library_id": desk.utena }));
        let n_before = server.so_far();
        desk.act(&sent, "undo", json!({}));
        let events = desk.staff.get(&format!("{}/events", path(&sent))).body.to_string();
        // A fast server may have it already; then the history says who is to be told.
        let words =
            if n_before == 0 { ["loans.withdraw_letter", "loans.letter_stands"] } else { ["loans.letter_stands"; 2] };
        assert!(words.iter().any(|word| events.contains(word)), "{events}");
    });
}

#[test]
fn a_new_link_is_sent_where_the_old_one_has_run_out_and_alone_is_good() {
    each_database_with_mail(|api, server| {
        let desk = Desk::open(api);
        has_address(&desk.staff, desk.utena, UTENA);
        let loan = desk.borrowing(json!({}));
        let anew = |loan: &Value| desk.staff.post(&format!("{}/actions/new_link", path(loan)), json!({}));
        assert_eq!((anew(&loan).status, anew(&loan).code()), (409, "loans.no_new_link"), "nobody is asked yet");
        let asked = desk.act(&loan, "send", json!({ "library_id": desk.utena }));
        assert_eq!(asked["new_link"], json!({ "outcome": "queued", "to": UTENA }));
        let (_, old) = opened(api, &server.received(1).remove(0));
        assert_eq!(old.get(ANSWERS).status, 200);
        api.clock.pass(chrono::Duration::minutes(1));
        let sent = anew(&loan);
        assert_eq!((sent.status, &sent.body["version"]), (200, &asked["version"]), "{sent:?}");
        let (_, new) = opened(api, &server.received(2).remove(1));
        let refused = old.get(ANSWERS);
        assert_eq!((refused.status, refused.code()), (404, "link.not_valid"));
        let step = format!("{ANSWERS}/actions/will_supply");
        assert_eq!(old.post(&step, json!({})).status, 404);
        assert_eq!(new.post(&step, json!({})).status, 200);
        // The links of another loan are as good as before.
        let other = desk.borrowing(json!({}));
        desk.act(&other, "send", json!({ "library_id": desk.utena }));
        assert_eq!(opened(api, &server.received(3).remove(2)).1.get(ANSWERS).status, 200);
        let timeline = desk.staff.get(&format!("{}/events", path(&loan))).body;
        assert!(timeline.to_string().contains("loans.new_link"), "{timeline:#}");
    });
}
