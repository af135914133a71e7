//! Several notices to one recipient within a window are one message.
use chrono::Duration;
use serde_json::json;

use super::{MESSAGES, arrival, once};
use crate::harness::each_database_with_mail;

#[test]
fn arrivals_within_a_quarter_of_an_hour_are_one_message() {
    each_database_with_mail(|api, server| {
        let staff = api.staff();
        let first = arrival(api, "ona@example.org", 1, "Marti");
        api.clock.pass(Duration::minutes(10));
        let second = arrival(api, "ona@example.org", 2, "Petras Kurmelis");
        let third = arrival(api, "ona@EXAMPLE.org", 3, "Sutkai");
        assert_eq!([first.message_id, second.message_id], [third.message_id; 2]);
        let waiting = staff.get(&format!("{MESSAGES}/{}", first.message_id.unwrap().0)).body;
        assert_eq!((&waiting["status"], &waiting["n_tries"]), (&json!("queued"), &json!(0)));
        assert_eq!(server.so_far(), 0);
        api.clock.pass(Duration::minutes(6));
        let received = server.received(1).remove(0);
        assert_eq!(received.subject(), "Atkeliavo 3 jūsų užsakyti leidiniai");
        for title in ["– Marti\n", "– Petras Kurmelis\n", "– Sutkai\n", "TBA-2026-00002"] {
            assert!(received.text().contains(title), "{}", received.text());
        }
        let sent = once(&staff, first, "sent");
        let about: Vec<_> =
            sent["about"].as_array().unwrap().iter().map(|thing| thing["id"].as_i64().unwrap()).collect();
        assert_eq!(about, [1, 2, 3]);
        let of_second = staff.get(&format!("{MESSAGES}?entity=loan&entity_id=2&count=exact")).body;
        assert_eq!((&of_second["total"], &of_second["items"][0]["id"]), (&json!(1), &sent["id"]));
    });
}

#[test]
fn what_comes_after_the_window_is_a_message_of_its_own() {
    each_database_with_mail(|api, server| {
        let first = arrival(api, "ona@example.org", 1, "Marti");
        api.clock.pass(Duration::minutes(16));
        server.received(1);
        let second = arrival(api, "ona@example.org", 2, "Sutkai");
        assert_ne!(first.message_id, second.message_id);
        let other = arrival(api, "jonas@example.org", 3, "Sutkai");
        assert_ne!(second.message_id, other.message_id);
        api.clock.pass(Duration::minutes(16));
        let subjects: Vec<_> = server.received(3).iter().map(|received| received.subject()).collect();
        assert_eq!(subjects, ["Atkeliavo jūsų užsakytas leidinys"; 3]);
    });
}

#[test]
fn what_was_gathered_is_cancelled_together() {
    each_database_with_mail(|api, server| {
        let staff = api.staff();
        let told = arrival(api, "ona@example.org", 1, "Marti");
        arrival(api, "ona@example.org", 2, "Sutkai");
        let path = format!("{MESSAGES}/{}/actions/cancel", told.message_id.unwrap().0);
        assert_eq!(staff.post(&path, json!({})).body["status"], "cancelled");
        let next = arrival(api, "ona@example.org", 3, "Petras Kurmelis");
        assert_ne!(told.message_id, next.message_id);
        api.clock.pass(Duration::minutes(16));
        assert!(!server.received(1)[0].text().contains("Marti"));
    });
}
