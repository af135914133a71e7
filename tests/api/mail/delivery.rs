//! Against a real server: what arrives, and what is refused.
use abonementas::mail::{self, Audience, Letter, Recall};
use serde_json::json;

use super::{day, once, recall, to};
use crate::harness::{SmtpServer, each_database, each_database_with, each_database_with_mail, mail_by};

#[test]
fn a_letter_arrives_whole() {
    each_database_with_mail(|api, server| {
        let staff = api.staff();
        let told = recall(api, "ona@example.org", "Žemaitė. „Marti“ – apsakymai");
        let received = server.received(1).remove(0);
        assert_eq!((received.from.as_str(), received.to.as_str()), ("tba@biblioteka.example.org", "ona@example.org"));
        assert_eq!(received.subject(), "Prašome grąžinti anksčiau: Žemaitė. „Marti“ – apsakymai");
        assert!(received.text().starts_with("Laba diena,\n\nbiblioteka, kuriai priklauso"), "{}", received.text());
        let mail = received.parsed();
        let (to, from) = (mail.to().unwrap().first().unwrap(), mail.from().unwrap().first().unwrap());
        assert_eq!((to.name(), to.address()), (Some("Ona Onaitė"), Some("ona@example.org")));
        assert_eq!(from.name(), Some("Panevėžio apskrities viešoji biblioteka"));
        assert_eq!(mail.date().unwrap().to_rfc3339(), "2026-03-02T09:00:00Z");
        let token = mail.message_id().unwrap().strip_suffix("@biblioteka.example.org").unwrap();
        assert!(token.len() == 32 && token.bytes().all(|b| b.is_ascii_hexdigit()));
        assert!(received.head().contains("\r\nAuto-Submitted: auto-generated\r\n"), "{}", received.head());
        assert!(received.head().to_lowercase().contains("content-type: text/plain; charset=utf-8"));
        assert!(received.source.is_ascii() && received.source.lines().all(|line| line.len() < 999));
        let message = once(&staff, told, "sent");
        assert_eq!((message["n_tries"].as_i64(), message["last_answer"].as_str()), (Some(1), Some("250 2.0.0 taken")));
    });
}

/// What a message of ours has at its head, and nothing else.
const HEADERS: &[&str] = &[
    "auto-submitted",
    "content-transfer-encoding",
    "content-type",
    "date",
    "from",
    "message-id",
    "mime-version",
    "subject",
    "to",
];

#[test]
fn no_name_and_no_title_forges_a_header() {
    let payloads = [
        "x\r\nBcc: victim@example.org",
        "x\nSubject: won",
        "x\r\n\r\nA body of its own",
        "x\u{2028}Bcc: victim@example.org",
        "x\u{85}Bcc: victim@example.org",
        "x\0y",
        "\"x\" <victim@example.org>, ",
        "=?utf-8?q?x=0D=0ABcc:_victim@example.org?=",
        "x\r\n.\r\nMAIL FROM:<a@example.org>",
    ];
    each_database_with_mail(|api, server| {
        api.our_library();
        for payload in payloads {
            api.write(move |tx| {
                let notice = Recall { title: payload.into(), number: "1".into(), due_on: day() };
                let to = to(Audience::Reader, "ona@example.org", payload);
                mail::tell(tx, &Letter { to, about: ("loan", 1), branch: None, notice })
            });
        }
        for received in server.received(payloads.len()) {
            let lines = received.head().split("\r\n").filter(|line| !line.starts_with([' ', '\t']));
            for line in lines {
                let name = line.split(':').next().unwrap().to_lowercase();
                assert!(HEADERS.contains(&name.as_str()), "{name} in {}", received.head());
            }
            let mail = received.parsed();
            assert_eq!(mail.to().unwrap().iter().count(), 1, "{}", received.head());
            assert_eq!(mail.to().unwrap().first().unwrap().address(), Some("ona@example.org"));
            assert!(received.text().starts_with("Laba diena,"), "{}", received.source);
        }
    });
}

#[test]
fn an_unknown_recipient_bounces_at_once_and_is_remembered() {
    each_database_with_mail(|api, server| {
        let staff = api.staff();
        let message = once(&staff, recall(api, "unknown@example.org", "Marti"), "bounced");
        assert_eq!(message["last_answer"], "550 5.1.1 <unknown@example.org> no such user");
        assert_eq!((&message["needs_attention"], &message["is_bouncing"]), (&json!(true), &json!(true)));
        let again = recall(api, "unknown@EXAMPLE.org", "Kitas");
        assert_eq!((again.outcome.as_str(), again.message_id), ("bouncing", None));
        let bounces = staff.get("/api/v1/mail/bounces").body;
        assert_eq!(bounces["items"][0]["address"], "unknown@example.org");
        assert_eq!(bounces["items"][0]["source"], "smtp");
        assert_eq!(server.so_far(), 0);
    });
}

#[test]
fn a_refusal_for_another_reason_says_nothing_against_the_address() {
    each_database_with_mail(|api, _| {
        let staff = api.staff();
        for address in ["relay@example.org", "too-big@example.org"] {
            let message = once(&staff, recall(api, address, "Marti"), "bounced");
            assert_eq!(message["is_bouncing"], false, "{message}");
        }
        assert_eq!(recall(api, "relay@example.org", "Marti").outcome.as_str(), "queued");
    });
}

