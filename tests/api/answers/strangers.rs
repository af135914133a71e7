//! Links that are wrong, over, or of something else; and what nobody is told by one.
use chrono::Duration;
use serde_json::{Value, json};

use super::{ANSWERS, act, asked_of_utena, at, bare, claims, not_valid, refused, step, token};
use crate::{
    harness::each_database,
    identity::tokens::{KEY, header, signed},
    loans::{Desk, path},
};

#[test]
fn a_link_that_we_did_not_sign_for_this_opens_nothing() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = asked_of_utena(&desk);
        let with = |name: &str, value: Value| {
            let mut claims = claims(api, desk.utena, &loan);
            claims[name] = value;
            signed(KEY, "letter-link", &header(), &claims)
        };
        let good = token(api, desk.utena, &loan);
        assert_eq!(refused(api, &good).0, 200, "the test signs as the server does");
        let (whole, all) = (claims(api, desk.utena, &loan), |alg| json!({ "typ": "JWT", "alg": alg, "kid": "1" }));
        let cut = good.rsplit_once('.').unwrap().0;
        let forged = [
            with("typ", json!("access")),
            with("aud", json!("others")),
            with("rights", json!(["all"])),
            with("sub", json!("metai")),
            with("sub", json!("999999")),
            with("exp", json!(whole["iat"])),
            signed(&"x".repeat(32), "letter-link", &header(), &whole),
            signed(KEY, "session-token", &header(), &whole),
            signed(KEY, "letter-link", &all("HS512"), &whole),
            bare("none", &whole),
            bare("HS256", &whole),
            format!("{cut}."),
            String::new(),
            "a.b.c".into(),
        ];
        for token in &forged {
            assert_eq!(refused(api, token), not_valid(), "{token}");
        }
        assert_eq!(desk.get(&loan)["status"], "sent");
    });
}

#[test]
fn a_link_is_over_with_its_last_day() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = asked_of_utena(&desk);
        let token = token(api, desk.utena, &loan);
        api.clock.pass(Duration::days(59));
        assert_eq!(refused(api, &token).0, 200);
        api.clock.pass(Duration::days(1));
        assert_eq!(refused(api, &token), not_valid());
    });
}

#[test]
fn a_session_is_no_link_and_a_link_no_session() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = asked_of_utena(&desk);
        assert_eq!(refused(api, desk.staff.token()), not_valid());
        let cookie = format!("__Host-abonementas={}", desk.staff.token());
        let by_cookie = api.stranger().send("GET", ANSWERS, &[("Cookie", &cookie)], "");
        assert_eq!((by_cookie.status, by_cookie.code()), (404, "link.not_valid"));
        let link = at(api, desk.utena, &loan);
        let partners = format!("/api/v1/partner/loans/{}", loan["id"]);
        for place in ["/api/v1/session", "/api/v1/loans", "/api/v1/events", &path(&loan), &partners] {
            let answer = link.get(place);
            assert_eq!((answer.status, answer.code()), (401, "session.required"), "{place}");
        }
        assert_eq!(link.get(&format!("{ANSWERS}?token={}", link.token())).status, 200, "an address is not read");
    });
}

#[test]
fn a_link_opens_its_one_loan_for_its_one_library() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (loan, lent) = (asked_of_utena(&desk), desk.lending(json!({})));
        assert_eq!(refused(api, &token(api, desk.kaunas, &loan)), not_valid(), "it was not asked of Kaunas");
        assert_eq!(refused(api, &token(api, desk.utena, &lent)), not_valid(), "it is not lent to Utena");
        let link = at(api, desk.utena, &loan);
        step(&link, "will_supply", json!({}));
        assert_eq!(desk.get(&lent)["status"], "requested");
        assert_eq!(link.post(&format!("{ANSWERS}/{}/actions/ship", lent["id"]), json!({})).status, 404);
    });
}

#[test]
fn once_another_library_is_asked_the_link_tells_only_how_its_part_ended() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = asked_of_utena(&desk);
        let link = at(api, desk.utena, &loan);
        step(&link, "unfilled", json!({ "reason": "on_loan" }));
        desk.act(&loan, "send", json!({ "library_id": desk.kaunas, "partner_number": "KN-1" }));
        desk.act(&loan, "ship", json!({ "due_on": "2026-05-20" }));
        let over = link.get(ANSWERS).body;
        assert_eq!((&over["is_over"], &over["loan"]), (&json!(true), &Value::Null));
        assert_eq!((&over["status"], &over["unfilled_reason"]), (&json!("unfilled"), &json!("on_loan")));
        let text = over.to_string();
        assert!(!["KN-1", "2026-05-20", "Kauno"].iter().any(|told| text.contains(told)), "{text}");
        let late = act(&link, "ship", json!({ "due_on": "2026-05-20" }));
        assert_eq!((late.status, late.code()), (409, "partner.step_not_open"));
    });
}

#[test]
fn a_library_that_was_asked_by_mistake_hears_nothing_more() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = asked_of_utena(&desk);
        let token = token(api, desk.utena, &loan);
        desk.act(&loan, "undo", json!({}));
        assert_eq!(refused(api, &token), not_valid());
    });
}

#[test]
fn whoever_guesses_is_made_to_wait_by_the_address() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = asked_of_utena(&desk);
        let good = token(api, desk.utena, &loan);
        for _ in 0..40 {
            assert_eq!(refused(api, &good).0, 200, "who has a link is not counted");
        }
        let statuses: Vec<u16> = (0..31).map(|_| refused(api, "a.b.c").0).collect();
        assert_eq!((statuses[29], statuses[30]), (404, 429));
        let waiting = api.bearing(&good).get(ANSWERS);
        assert_eq!((waiting.status, waiting.code()), (429, "session.too_many_tries"));
        assert!(!waiting.header("Retry-After").is_empty());
        api.clock.pass(Duration::minutes(16));
        assert_eq!(refused(api, &good).0, 200);
    });
}

#[test]
fn nothing_of_our_reader_or_our_desk_is_in_any_answer() {
    each_database(|api| {
        let desk = Desk::open(api);
        let loan = asked_of_utena(&desk);
        desk.act(&loan, "will_supply", json!({ "note": "Skaitytojas paskambins" }));
        let link = at(api, desk.utena, &loan);
        let mut told = vec![link.get(ANSWERS).body.to_string()];
        let steps = [
            ("ship", json!({ "due_on": "2026-04-15" })),
            ("receive", json!({})),
            ("recall", json!({})),
            ("complete", json!({ "happened_on": "2030-01-01" })),
        ];
        for (verb, body) in steps {
            told.push(act(&link, verb, body).body.to_string());
        }
        for text in told {
            for secret in ["Skaitytojas 1", "A-17", "labai laukia", "paskambins", "owner", "branch", "Bibliotekinink"] {
                assert!(!text.contains(secret), "{secret} is told: {text}");
            }
        }
    });
}
