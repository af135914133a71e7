//! Letters of loans: what a step records agrees with what mail did.
use serde_json::{Value, json};

use super::{MESSAGES, once, recall};
use crate::{
    harness::{Api, Client, SmtpServer, each_database, each_database_with_mail},
    loans::{Desk, act, fault, group, offered, pair, path},
};

/// A reader who can be written to.
fn reader(email: &str) -> Value {
    json!({ "contact": { "email": email } })
}

/// A library of the directory has an address.
pub fn has_address(staff: &Client, library: i64, email: &str) {
    let card = staff.get(&format!("/api/v1/libraries/{library}"));
    let contact = json!({ "contacts": [{ "person": "TBA skyrius", "role": "TBA", "email": email }] });
    let etag = card.header("ETag").to_owned();
    let saved =
        staff.send("PATCH", &format!("/api/v1/libraries/{library}"), &[("If-Match", &etag)], &contact.to_string());
    assert_eq!(saved.status, 200, "{saved:?}");
}

/// The letters about a loan, by occasion, the newest first.
fn letters(client: &Client, loan: &Value) -> Vec<String> {
    let log = client.get(&format!("{MESSAGES}?entity=loan&entity_id={}", loan["id"])).body;
    log["items"].as_array().unwrap().iter().map(|message| message["occasion"].as_str().unwrap().to_owned()).collect()
}

fn on_its_way(desk: &Desk, more: Value) -> Value {
    desk.walk(&desk.borrowing(more), &["send"])
}

/// An address that does not take mail, known as such.
fn bounce(api: &Api, client: &Client) {
    let told = recall(api, "unknown@example.org", "Kita");
    once(client, told, "bounced");
}

#[test]
fn a_reader_is_told_by_mail_that_it_has_come() {
    each_database_with_mail(|api, server| {
        let desk = Desk::open(api);
        let sent = on_its_way(&desk, reader("ona@example.org"));
        assert_eq!(sent["letter"], json!({ "outcome": "queued", "to": "ona@example.org" }));
        let come = desk.act(&sent, "receive", json!({ "due_on": "2026-04-01" }));
        assert_eq!((&come["told_by"], &come["told_on"]), (&json!("email"), &json!("2026-03-02")));
        assert_eq!(come["pick_up_by_on"], "2026-03-05");
        api.clock.pass(chrono::Duration::minutes(16));
        let received = server.received(1).remove(0);
        assert_eq!(
            (received.to.as_str(), received.subject().as_str()),
            ("ona@example.org", "Atkeliavo jūsų užsakytas leidinys")
        );
        let text = received.text();
        for part in ["Žemaitė. Marti", come["number"].as_str().unwrap(), "2026 m. kovo 5 d."] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert_eq!(letters(&api.staff(), &come), ["arrival"]);
    });
}

#[test]
fn where_no_letter_goes_the_reader_is_still_to_be_told() {
    let stays = |desk: &Desk, more: Value, outcome: &str| {
        let come = desk.act(&on_its_way(desk, more), "receive", json!({ "due_on": "2026-04-01" }));
        assert_eq!((&come["told_on"], &come["letter"]["outcome"]), (&Value::Null, &json!(outcome)));
        assert!(offered(&come).contains(&"tell".to_owned()));
        let queue = group(&desk.staff, "waits_for_us");
        assert!(queue["loans"].as_array().unwrap().iter().any(|loan| loan["id"] == come["id"]), "{queue}");
        let by_email = act(&desk.staff, &come, "tell", json!({ "told_by": "email" }));
        assert_eq!(fault(&by_email), pair("/told_by", &format!("mail.{outcome}")));
        assert_eq!(desk.get(&come)["told_on"], Value::Null, "nothing pretends to have been sent");
        let by_phone = desk.act(&come, "tell", json!({ "told_by": "phone" }));
        assert_eq!((&by_phone["told_by"], letters(&desk.staff, &come).len()), (&json!("phone"), 0));
    };
    each_database(|api| stays(&Desk::open(api), reader("ona@example.org"), "not_set_up"));
    each_database_with_mail(|api, server| {
        let desk = Desk::open(api);
        stays(&desk, json!({ "contact": { "phone": "+37061234567" } }), "no_address");
        bounce(api, &desk.staff);
        stays(&desk, reader("unknown@example.org"), "bouncing");
        assert_eq!(server.so_far(), 0);
    });
}

