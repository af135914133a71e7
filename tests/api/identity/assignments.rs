//! Roles given to people: how far, on which days, and by whom.
use abonementas::platform::Scope;
use chrono::Duration;
use serde_json::{Value, json};

use super::{administrator, colleague, entered, everywhere, fault, invited, role, sign_in};
use crate::harness::{Answer, Client, each_database};

const BIRUTE: &str = "birute@example.lt";

fn assign(by: &Client, account: &str, new: Value) -> Answer {
    by.post(&format!("{account}/assignments"), new)
}

fn end(by: &Client, account: &str, n: usize) -> Answer {
    let id = by.get(account).body["assignments"][n]["id"].clone();
    by.post(&format!("{account}/assignments/{id}/actions/end"), json!({}))
}

#[test]
fn a_role_works_from_its_first_day_to_its_last() {
    each_database(|api| {
        let me = administrator(api);
        // The test's clock stands at 11:00 of the 2nd of March in Vilnius.
        let new =
            json!({ "role_id": role(&me, "auditor"), "scope": "all", "from_on": "2026-03-03", "to_on": "2026-03-03" });
        let (_, account) = colleague(api, &me, BIRUTE, json!([new]));
        assert_eq!(me.get(&account).body["assignments"][0]["is_current"], false);
        let audit = || entered(api, &sign_in(api, BIRUTE, "ruda katė prie lango")).get("/api/v1/audit").status;
        assert_eq!(audit(), 403, "tomorrow");
        api.clock.pass(Duration::hours(12) + Duration::minutes(59));
        assert_eq!(audit(), 403, "a minute before midnight in Vilnius");
        api.clock.pass(Duration::minutes(2));
        assert_eq!(audit(), 200, "a minute after it");
        api.clock.pass(Duration::hours(23) + Duration::minutes(58));
        assert_eq!(audit(), 200, "a minute before it is over");
        api.clock.pass(Duration::minutes(2));
        assert_eq!(audit(), 403, "it ended at midnight in Vilnius");
    });
}

#[test]
fn a_role_that_is_given_or_taken_works_on_the_next_request() {
    each_database(|api| {
        let me = administrator(api);
        let (birute, account) = colleague(api, &me, BIRUTE, json!([]));
        assert_eq!(birute.get("/api/v1/audit").status, 403);
        let given = assign(&me, &account, json!({ "role_id": role(&me, "auditor"), "scope": "all" }));
        assert_eq!((given.status, &given.body["assignments"][0]["is_current"]), (201, &json!(true)));
        assert_eq!(birute.get("/api/v1/audit").status, 200);
        assert_eq!(end(&me, &account, 0).status, 200);
        assert_eq!(birute.get("/api/v1/audit").status, 403);
    });
}

#[test]
fn a_role_that_was_held_before_today_stays_in_the_history() {
    each_database(|api| {
        let me = administrator(api);
        let new = json!({ "role_id": role(&me, "auditor"), "scope": "all", "from_on": "2026-02-01" });
        let (_, account) = colleague(api, &me, BIRUTE, json!([new]));
        let ended = end(&me, &account, 0).body;
        assert_eq!(ended["assignments"][0]["to_on"], "2026-03-01");
        assert_eq!(ended["assignments"][0]["is_current"], false);
        let again = end(&me, &account, 0).body;
        assert_eq!(again["version"], ended["version"], "ending it again changes nothing");
    });
}

#[test]
fn dates_that_make_no_sense_are_refused() {
    each_database(|api| {
        let me = administrator(api);
        let (account, _) = invited(&me, BIRUTE, json!([]));
        let auditor = role(&me, "auditor");
        let with = |from: Value, to: Value| {
            let new = json!({ "role_id": auditor, "scope": "all", "from_on": from, "to_on": to });
            fault(&assign(&me, &account, new))
        };
        let told = |code: &str| (422, "/to_on".to_owned(), code.to_owned());
        assert_eq!(with(json!("2026-04-02"), json!("2026-04-01")), told("date.ends_before_it_begins"));
        assert_eq!(with(json!(null), json!("2026-03-01")), told("date.ends_before_it_begins"));
        assert_eq!(with(json!("2026-01-01"), json!("2026-03-01")), told("date.in_past"));
        assert_eq!(with(json!("2026-02-30"), json!(null)).0, 422);
        let unknown = fault(&assign(&me, &account, json!({ "role_id": 999, "scope": "all" })));
        assert_eq!(unknown, (422, "/role_id".into(), "people.role_unknown".into()));
    });
}

