//! The mock peer against a desk of ours, in both roles and both editions: the report finds nothing that deviates.
use std::{
    collections::BTreeSet,
    net::{SocketAddr, TcpListener},
    sync::mpsc,
    thread::{self, sleep},
    time::Duration,
};

use abonementas::mock_peer::{Parties, Report, Role, Scenario, Trials, Verdict, agency, check};
use actix_web::rt::System;
use serde_json::{Value, json};

use super::{DIALECTS, Desk, book, endpoint::by_hand};
use crate::harness::{Api, each_database};

/// What our desk cannot do once a book is on its way: ask to cancel.
const NOT_OURS: &[(&str, Role)] = &[("cancel-late", Role::Lender)];

#[test]
fn nothing_deviates_at_a_desk_of_ours() {
    each_database(|api| {
        for dialect in DIALECTS {
            let report = tried(api, dialect);
            let others: Vec<_> = report.trials.iter().filter(|trial| trial.verdict() != Verdict::Conforms).collect();
            let told: Vec<_> = others.iter().map(ToString::to_string).collect();
            assert!(told.is_empty(), "{dialect}: {report}\n{}", told.join("\n"));
            assert!(report.trials.len() > 55, "{report}");
            assert_eq!(report.exit_code(), 0);
        }
    });
}

fn tried(api: &Api, dialect: &str) -> Report {
    let listen = free_address();
    let mock = format!("XX-MOCK{dialect}");
    let desk = super::desk(api);
    let new = json!({
        "library_id": desk.other,
        "agency": { "kind": "ISIL", "value": mock },
        "our_agency": { "kind": "ISIL", "value": "LT-A" },
        "url": format!("http://{listen}/iso18626"),
        "dialect": dialect,
        "automatic": by_hand(),
    });
    let made = desk.staff.post("/api/v1/iso18626/peers", new);
    assert_eq!(made.status, 201, "{:?}", made.body);
    let parties = Parties {
        ours: agency(&format!("ISIL:{mock}")).unwrap(),
        theirs: agency("ISIL:LT-A").unwrap(),
        dialect: dialect.to_owned().try_into().unwrap(),
        url: format!("{}/iso18626", api.url),
        header: Some(("X-Partner-Key".into(), desk.key.token().into())),
        proof: None,
    };
    let plays = Scenario::all().flat_map(|scenario| Role::ALL.iter().map(move |role| (scenario, *role)));
    let is_ours = |(scenario, role): &(&Scenario, Role)| !NOT_OURS.contains(&(scenario.name, *role));
    let scenarios = plays.filter(|(scenario, role)| scenario.is_for(*role, parties.dialect)).filter(is_ours).collect();
    let patience = Duration::from_secs(20);
    let trials = Trials { parties, listen, with_probes: true, scenarios, isbn: None, patience };

    let (send, begun) = mpsc::channel();
    let begins = move |scenario: &Scenario, role: Role| {
        let _ = send.send((scenario.name, role));
    };
    let trying = thread::spawn(move || System::new().block_on(check(trials, begins, |trial| eprintln!("{trial}"))));
    let mut person = Person { desk: &desk, has_done: BTreeSet::new() };
    let mut name = "";
    while !trying.is_finished() {
        if let Ok((begins, role)) = begun.try_recv() {
            name = begins;
            if role == Role::Lender {
                person.ask_for(name);
            }
        }
        person.looks_around();
        if name == "stumble" {
            // What failed is tried again after a while.
            api.clock.pass(chrono::Duration::seconds(5));
        }
        sleep(Duration::from_millis(30));
    }
    trying.join().unwrap().unwrap()
}

fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// Who sits at the desk and does what the scenario wants.
struct Person<'a> {
    desk: &'a Desk,
    /// What is done once for a loan.
    has_done: BTreeSet<(String, &'static str)>,
}

