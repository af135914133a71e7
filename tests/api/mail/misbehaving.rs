//! Servers that refuse, hang, talk nonsense or break off: nothing is lost, nothing is held up.
use std::{net::TcpListener, time::Duration};

use serde_json::json;

use super::{once, recall};
use crate::harness::{BadServer, Say, each_database_with, mail_by};

/// One message to a server that behaves so: what the log says of it then.
fn answer(behaviour: fn(usize, &str) -> Say) -> String {
    let answers = std::cell::RefCell::new(String::new());
    let server = BadServer::start(behaviour);
    each_database_with(&|| mail_by(&server.url(), None), |api| {
        let message = once(&api.staff(), recall(api, "ona@example.org", "Marti"), "failed");
        assert_eq!((&message["n_tries"], &message["is_bouncing"]), (&json!(1), &json!(false)));
        *answers.borrow_mut() = message["last_answer"].as_str().unwrap().to_owned();
    });
    answers.into_inner()
}

#[test]
fn a_server_that_is_not_there_is_tried_later() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    each_database_with(&|| mail_by(&format!("smtp://127.0.0.1:{port}"), None), |api| {
        let message = once(&api.staff(), recall(api, "ona@example.org", "Marti"), "failed");
        assert!(message["last_answer"].as_str().unwrap().contains("refused"), "{message}");
    });
}

#[test]
fn a_server_that_wants_nobody_is_tried_later() {
    let refuse = |_, said: &str| if said.is_empty() { Say::Line("554 5.3.2 no service here") } else { Say::Right };
    assert_eq!(answer(refuse), "554 5.3.2 no service here");
}

#[test]
fn a_server_that_hangs_is_left_when_the_deadline_is_over() {
    assert_eq!(answer(|_, said| if said.is_empty() { Say::Hang } else { Say::Right }), "no answer within 2 s");
    assert_eq!(answer(|_, said| if said == "RCPT" { Say::Hang } else { Say::Right }), "no answer within 2 s");
}

#[test]
fn nonsense_is_no_answer() {
    let nonsense = |_, said: &str| if said == "EHLO" { Say::Line("\u{1F4EE} <html>250") } else { Say::Right };
    assert!(answer(nonsense).contains("response error"));
    let half = |_, said: &str| if said == "EHLO" { Say::Line("250-half of an answer") } else { Say::Right };
    assert!(!answer(half).is_empty());
}

#[test]
fn a_server_that_breaks_off_is_tried_later() {
    for step in ["", "EHLO", "MAIL", "RCPT", "DATA"] {
        let behaviour = match step {
            "" => |_: usize, said: &str| if said.is_empty() { Say::Close } else { Say::Right },
            "EHLO" => |_: usize, said: &str| if said == "EHLO" { Say::Close } else { Say::Right },
            "MAIL" => |_: usize, said: &str| if said == "MAIL" { Say::Close } else { Say::Right },
            "RCPT" => |_: usize, said: &str| if said == "RCPT" { Say::Close } else { Say::Right },
            _ => |_: usize, said: &str| if said == "DATA" { Say::Close } else { Say::Right },
        };
        assert!(!answer(behaviour).is_empty(), "{step}");
    }
}

#[test]
fn what_may_have_been_taken_is_sent_again_as_the_same_message() {
    let server = BadServer::start(|n, said| if n % 2 == 1 && said == "." { Say::Close } else { Say::Right });
    each_database_with(&|| mail_by(&server.url(), None), |api| {
        let (staff, before) = (api.staff(), server.taken().len());
        let told = recall(api, "ona@example.org", "Marti");
        once(&staff, told, "failed");
        api.clock.pass(chrono::Duration::minutes(2));
        assert_eq!(once(&staff, told, "sent")["n_tries"], 2);
        let taken = server.taken().split_off(before);
        assert_eq!(taken.len(), 2);
        assert_eq!(taken[0], taken[1], "one Message-ID, one date, one text");
    });
}

#[test]
fn what_is_said_after_the_message_was_taken_changes_nothing() {
    let server = BadServer::start(|_, said| if said == "QUIT" { Say::Hang } else { Say::Right });
    each_database_with(&|| mail_by(&server.url(), None), |api| {
        let message = once(&api.staff(), recall(api, "ona@example.org", "Marti"), "sent");
        assert_eq!(message["n_tries"], 1);
    });
}

#[test]
fn one_that_hangs_holds_up_no_other() {
    let server = BadServer::start(|n, _| if n <= 3 { Say::Hang } else { Say::Right });
    each_database_with(&|| mail_by(&server.url(), None), |api| {
        let staff = api.staff();
        let told = ["a@example.org", "b@example.org", "c@example.org", "d@example.org"];
        let told = told.map(|address| recall(api, address, "Marti"));
        let started = std::time::Instant::now();
        let is_sent = |told| staff.get(&format!("{}/{told}", super::MESSAGES)).body["status"] == "sent";
        while !told.iter().any(|told| is_sent(told.message_id.unwrap().0)) {
            assert!(started.elapsed() < Duration::from_millis(1900), "it waited for the others");
            std::thread::sleep(Duration::from_millis(25));
        }
    });
}