#[test]
fn a_letter_that_is_not_wanted_does_not_go_and_can_be_sent_later() {
    each_database_with_mail(|api, server| {
        let desk = Desk::open(api);
        let sent = on_its_way(&desk, reader("ona@example.org"));
        let come = desk.act(&sent, "receive", json!({ "due_on": "2026-04-01", "by_mail": false }));
        assert_eq!((&come["told_on"], letters(&desk.staff, &come).len()), (&Value::Null, 0));
        let odd = act(&desk.staff, &come, "tell", json!({ "told_by": "phone", "by_mail": true }));
        assert_eq!(fault(&odd), pair("/by_mail", "field.not_allowed"));
        let told = desk.act(&come, "tell", json!({ "told_by": "email" }));
        assert_eq!((&told["told_by"], letters(&desk.staff, &come)), (&json!("email"), vec!["arrival".to_owned()]));
        let own = desk.act(
            &on_its_way(&desk, reader("ona@example.org")),
            "receive",
            json!({ "due_on": "2026-04-01", "by_mail": false }),
        );
        desk.act(&own, "tell", json!({ "told_by": "email", "by_mail": false }));
        assert_eq!(letters(&desk.staff, &own).len(), 0, "it was written from one's own mailbox");
        assert_eq!(server.so_far(), 0, "arrivals gather for a quarter of an hour");
    });
}

#[test]
fn what_comes_in_one_parcel_is_one_letter() {
    each_database_with_mail(|api, server| {
        let desk = Desk::open(api);
        let ids: Vec<Value> = (0..3).map(|_| on_its_way(&desk, reader("ona@example.org"))["id"].clone()).collect();
        let batch = json!({ "action": "receive", "ids": ids, "body": { "due_on": "2026-04-01" } });
        let answer = desk.staff.post("/api/v1/loans/batch", batch);
        assert_eq!(answer.status, 200, "{answer:?}");
        api.clock.pass(chrono::Duration::minutes(16));
        assert_eq!(server.received(1)[0].subject(), "Atkeliavo 3 jūsų užsakyti leidiniai");
    });
}

#[test]
fn a_library_is_told_what_we_send_and_what_we_cannot() {
    each_database_with_mail(|api, server| {
        let desk = Desk::open(api);
        has_address(&desk.staff, desk.kaunas, "tba@kaunas.example.org");
        let loan = desk.lending(json!({ "partner_number": "U-17" }));
        desk.act(&loan, "ship", json!({ "by_mail": true }));
        let shipped = server.received(1).remove(0);
        assert_eq!(
            (shipped.to.as_str(), shipped.subject().as_str()),
            ("tba@kaunas.example.org", "Siunčiame jūsų užsakytą leidinį: Metai")
        );
        assert!(shipped.text().contains("Jūsų užsakymas U-17"), "{}", shipped.text());
        desk.act(&loan, "recall", json!({ "due_on": "2026-03-12" }));
        let recalled = server.received(2).remove(1);
        assert!(recalled.text().contains("Grąžinti iki 2026 m. kovo 12 d."), "{}", recalled.text());
        desk.act(&desk.lending(json!({})), "unfilled", json!({ "reason": "only_copy" }));
        let refused = server.received(3).remove(2);
        assert_eq!(refused.to, "tba@kaunas.example.org");
        assert!(refused.text().contains("Priežastis: vienintelis egzempliorius."), "{}", refused.text());
        let copy = desk.lending(json!({ "medium": "paper_copy", "pages": "1-10" }));
        desk.act(&copy, "deliver", json!({ "pages": 10 }));
        assert!(!server.received(4)[3].text().contains("Grąžinti"), "a copy stays");
        let quiet = desk.lending(json!({}));
        desk.act(&quiet, "ship", json!({ "by_mail": false }));
        assert_eq!(letters(&desk.staff, &quiet).len(), 0);
    });
}

