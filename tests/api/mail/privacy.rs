//! What the log and the outbox keep, and for how long.
use abonementas::{
    mail,
    schema::{event_values, mail_bounces, mail_messages, mail_notices, outbox},
};
use chrono::Duration;
use diesel::prelude::*;
use serde_json::Value;

use super::{MESSAGES, arrival, invite, once, recall};
use crate::harness::{Api, each_database_with_mail};

/// Every body in the outbox.
fn bodies(api: &Api) -> Vec<String> {
    api.write(|tx| Ok(outbox::table.order(outbox::id).select(outbox::body).load(tx.conn)?))
}

#[test]
fn a_link_that_lets_in_is_kept_only_until_it_is_sent() {
    each_database_with_mail(|api, server| {
        let staff = api.staff();
        let told = invite(api, "jonas@example.org");
        let queued = staff.get(&format!("{MESSAGES}/{}", told.message_id.unwrap().0)).body;
        assert!(!queued["text"].as_str().unwrap().contains("0123abcd"), "{queued}");
        once(&staff, told, "sent");
        assert!(server.received(1)[0].text().contains("https://abonementas.example.org/invitation#0123abcd\n"));
        assert_eq!(bodies(api), [""]);
        let texts: Vec<Option<String>> =
            api.write(|tx| Ok(mail_messages::table.select(mail_messages::text).load(tx.conn)?));
        assert!(texts.iter().flatten().all(|text| text.contains("[nuoroda nesaugoma]") && !text.contains("0123abcd")));
    });
}

#[test]
fn what_a_gathered_message_is_made_from_goes_when_it_is_sent() {
    each_database_with_mail(|api, server| {
        let staff = api.staff();
        let told = arrival(api, "ona@example.org", 1, "Marti");
        api.clock.pass(Duration::minutes(16));
        server.received(1);
        once(&staff, told, "sent");
        let kept: Vec<Option<String>> =
            api.write(|tx| Ok(mail_notices::table.select(mail_notices::values_json).load(tx.conn)?));
        assert_eq!(kept, [None]);
    });
}

#[test]
fn after_a_year_the_log_knows_no_person() {
    each_database_with_mail(|api, _| {
        let staff = api.staff();
        let sent = once(&staff, recall(api, "ona@example.org", "Marti"), "sent");
        once(&staff, recall(api, "unknown@example.org", "Marti"), "bounced");
        api.clock.pass(Duration::days(364));
        assert_eq!(api.write(mail::forget), 0);
        api.clock.pass(Duration::days(2));
        assert_eq!(api.write(mail::forget), 2);
        let staff = api.staff();
        let old = staff.get(&format!("{MESSAGES}/{}", sent["id"])).body;
        for field in ["to_address", "to_name", "subject", "text", "last_answer"] {
            assert_eq!(old[field], Value::Null, "{field}");
        }
        assert_eq!((&old["is_forgotten"], &old["status"]), (&Value::Bool(true), &"sent".into()));
        assert!(old["actions"].as_array().unwrap().is_empty());
        let n: i64 = api.write(|tx| Ok(mail_bounces::table.count().get_result(tx.conn)?));
        assert_eq!(n, 0);
    });
}

#[test]
fn the_history_of_a_message_names_nobody() {
    each_database_with_mail(|api, _| {
        let staff = api.staff();
        once(&staff, recall(api, "unknown@example.org", "Marti"), "bounced");
        let n: i64 = api.write(|tx| Ok(event_values::table.count().get_result(tx.conn)?));
        assert_eq!(n, 0);
    });
}

#[test]
fn what_died_is_kept_a_month() {
    use abonementas::platform::outbox as rows;
    each_database_with_mail(|api, _| {
        let staff = api.staff();
        once(&staff, recall(api, "unknown@example.org", "Marti"), "bounced");
        once(&staff, recall(api, "ona@example.org", "Marti"), "sent");
        api.clock.pass(Duration::days(3));
        assert_eq!(api.write(rows::forget), 1, "what was delivered");
        assert!(bodies(api)[0].contains("Marti"));
        api.clock.pass(Duration::days(28));
        assert_eq!(api.write(rows::forget), 1);
    });
}
