//! The log: listed, filtered, given as a file, within what each may see.
use abonementas::{
    mail::{self, Audience, Letter, NotSupplied},
    platform::Scope,
};
use serde_json::{Value, json};

use super::{MESSAGES, once, recall, to};
use crate::harness::{Api, Client, each_database_with_mail};

fn answer_library(api: &Api, branch: Option<abonementas::platform::actor::LibraryId>) -> mail::Told {
    api.our_library();
    api.write(move |tx| {
        let reason = "išduota".into();
        let notice = NotSupplied { title: "Dainos".into(), number: "TBA-9".into(), partner_number: None, reason };
        let to = to(Audience::Library, "tba@utena.example.org", "Utenos biblioteka");
        mail::tell(tx, &Letter { to, about: ("loan", 9), branch, notice })
    })
}

fn subjects(client: &Client, query: &str) -> Vec<String> {
    let page = client.get(&format!("{MESSAGES}?{query}")).body;
    let items = page["items"].as_array().unwrap_or_else(|| panic!("{page}"));
    items.iter().map(|item| item["subject"].as_str().unwrap_or("-").to_owned()).collect()
}

#[test]
fn the_log_is_filtered_and_searched() {
    each_database_with_mail(|api, _| {
        let staff = api.staff();
        once(&staff, recall(api, "ona@example.org", "Žemaitė"), "sent");
        once(&staff, recall(api, "unknown@example.org", "Marti"), "bounced");
        once(&staff, answer_library(api, None), "sent");
        let (zemaite, marti) = ("Prašome grąžinti anksčiau: Žemaitė", "Prašome grąžinti anksčiau: Marti");
        let dainos = "Negalime įvykdyti užsakymo: Dainos";
        assert_eq!(subjects(&staff, ""), [dainos, marti, zemaite]);
        assert_eq!(subjects(&staff, "sort=created_at"), [zemaite, marti, dainos]);
        assert_eq!(subjects(&staff, "status=bounced,dead"), [marti]);
        assert_eq!(subjects(&staff, "occasion=not_supplied"), [dainos]);
        assert_eq!(subjects(&staff, "audience=reader"), [marti, zemaite]);
        assert_eq!(subjects(&staff, "needs_attention=true"), [marti]);
        assert_eq!(subjects(&staff, "needs_attention=false"), [dainos, zemaite]);
        assert_eq!(subjects(&staff, "q=zemaite"), [zemaite]);
        assert_eq!(subjects(&staff, "q=utenos"), [dainos]);
        assert_eq!(subjects(&staff, "q=ona%20onaite"), [marti, zemaite]);
        assert_eq!(subjects(&staff, "from=2026-03-02&to=2026-03-02").len(), 3);
        assert!(subjects(&staff, "from=2026-03-03").is_empty() && subjects(&staff, "to=2026-03-01").is_empty());
        for wrong in ["status=lost", "occasion=x", "sort=subject", "from=2026-02-30", "page=2"] {
            assert_eq!(staff.get(&format!("{MESSAGES}?{wrong}")).code(), "query.invalid", "{wrong}");
        }
        let first = staff.get(&format!("{MESSAGES}?limit=2&count=exact")).body;
        assert_eq!(first["total"], 3);
        let next = first["next_cursor"].as_str().unwrap();
        assert_eq!(subjects(&staff, &format!("limit=2&cursor={next}")), [zemaite]);
    });
}

#[test]
fn the_log_is_given_as_a_file() {
    each_database_with_mail(|api, _| {
        let staff = api.staff();
        once(&staff, recall(api, "ona@example.org", "=1+1"), "sent");
        let csv = staff.send("GET", &format!("{MESSAGES}?format=csv"), &[("Accept-Language", "en")], "").body;
        let csv = csv.as_str().unwrap();
        assert!(csv.trim_start_matches('\u{feff}').starts_with("Written,Occasion,For,"), "{csv}");
        assert!(csv.contains(",recall,reader,Ona Onaitė,ona@example.org,"), "{csv}");
    });
}

#[test]
fn readers_are_hidden_from_those_who_may_not_see_readers() {
    each_database_with_mail(|api, _| {
        let staff = api.staff();
        let message = once(&staff, recall(api, "ona@example.org", "Marti"), "sent");
        once(&staff, answer_library(api, None), "sent");
        let auditor = api.signed_in(&["mail:read"]);
        let hidden = auditor.get(&format!("{MESSAGES}/{}", message["id"])).body;
        for field in ["to_address", "to_name", "subject", "text", "last_answer"] {
            assert_eq!(hidden[field], Value::Null, "{field}");
        }
        assert_eq!((&hidden["is_hidden"], &hidden["status"]), (&json!(true), &json!("sent")));
        assert!(hidden["actions"].as_array().unwrap().is_empty());
        assert_eq!(subjects(&auditor, ""), ["Negalime įvykdyti užsakymo: Dainos", "-"]);
        assert!(subjects(&auditor, "q=onaite").is_empty(), "a search tells nothing either");
        assert_eq!(subjects(&auditor, "q=utenos").len(), 1);
        let csv = auditor.get(&format!("{MESSAGES}?format=csv")).body;
        assert!(!csv.as_str().unwrap().contains("Onaitė"));
    });
}

#[test]
fn a_branch_sees_its_own_messages() {
    each_database_with_mail(|api, _| {
        let staff = api.staff();
        let branch = api.our_branch("Vaikų literatūros skyrius");
        let other = api.our_branch("Muzikos skyrius");
        let told = answer_library(api, Some(branch));
        once(&staff, told, "sent");
        let path = format!("{MESSAGES}/{}", told.message_id.unwrap().0);
        let rights = &["mail:read", "mail:manage"];
        assert_eq!(api.signed_in_at(branch, Scope::Branch, rights).get(&path).status, 200);
        let stranger = api.signed_in_at(other, Scope::Branch, rights);
        assert_eq!(stranger.get(&path).status, 404);
        assert_eq!(stranger.get(&format!("{path}/events")).status, 404);
        assert_eq!(stranger.post(&format!("{path}/actions/resend"), json!({})).status, 404);
        assert!(subjects(&stranger, "").is_empty());
        assert_eq!(api.signed_in_at(branch, Scope::Own, rights).get(&path).status, 404);
    });
}

#[test]
fn every_letter_can_be_read_beforehand() {
    each_database_with_mail(|api, _| {
        let templates = api.staff().get("/api/v1/mail/templates").body;
        let items = templates["items"].as_array().unwrap();
        assert_eq!(items.len(), 16);
        for item in items {
            assert!(item["lt"]["text"].as_str().unwrap().contains("Panevėžio apskrities viešoji biblioteka"));
        }
    });
}