impl Person<'_> {
    fn ask_for(&self, name: &str) {
        let mut wanted = book();
        wanted["title"] = json!(format!("mock-peer: {name}"));
        if ["copy", "note", "stumble"].contains(&name) {
            let copy = json!({ "medium": "electronic_copy", "kind": "article", "container_title": "Lietuvių tauta",
                "volume": "2", "pages": "12–19" });
            wanted.as_object_mut().unwrap().extend(copy.as_object().unwrap().clone());
            wanted.as_object_mut().unwrap().remove("isbn");
        }
        let made = self.desk.staff.post("/api/v1/loans", wanted);
        assert_eq!(made.status, 201, "{:?}", made.body);
        self.desk.act(&made.body, "send", json!({ "library_id": self.desk.other }));
    }

    fn looks_around(&mut self) {
        for side in ["lending", "borrowing"] {
            let list = self.desk.staff.get(&format!("/api/v1/loans?side={side}&is_open=true&limit=200"));
            for row in list.body["items"].as_array().unwrap_or_else(|| panic!("{:?}", list.body)) {
                let loan = self.desk.loan(row);
                let title = ["title", "container_title"].map(|field| loan[field].as_str().unwrap_or_default());
                let Some(name) = title.iter().find_map(|title| title.strip_prefix("mock-peer: ")) else { continue };
                let step = if side == "lending" { self.lends(name, &loan) } else { self.borrows(name, &loan) };
                if let Some((verb, body)) = step {
                    // A message may come between the look and the step, which is refused then.
                    let done = self.desk.staff.post(&format!("/api/v1/loans/{}/actions/{verb}", loan["id"]), body);
                    assert_ne!(done.status, 422, "{name}: {verb}: {:?}", done.body);
                }
            }
        }
    }

    fn once(&mut self, loan: &Value, what: &'static str) -> bool {
        self.has_done.insert((loan["id"].to_string(), what))
    }

    fn lends(&mut self, name: &str, loan: &Value) -> Option<(&'static str, Value)> {
        let ship = Some(("ship", json!({ "due_on": "2026-04-20" })));
        match (loan["pending"].as_str(), loan["status"].as_str().unwrap()) {
            (Some("renewal"), _) => Some(("grant_renewal", json!({ "due_on": "2026-05-20" }))),
            (Some("cancel"), _) => Some(("agree_cancel", json!({}))),
            (Some("hold"), _) => Some(("release_return", json!({}))),
            (None, "received") if name == "hold" && self.once(loan, "hold") => Some(("hold_return", json!({}))),
            (_, "return_shipped") => Some(("complete", json!({}))),
            (_, "lost") => Some(("settle", json!({ "settled_as": "forgiven" }))),
            (None, "received") if name == "recall" => Some(("recall", json!({ "due_on": "2026-03-16" }))),
            (None, "requested" | "will_supply") => match name {
                "copy" | "note" | "stumble" => Some(("deliver", json!({ "pages": 8 }))),
                "unfilled" => Some(("unfilled", json!({ "reason": "on_loan" }))),
                "retry" if self.has_done.iter().any(|(_, what)| *what == "retry") => {
                    self.once(loan, "will_supply").then(|| ("will_supply", json!({})))
                }
                "retry" if loan["status"] == "requested" => self
                    .once(loan, "retry")
                    .then(|| ("ask_retry", json!({ "reason": "at_bindery", "retry_from_on": "2026-03-20" }))),
                "condition" if loan["conditions"] == json!([]) => {
                    Some(("add_condition", json!({ "code": "reading_room_only" })))
                }
                "loan" | "renew" | "recall" | "lost" | "hold" | "twice" | "cancel-late" | "condition" => ship,
                _ => None,
            },
            _ => None,
        }
    }

    fn borrows(&mut self, name: &str, loan: &Value) -> Option<(&'static str, Value)> {
        match (loan["pending"].as_str(), loan["status"].as_str().unwrap()) {
            (Some("condition"), _) => Some(("accept_condition", json!({}))),
            (Some("retry"), _) => Some(("accept_retry", json!({}))),
            (Some("recall"), _) => Some(("send_back", json!({}))),
            (None, "requested") if name == "retry" => Some(("send", json!({ "library_id": self.desk.other }))),
            (None, "will_supply") if name.starts_with("cancel") => {
                self.once(loan, "ask_cancel").then(|| ("ask_cancel", json!({})))
            }
            (None, "shipped") => Some(("receive", json!({}))),
            (None, "received") => match name {
                "renew" | "renew-refused" if self.once(loan, "ask_renewal") => Some(("ask_renewal", json!({}))),
                "overdue" | "hold" if !self.has_heard(name, loan) => None,
                "recall" => None,
                "lost" => Some(("report_lost", json!({}))),
                _ => Some(("send_back", json!({}))),
            },
            _ => None,
        }
    }

    fn has_heard(&self, name: &str, loan: &Value) -> bool {
        let code = if name == "hold" { "StatusChange/ReleaseHoldReturn" } else { "StatusChange/Overdue" };
        self.desk.messages(loan).as_array().unwrap().iter().any(|message| message["code"] == code)
    }
}
