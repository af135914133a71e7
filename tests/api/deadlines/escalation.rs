//! What is late for long is brought before the head, once. The first day is Monday, 2026-03-02.
use abonementas::{deadlines as capability, loans::model::LoanId, platform::Scope};
use serde_json::json;

use super::{allow, deadlines, happened, told, tomorrow};
use crate::{
    harness::each_database_with_mail,
    loans::{Desk, path},
    mail::daily::{ended, n_of},
    parameters,
};

#[test]
fn the_head_gets_one_letter_about_what_is_new_and_each_step_of_a_loan_is_told_of_once() {
    each_database_with_mail(|api, server| {
        let desk = Desk::open(api);
        let head = api.signed_in(&["loans:escalations"]);
        let branch = api.our_branch("Filialas");
        api.signed_in_at(branch, Scope::Branch, &["loans:escalations"]);
        allow(&desk, "answer", "lending", 1);
        allow(&desk, "supply", "lending", 0);
        // Late by one day on Friday, by two on Monday, by three on Tuesday.
        let loan = desk.lending(json!({ "requested_on": "2026-02-25" }));
        let second = desk.lending(json!({ "requested_on": "2026-02-26", "title": "Antra knyga" }));
        desk.lending(json!({ "requested_on": "2026-02-27" }));
        ended(api);
        let desk = tomorrow(api, desk);
        assert_eq!(ended(api)["n_escalated"], 0, "nobody has decided it");
        parameters::changed(&desk.staff, "loans.escalate_days", json!(3), "2026-03-03");
        desk.staff.post("/api/v1/reminder-runs", json!({}));
        assert_eq!((ended(api)["n_escalated"].as_i64(), n_of(api, "escalated")), (Some(1), 1));
        let letter = server.received(1).remove(0);
        let address = desk.staff.get(&format!("/api/v1/accounts/{}", head.account.0)).body["email"].clone();
        assert_eq!(json!(letter.to), address);
        let text = letter.text();
        for part in [loan["number"].as_str().unwrap(), "Metai", "Vėluoja 3 d. d.", "/deadlines?is_escalated=true"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        // Of two servers the second finds nothing to do.
        let again = api.write(|tx| Ok((capability::escalate(tx, LoanId(0), 50)?, capability::tell_heads(tx)?)));
        assert_eq!((again.0.n_told, again.1.n_by_hand), (0, 0));
        let page = deadlines(&desk.staff, "is_escalated=true");
        assert_eq!(told(&page, "escalated_on"), [format!("{} 2026-03-03", loan["number"].as_str().unwrap())]);
        assert_eq!(happened(&desk, &loan).last().unwrap(), "loans.escalate answer");
        let one = desk.staff.get(&format!("{}/deadline", path(&loan))).body;
        assert_eq!((&one["escalations"][0]["late_days"], &one["escalations"][0]["is_told"]), (&json!(3), &json!(true)));
        let desk = tomorrow(api, desk);
        assert_eq!(
            (ended(api)["n_escalated"].as_i64(), n_of(api, "escalated")),
            (Some(1), 2),
            "only the second is new"
        );
        let letter = server.received(2).remove(1).text();
        let (first, other) = (loan["number"].as_str().unwrap(), second["number"].as_str().unwrap());
        assert!(letter.contains(other) && !letter.contains(first), "{letter}");
        // At its next step it is new again.
        let on = json!({ "happened_on": "2026-03-04" });
        let promised = desk.staff.post(&format!("{}/actions/will_supply", path(&loan)), on);
        assert_eq!(promised.status, 200, "{promised:?}");
        assert_eq!(deadlines(&desk.staff, "is_escalated=true")["total"], 1);
    });
}