#[test]
fn one_who_comes_later_is_asked_again_and_holds_up_nobody() {
    each_database_with_mail(|api, server| {
        let staff = api.staff();
        let later = recall(api, "later@example.org", "Marti");
        recall(api, "ona@example.org", "Marti");
        assert_eq!(server.received(1)[0].to, "ona@example.org");
        let failed = once(&staff, later, "failed");
        assert_eq!(failed["last_answer"], "450 4.2.0 come back later");
        for n in 2..4 {
            api.clock.pass(chrono::Duration::minutes(5));
            for _ in 0..200 {
                if once(&staff, later, "failed")["n_tries"] == n {
                    break;
                }
                std::thread::sleep(std::time::Duration::from_millis(25));
            }
            assert_eq!(once(&staff, later, "failed")["n_tries"], n);
        }
    });
}

#[test]
fn what_nobody_takes_for_three_days_is_dead_and_somebody_s_work() {
    each_database_with_mail(|api, server| {
        let staff = api.staff();
        let told = recall(api, "later@example.org", "Marti");
        let id = told.message_id.unwrap().0;
        once(&staff, told, "failed");
        api.write(move |tx| {
            use abonementas::schema::outbox;
            use diesel::prelude::*;
            let row = outbox::table.filter(outbox::entity_id.eq(id));
            diesel::update(row).set(outbox::n_tries.eq(77_i64)).execute(tx.conn)?;
            Ok(())
        });
        api.clock.pass(chrono::Duration::hours(1));
        let staff = api.staff();
        let dead = once(&staff, told, "dead");
        assert_eq!((&dead["n_tries"], &dead["needs_attention"]), (&json!(78), &json!(true)));
        assert!(dead["next_try_at"].is_null());
        assert_eq!(staff.get("/api/v1/mail").body["n_attention"], 1);
        assert_eq!(server.so_far(), 0);
    });
}

#[test]
fn the_server_is_signed_in_to_with_the_password_of_the_file() {
    let Some(server) = SmtpServer::start(&["--sign-in"]) else { return };
    let url = format!("smtp://pa%C5%A1tas@127.0.0.1:{}", server.port);
    each_database_with(&|| mail_by(&url, Some("slapta frazė\n")), |api| {
        let staff = api.staff();
        once(&staff, recall(api, "ona@example.org", "Marti"), "sent");
    });
    assert_eq!(server.received(1)[0].user.as_deref(), Some("paštas"));
}

#[test]
fn a_wrong_password_is_our_fault_and_is_tried_again() {
    let Some(server) = SmtpServer::start(&["--sign-in"]) else { return };
    let url = format!("smtp://biblioteka@127.0.0.1:{}", server.port);
    each_database_with(&|| mail_by(&url, Some("kita frazė")), |api| {
        let staff = api.staff();
        let message = once(&staff, recall(api, "ona@example.org", "Marti"), "failed");
        let answer = message["last_answer"].as_str().unwrap();
        assert!(answer.starts_with("535 ") && !answer.contains("kita"), "{answer}");
        assert_eq!(message["is_bouncing"], false);
    });
    assert_eq!(server.so_far(), 0);
}

#[test]
fn nothing_is_told_to_a_server_that_nobody_vouches_for() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("certificate.pem");
    let made = std::process::Command::new("openssl")
        .args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"])
        .args(["-keyout".as_ref(), file.as_os_str(), "-out".as_ref(), folder.path().join("c.pem").as_os_str()])
        .stderr(std::process::Stdio::null())
        .status();
    if !made.is_ok_and(|status| status.success()) {
        assert!(std::env::var_os("CI").is_none(), "openssl is not on this machine");
        return;
    }
    let certificate = std::fs::read(folder.path().join("c.pem")).unwrap();
    let both = [std::fs::read(&file).unwrap(), certificate].concat();
    std::fs::write(&file, both).unwrap();
    let Some(server) = SmtpServer::start(&["--certificate", file.to_str().unwrap()]) else { return };
    let url = format!("smtp://127.0.0.1:{}?tls=required", server.port);
    each_database_with(&|| mail_by(&url, None), |api| {
        let message = once(&api.staff(), recall(api, "ona@example.org", "Marti"), "failed");
        assert!(message["last_answer"].as_str().unwrap().to_lowercase().contains("certificate"), "{message}");
    });
    assert_eq!(server.so_far(), 0);
}

#[test]
fn without_mail_everything_says_so_and_nothing_is_queued() {
    each_database(|api| {
        let staff = api.staff();
        assert_eq!(recall(api, "ona@example.org", "Marti").outcome.as_str(), "not_set_up");
        let state = staff.get("/api/v1/mail").body;
        assert_eq!(state["is_set_up"], false);
        assert_eq!(state["public_url"], "https://abonementas.example.org");
        assert!(state["server"].is_null() && state["sender"].is_null());
        let test = staff.post("/api/v1/mail/actions/send-test", json!({}));
        assert_eq!((test.status, test.code()), (409, "mail.not_set_up"));
        assert!(staff.get(super::MESSAGES).body["items"].as_array().unwrap().is_empty());
    });
}

#[test]
fn a_test_message_comes_to_the_one_who_asks() {
    each_database_with_mail(|api, server| {
        let staff = api.staff();
        let sent = staff.send("POST", "/api/v1/mail/actions/send-test", &[("Accept-Language", "en")], "{}");
        assert_eq!((sent.status, &sent.body["occasion"]), (201, &json!("test")));
        let received = server.received(1).remove(0);
        assert_eq!(received.subject(), "Test message from Abonementas");
        assert_eq!(sent.body["to_address"].as_str(), Some(received.to.as_str()));
        let state = staff.get("/api/v1/mail").body;
        assert_eq!(state["server"], format!("127.0.0.1:{}", server.port));
        assert_eq!(state["sender"], "tba@biblioteka.example.org");
    });
}