#[test]
fn what_must_go_by_mail_and_cannot_is_not_taken() {
    each_database_with_mail(|api, _| {
        let desk = Desk::open(api);
        let loan = desk.lending(json!({}));
        let refused = act(&desk.staff, &loan, "ship", json!({ "by_mail": true }));
        assert_eq!(fault(&refused), pair("/by_mail", "mail.no_address"));
        assert_eq!(desk.get(&loan)["status"], "requested");
        assert_eq!(desk.act(&loan, "ship", json!({}))["status"], "shipped", "it goes all the same");
    });
}

#[test]
fn a_reader_is_told_that_nobody_supplies_it_in_the_reader_s_language() {
    each_database_with_mail(|api, server| {
        let desk = Desk::open(api);
        let contact = json!({ "contact": { "email": "ona@example.org", "language": "en" } });
        let loan = desk.walk(&desk.borrowing(contact), &["send", "unfilled"]);
        assert_eq!(letters(&desk.staff, &loan).len(), 0, "another library may have it");
        desk.act(&loan, "give_up", json!({ "reason": "not_held" }));
        let received = server.received(1).remove(0);
        assert_eq!(
            (received.to.as_str(), received.subject().as_str()),
            ("ona@example.org", "We cannot fill your request: Marti")
        );
        assert!(received.text().contains("Reason: it is not held."), "{}", received.text());
    });
}

#[test]
fn a_reader_is_told_that_the_lender_wants_it_back() {
    each_database_with_mail(|api, server| {
        let desk = Desk::open(api);
        let loan = desk.act(
            &on_its_way(&desk, reader("ona@example.org")),
            "receive",
            json!({ "due_on": "2026-04-01", "by_mail": false }),
        );
        let at_desk = desk.act(&loan, "recall", json!({ "due_on": "2026-03-20" }));
        assert_eq!(letters(&desk.staff, &at_desk).len(), 0, "the reader does not have it");
        let loan = desk.act(
            &on_its_way(&desk, reader("ona@example.org")),
            "receive",
            json!({ "due_on": "2026-04-01", "by_mail": false }),
        );
        let loan = desk.walk(&loan, &["hand_over"]);
        desk.act(&loan, "recall", json!({ "due_on": "2026-03-12" }));
        assert!(server.received(1)[0].text().contains("Grąžinti iki 2026 m. kovo 12 d."));
        assert_eq!(letters(&desk.staff, &loan), ["recall"]);
    });
}

#[test]
fn a_reminder_by_mail_is_a_letter_or_it_is_not_written_down() {
    each_database_with_mail(|api, server: &SmtpServer| {
        let desk = Desk::open(api);
        let loan = desk.act(&desk.lending(json!({})), "ship", json!({ "due_on": "2026-03-09" }));
        api.clock.pass(chrono::Duration::days(8));
        let desk = Desk { staff: api.staff(), ..desk };
        let refused = act(&desk.staff, &loan, "remind", json!({ "sent_by": "email" }));
        assert_eq!(fault(&refused), pair("/sent_by", "mail.no_address"));
        assert_eq!(desk.get(&loan)["reminders"], json!([]));
        has_address(&desk.staff, desk.kaunas, "tba@kaunas.example.org");
        let reminded = desk.act(&loan, "remind", json!({ "sent_by": "email" }));
        assert_eq!(reminded["reminders"][0]["sent_by"], "email");
        api.clock.pass(chrono::Duration::minutes(16));
        let received = server.received(1).remove(0);
        assert!(received.text().contains("vėluojama 1 dieną"), "{}", received.text());
        assert_eq!(api.awake(&desk.staff).get(&path(&loan)).body["is_reminder_due"], false);
    });
}

/// What the history of a loan says of its letters: kind, occasion, whether it was taken back.
fn told(client: &Client, loan: &Value) -> Vec<(String, String, bool)> {
    let events = client.get(&format!("{}/events", path(loan))).body;
    let word = |event: &Value, field: &str| event[field].as_str().unwrap_or_default().to_owned();
    let items = events["items"].as_array().unwrap().iter();
    let of_letters = items.filter(|event| event["kind"].as_str().unwrap().contains("letter"));
    of_letters
        .map(|event| (word(event, "kind"), word(event, "reason"), event["is_corrected"].as_bool().unwrap()))
        .collect()
}

