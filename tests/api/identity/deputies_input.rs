//! Who may appoint a deputy, of whom, and what is refused.
use abonementas::platform::Scope;
use serde_json::{Value, json};

use super::{
    administrator, colleague,
    deputies::{appoint, end, standing_in},
    everywhere, faults, role,
};
use crate::{
    harness::{Answer, Client, each_database},
    loans::with,
};

fn refused(answer: &Answer) -> Vec<(String, String)> {
    assert_eq!(answer.status, 422, "{answer:?}");
    faults(answer)
}

fn told(faults: &[(&str, &str)]) -> Vec<(String, String)> {
    faults.iter().map(|(at, code)| ((*at).to_owned(), (*code).to_owned())).collect()
}

#[test]
fn every_fault_is_told_at_once() {
    each_database(|api| {
        let (staff, absent) = (api.staff(), api.signed_in(&["loans:read"]));
        let wrong = json!({
            "absent_id": absent.account, "deputy_id": absent.account, "from_on": "2026-03-01", "to_on": "2026-02-01",
            "order_number": " ", "order_on": "2026-03-03", "rights": ["loans:read", "loans:charge", "moon:read"],
        });
        let expected = [
            ("/deputy_id", "deputies.for_oneself"),
            ("/from_on", "date.in_past"),
            ("/to_on", "date.ends_before_it_begins"),
            ("/order_on", "date.in_future"),
            ("/order_number", "field.required"),
            ("/rights/1", "deputies.right_not_held"),
            ("/rights/2", "roles.right_unknown"),
        ];
        assert_eq!(refused(&staff.post("/api/v1/deputies", wrong)), told(&expected));
        let unknown = with(standing_in(&absent, &staff), json!({ "absent_id": 9999, "deputy_id": 9998 }));
        let expected = [("/absent_id", "people.unknown"), ("/deputy_id", "people.unknown")];
        assert_eq!(refused(&staff.post("/api/v1/deputies", unknown)), told(&expected));
        let none = with(standing_in(&absent, &staff), json!({ "rights": [] }));
        assert_eq!(staff.post("/api/v1/deputies", none).status, 422);
    });
}

#[test]
fn a_deputy_has_no_deputy_and_nobody_has_one_twice() {
    each_database(|api| {
        let staff = api.staff();
        let [a, b, c] = [(); 3].map(|()| api.signed_in(&["loans:read"]));
        let first = appoint(&staff, standing_in(&a, &b));
        let again = |absent: &Client, deputy: &Client| {
            let days = json!({ "from_on": "2026-03-06", "to_on": "2026-03-20" });
            staff.post("/api/v1/deputies", with(standing_in(absent, deputy), days))
        };
        assert_eq!(refused(&again(&a, &b)), told(&[("/from_on", "deputies.twice")]), "they share the sixth of March");
        assert_eq!(refused(&again(&b, &c)), told(&[("/absent_id", "deputies.deputys_deputy")]));
        assert_eq!(refused(&again(&c, &a)), told(&[("/deputy_id", "deputies.is_away")]));
        assert_eq!(again(&a, &c).status, 201, "one may have two deputies");
        assert_eq!(end(&staff, &first).status, 200);
        assert_eq!(again(&a, &b).status, 201, "what has ended is in nobody's way");
    });
}

#[test]
fn two_who_appoint_at_once_make_no_chain() {
    each_database(|api| {
        let staff = api.staff();
        let [a, b, c] = [(); 3].map(|()| api.signed_in(&["loans:read"]));
        let post =
            |absent: &Client, deputy: &Client| staff.post("/api/v1/deputies", standing_in(absent, deputy)).status;
        let statuses = std::thread::scope(|scope| {
            let (one, two) = (scope.spawn(|| post(&a, &b)), scope.spawn(|| post(&b, &c)));
            [one.join().unwrap(), two.join().unwrap()]
        });
        assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 1, "{statuses:?}");
    });
}

#[test]
fn what_a_deputy_holds_is_passed_on_to_nobody() {
    each_database(|api| {
        let me = administrator(api);
        let (head, _) = colleague(api, &me, "head@example.lt", everywhere(role(&me, "head")));
        let (deputy, _) = colleague(api, &me, "deputy@example.lt", json!([]));
        let (third, thirds) = colleague(api, &me, "third@example.lt", json!([]));
        appoint(&me, standing_in(&head, &deputy));
        let days = json!({ "from_on": "2026-03-09", "to_on": "2026-03-10" });
        let on = deputy.post("/api/v1/deputies", with(standing_in(&head, &third), days));
        assert_eq!((on.status, on.code()), (403, "people.not_yours_to_grant"));
        assert_eq!(third.get("/api/v1/loans").status, 403, "only the first in the chain has it");

        let rights = json!(["people:read", "people:manage"]);
        let managers =
            me.post("/api/v1/roles", json!({ "name": "Tvarko žmones", "rights": rights })).body["id"].clone();
        let (manager, _) = colleague(api, &me, "m@example.lt", everywhere(managers.as_i64().unwrap()));
        let (other, _) = colleague(api, &me, "o@example.lt", json!([]));
        appoint(&me, standing_in(&manager, &other));
        let given = other.post(&format!("{thirds}/assignments"), json!({ "role_id": managers, "scope": "own" }));
        assert_eq!((given.status, given.code()), (403, "people.not_yours_to_grant"));
    });
}