#[test]
fn nobody_grants_what_they_do_not_hold() {
    each_database(|api| {
        let me = administrator(api);
        let rights = json!(["people:read", "people:manage", "audit:read"]);
        let managers = me.post("/api/v1/roles", json!({ "name": "Žmonių tvarkytojas", "rights": rights })).body;
        let (birute, _) = colleague(api, &me, BIRUTE, everywhere(managers["id"].as_i64().unwrap()));
        let (other, _) = invited(&me, "ciprijonas@example.lt", json!([]));
        let give = |key: &str| {
            let answer = assign(&birute, &other, json!({ "role_id": role(&birute, key), "scope": "own" }));
            (answer.status, answer.code().to_owned())
        };
        assert_eq!(give("administrator"), (403, "people.not_yours_to_grant".into()));
        assert_eq!(give("auditor"), (403, "people.not_yours_to_grant".into()));
        let own = assign(&birute, &other, json!({ "role_id": managers["id"], "scope": "all" }));
        assert_eq!(own.status, 201, "what she holds herself, she may grant");
        let new = json!({
            "email": "d@example.lt", "name": "D", "library_id": me.get(&other).body["library"]["id"],
            "assignments": everywhere(role(&birute, "administrator")),
        });
        assert_eq!(birute.post("/api/v1/accounts", new).code(), "people.not_yours_to_grant");
    });
}

#[test]
fn nobody_grants_further_than_they_reach() {
    each_database(|api| {
        let me = administrator(api);
        let branch = api.our_branch("Vaikų literatūros skyrius");
        let manager = api.signed_in_at(branch, Scope::Branch, &["people:read", "people:manage"]);
        let rights = json!(["people:read"]);
        let reader = me.post("/api/v1/roles", json!({ "name": "Mato žmones", "rights": rights })).body["id"].clone();
        let new = |scope: &str| {
            let assignments = json!([{ "role_id": reader, "scope": scope }]);
            let email = format!("{scope}@example.lt");
            manager.post(
                "/api/v1/accounts",
                json!({ "email": email, "name": "B", "library_id": branch, "assignments": assignments }),
            )
        };
        assert_eq!(new("all").code(), "people.not_yours_to_grant");
        assert_eq!(new("branch").status, 201);
    });
}

#[test]
fn a_link_into_a_mightier_account_is_not_made() {
    each_database(|api| {
        let me = administrator(api);
        let manager = api.signed_in(&["people:read", "people:manage"]);
        let mine = format!("/api/v1/accounts/{}", me.account.0);
        let answer = manager.post(&format!("{mine}/actions/invite"), json!({}));
        assert_eq!((answer.status, answer.code()), (403, "people.not_yours_to_grant"));
        let offered = manager.get(&mine).body["actions"].clone();
        assert_eq!(offered.as_array().unwrap().len(), 1, "only to disable: {offered}");
    });
}

#[test]
fn the_last_administrator_stays() {
    each_database(|api| {
        let me = administrator(api);
        let mine = format!("/api/v1/accounts/{}", me.account.0);
        let stays = |answer: Answer| assert_eq!((answer.status, answer.code()), (409, "people.last_administrator"));
        stays(me.post(&format!("{mine}/actions/disable"), json!({})));
        stays(end(&me, &mine, 0));
        let place = format!("/api/v1/roles/{}", role(&me, "administrator"));
        let rights = json!({ "rights": ["people:read", "people:manage"] }).to_string();
        stays(me.send("PATCH", &place, &[("If-Match", "\"1\"")], &rights));
        assert_eq!(me.get(&mine).body["is_enabled"], true);
        // An invitation that nobody has accepted, a substitute, and a narrow role cannot let in the others.
        let administrators = role(&me, "administrator");
        invited(&me, BIRUTE, everywhere(administrators));
        let until = json!([{ "role_id": administrators, "scope": "all", "to_on": "2026-12-31" }]);
        colleague(api, &me, "c@example.lt", until);
        colleague(api, &me, "d@example.lt", json!([{ "role_id": administrators, "scope": "branch" }]));
        stays(me.post(&format!("{mine}/actions/disable"), json!({})));
        colleague(api, &me, "e@example.lt", everywhere(administrators));
        assert_eq!(me.post(&format!("{mine}/actions/disable"), json!({})).status, 200);
    });
}

#[test]
fn two_administrators_cannot_remove_each_other_at_once() {
    each_database(|api| {
        let me = administrator(api);
        let (other, theirs) = colleague(api, &me, BIRUTE, everywhere(role(&me, "administrator")));
        let mine = format!("/api/v1/accounts/{}", me.account.0);
        let disable = |by: &Client, whom: &str| by.post(&format!("{whom}/actions/disable"), json!({})).status;
        let statuses: Vec<u16> = std::thread::scope(|scope| {
            let one = scope.spawn(|| disable(&me, &theirs));
            let two = scope.spawn(|| disable(&other, &mine));
            vec![one.join().unwrap(), two.join().unwrap()]
        });
        assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
    });
}

#[test]
fn another_accounts_assignment_does_not_exist() {
    each_database(|api| {
        let me = administrator(api);
        let (account, _) = invited(&me, BIRUTE, json!([]));
        let mine = format!("/api/v1/accounts/{}", me.account.0);
        let id = me.get(&mine).body["assignments"][0]["id"].clone();
        assert_eq!(me.post(&format!("{account}/assignments/{id}/actions/end"), json!({})).status, 404);
    });
}
