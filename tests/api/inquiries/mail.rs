//! Answers by e-mail.
use serde_json::json;

use super::{act, asked, done, faults, path};
use crate::{
    harness::{each_database, each_database_with_mail},
    mail::loans::has_address,
};

#[test]
fn an_answer_goes_by_mail_as_it_was_previewed() {
    each_database_with_mail(|api, server| {
        let staff = api.staff();
        let new = asked(&staff, json!({}));
        assert_eq!(new["letter"], "queued");
        let draft =
            json!({ "answer": "Suskaitmeninti.\n\nSkaitykite portale.", "sources": ["https://www.epaveldas.lt"] });
        let preview = staff.post(&format!("{}/letter", path(&new)), draft.clone());
        assert_eq!((preview.status, &preview.body["to"]), (200, &json!("ona@example.org")), "{preview:?}");
        let answered = done(&staff, &new, "answer", draft);
        assert!(answered["message_id"].is_i64());
        let received = server.received(1);
        assert_eq!(
            (received[0].to.as_str(), received[0].subject()),
            ("ona@example.org", "Atsakymas į užklausą INF-2026-0001".into())
        );
        let (sent, read) = (received[0].text().replace('\r', ""), preview.body["text"].as_str().unwrap().to_owned());
        assert_eq!(sent.trim(), read.trim());
        assert!(
            read.contains("klausėte: Kur rasti senųjų") && read.contains("Suskaitmeninti.\n\nSkaitykite portale."),
            "{read}"
        );
        assert!(read.contains("Šaltiniai:\n– https://www.epaveldas.lt"), "{read}");
        // The log hides the reader as it does elsewhere.
        let blind = api.signed_in(&["mail:read"]);
        assert_eq!(blind.get("/api/v1/mail/messages").body["items"][0]["to_address"], json!(null));
    });
}

#[test]
fn a_library_without_a_named_person_is_written_to_in_the_language_that_was_asked_for() {
    each_database_with_mail(|api, server| {
        let staff = api.staff();
        let utena = api.library("Utenos biblioteka", "municipal");
        has_address(&staff, utena, "utena@example.org");
        let new =
            asked(&staff, json!({ "asker_kind": "library", "library_id": utena, "asker": null, "language": "en" }));
        done(&staff, &new, "answer", json!({ "answer": "Yes." }));
        let received = server.received(1);
        assert_eq!(
            (received[0].to.as_str(), received[0].subject()),
            ("utena@example.org", "Answer to your question INF-2026-0001".into())
        );
    });
}

#[test]
fn an_answer_that_cannot_go_by_mail_is_given_otherwise() {
    each_database(|api| {
        let staff = api.staff();
        let new = asked(&staff, json!({ "asker": null }));
        let refused =
            act(&staff, &new, "answer", json!({ "answer": " ", "by_mail": true, "happened_on": "2026-03-01" }));
        assert_eq!(
            faults(&refused),
            ["/happened_on date.before_request", "/answer field.required", "/by_mail mail.not_set_up"]
        );
        let answered = done(&staff, &new, "answer", json!({ "answer": "Taip." }));
        assert_eq!((&answered["status"], &answered["message_id"]), (&json!("answered"), &json!(null)));
    });
}