#[test]
fn who_appoints_must_hold_what_passes_and_reach_the_absent() {
    each_database(|api| {
        let (here, there) = (api.our_branch("Velžio filialas"), api.our_branch("Krekenavos filialas"));
        let rights = &["deputies:read", "deputies:manage", "loans:read"];
        let head = api.signed_in_at(here, Scope::Branch, rights);
        let of_here = api.signed_in_at(here, Scope::Branch, &["loans:read"]);
        let of_there = api.signed_in_at(there, Scope::Branch, &["loans:read"]);
        let mightier = api.signed_in_at(here, Scope::Branch, &["loans:read", "loans:charge"]);
        let post = |absent: &Client, deputy| head.post("/api/v1/deputies", standing_in(absent, deputy));
        assert_eq!(refused(&post(&of_there, &of_here)), told(&[("/absent_id", "people.unknown")]));
        assert_eq!(post(&mightier, &of_here).code(), "people.not_yours_to_grant");
        assert_eq!(post(&of_here, &of_there).status, 201);
        let staff = api.staff();
        let away = api.signed_in_at(there, Scope::Branch, &["loans:read"]);
        let elsewhere = appoint(&staff, standing_in(&away, &mightier));
        assert_eq!(end(&head, &elsewhere).status, 404);
        let own = api.signed_in_at(there, Scope::Own, &["deputies:read", "deputies:manage", "loans:read"]);
        assert_eq!(own.post("/api/v1/deputies", standing_in(&own, &head)).status, 201, "for one's own absence");
        assert_eq!(own.get("/api/v1/deputies?count=exact").body["total"], 1);
        assert_eq!(head.get("/api/v1/deputies?count=exact").body["total"], 3, "those that concern the branch");
        assert_eq!(staff.get("/api/v1/deputies?count=exact").body["total"], 3);
    });
}

#[test]
fn the_rights_of_an_administrator_pass_when_a_second_one_agrees() {
    each_database(|api| {
        let me = administrator(api);
        let administrators = role(&me, "administrator");
        let (deputy, _) = colleague(api, &me, "deputy@example.lt", json!([]));
        let sole = appoint(&me, standing_in(&me, &deputy));
        assert_eq!(sole["waits_for_approval"], false, "there is nobody who could agree");
        let may_manage = || deputy.get("/api/v1/session").body["rights"].to_string().contains("people:manage");
        assert!(may_manage());
        assert_eq!(end(&me, &sole).status, 200);

        let (second, _) = colleague(api, &me, "second@example.lt", everywhere(administrators));
        let made = appoint(&me, standing_in(&me, &deputy));
        assert_eq!(made["waits_for_approval"], true);
        assert_eq!(made["actions"].as_array().unwrap().len(), 1, "the one who asked can only end it: {made}");
        assert!(!may_manage());
        assert_eq!(deputy.get("/api/v1/audit").status, 200, "what is no administrator's alone passes at once");
        let approve = |by: &Client| by.post(&format!("/api/v1/deputies/{}/actions/approve", made["id"]), json!({}));
        assert_eq!(approve(&me).code(), "people.own_approval");
        assert_eq!(approve(&deputy).code(), "right.required");
        let approved = approve(&second);
        assert_eq!((approved.status, &approved.body["waits_for_approval"]), (200, &json!(false)));
        assert_eq!(approved.body["approved_by"]["id"], second.account.0);
        assert!(may_manage());
        assert_eq!(approve(&second).code(), "deputies.nothing_waits");
    });
}

#[test]
fn the_list_is_found_by_name_order_and_state() {
    each_database(|api| {
        let me = administrator(api);
        let (birute, _) = colleague(api, &me, "birute@example.lt", everywhere(role(&me, "auditor")));
        let (other, _) = colleague(api, &me, "kitas@example.lt", json!([]));
        let first = appoint(&me, standing_in(&birute, &other));
        let later = json!({ "from_on": "2026-04-01", "to_on": "2026-04-02", "order_number": "P-99" });
        let second = appoint(&me, with(standing_in(&birute, &other), later));
        let found = |query: &str| {
            let items = me.get(&format!("/api/v1/deputies?{query}")).body["items"].clone();
            items.as_array().unwrap().iter().map(|item| item["id"].clone()).collect::<Vec<Value>>()
        };
        assert_eq!(found(""), [second["id"].clone(), first["id"].clone()], "those that begin last first");
        assert_eq!(found("q=azuol"), found(""));
        assert_eq!(found("state=upcoming"), [second["id"].clone()]);
        assert_eq!(found("state=current"), [first["id"].clone()]);
        assert_eq!(found("q=99"), [second["id"].clone()]);
        assert_eq!(found(&format!("account_id={}", me.account.0)), Vec::<Value>::new());
        let page = me.get("/api/v1/deputies?limit=1").body;
        let next = page["next_cursor"].as_str().unwrap();
        assert_eq!(found(&format!("limit=1&cursor={next}")), [first["id"].clone()]);
        let file = me.get("/api/v1/deputies?format=csv").body;
        assert_eq!(file.as_str().unwrap().lines().count(), 3);
    });
}

#[test]
fn a_file_whose_first_rows_cannot_be_read_is_refused_by_a_problem() {
    each_database(|api| {
        let staff = api.staff();
        let refused = staff.get("/api/v1/deputies/4711/acts?format=csv");
        assert_eq!((refused.status, refused.header("Content-Type")), (404, "application/problem+json"), "{refused:?}");
        let file = staff.get("/api/v1/deputies?format=csv");
        assert_eq!((file.status, file.header("Content-Type")), (200, "text/csv; charset=utf-8"));
        let text = file.body.as_str().unwrap();
        assert!(text.starts_with('\u{feff}') && text.lines().count() == 1, "{text}");
    });
}