fn line(kind: &str, occasion: &str, is_corrected: bool) -> (String, String, bool) {
    (format!("loans.{kind}"), occasion.into(), is_corrected)
}

/// How the newest message about a loan stands.
fn newest(client: &Client, loan: &Value) -> Value {
    client.get(&format!("{MESSAGES}?entity=loan&entity_id={}", loan["id"])).body["items"][0].clone()
}

#[test]
fn a_letter_that_has_not_left_goes_back_with_its_step() {
    each_database_with_mail(|api, server| {
        let desk = Desk::open(api);
        let sent = on_its_way(&desk, reader("ona@example.org"));
        let come = desk.act(&sent, "receive", json!({ "due_on": "2026-04-01" }));
        assert_eq!(told(&desk.staff, &come), [line("letter", "arrival", false)]);
        assert_eq!(desk.act(&come, "undo", json!({}))["told_on"], Value::Null);
        let after = [line("letter", "arrival", true), line("withdraw_letter", "arrival", false)];
        assert_eq!(told(&desk.staff, &come), after);
        let message = newest(&desk.staff, &come);
        assert_eq!((&message["status"], &message["about"][0]["id"]), (&json!("cancelled"), &come["id"]));
        let history = desk.staff.get(&format!("{MESSAGES}/{}/events", message["id"])).body;
        assert_eq!(history["items"][1]["kind"], "mail.withdraw");
        api.clock.pass(chrono::Duration::minutes(16));
        desk.act(&desk.lending(json!({})), "unfilled", json!({ "reason": "only_copy" }));
        assert_eq!(server.so_far(), 0);
    });
}

#[test]
fn of_a_letter_about_several_things_only_what_was_taken_back_goes() {
    each_database_with_mail(|api, server| {
        let desk = Desk::open(api);
        let receive = |title: &str| {
            let more = json!({ "title": title, "contact": { "email": "ona@example.org" } });
            desk.act(&on_its_way(&desk, more), "receive", json!({ "due_on": "2026-04-01" }))
        };
        let (stays, mistaken) = (receive("Silva rerum"), receive("Anykščių šilelis"));
        assert_eq!(newest(&desk.staff, &stays)["id"], newest(&desk.staff, &mistaken)["id"]);
        desk.act(&mistaken, "correct", json!({ "reason": "Ne ta siunta" }));
        assert_eq!(letters(&desk.staff, &mistaken).len(), 0);
        assert_eq!(newest(&desk.staff, &stays)["status"], "queued");
        api.clock.pass(chrono::Duration::minutes(16));
        let received = server.received(1).remove(0);
        assert_eq!(received.subject(), "Atkeliavo jūsų užsakytas leidinys");
        let text = received.text();
        assert!(text.contains("Silva rerum") && !text.contains("šilelis"), "{text}");
    });
}

#[test]
fn of_a_letter_that_has_left_the_history_says_that_it_is_to_be_told_by_hand() {
    each_database_with_mail(|api, server| {
        let desk = Desk::open(api);
        has_address(&desk.staff, desk.kaunas, "tba@kaunas.example.org");
        let loan = desk.act(&desk.lending(json!({})), "ship", json!({}));
        server.received(1);
        let sent = || newest(&desk.staff, &loan)["status"] == "sent";
        assert!((0..400).any(|_| sent() || {
            std::thread::sleep(std::time::Duration::from_millis(25));
            false
        }));
        desk.act(&loan, "undo", json!({}));
        let after = [line("letter", "shipped", false), line("letter_stands", "shipped", false)];
        assert_eq!(told(&desk.staff, &loan), after);
        let again = desk.act(&loan, "ship", json!({ "by_mail": false }));
        desk.act(&again, "undo", json!({}));
        assert_eq!(told(&desk.staff, &loan), after, "a step without a letter takes none back");
    });
}
