//! Loans exchanged with the systems of other libraries by ISO 18626.
mod agreement;
mod answers;
mod automatic;
mod conditions;
mod conformance;
mod crossing;
mod endings;
mod endpoint;
mod journey;
mod outbox;
mod peers;
mod wild;

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    thread::sleep,
    time::Duration,
};

use serde_json::{Value, json};

use crate::{
    harness::{Answer, Api, Client},
    partner::bearing,
};

pub const DIALECTS: [&str; 2] = ["1.2", "2021"];

/// One of two installations: its desk, and the other one as it knows it.
pub struct Desk {
    pub staff: Client,
    /// The other library in its directory.
    pub other: i64,
    /// With which key the other library writes to it.
    pub key: Client,
}

/// Two installations of ours that speak to each other.
pub struct Two {
    /// Where readers want books.
    pub borrower: Desk,
    /// Where the books are.
    pub lender: Desk,
    _apart: Api,
}

impl Two {
    pub fn open(api: &Api, dialect: &str) -> Two {
        let apart = api.apart();
        let (borrower, lender) = (desk(api), desk(&apart));
        let (of_borrower, of_lender) = (format!("LT-A{dialect}"), format!("LT-B{dialect}"));
        set_up(&borrower, (&of_lender, &of_borrower), &apart, lender.key.token(), dialect);
        set_up(&lender, (&of_borrower, &of_lender), api, borrower.key.token(), dialect);
        Two { borrower, lender, _apart: apart }
    }

    /// The borrower's reader wants a book, and the lender is asked for it: the loan on both sides.
    pub fn asked(&self, body: Value) -> (Value, Value) {
        let wanted = self.borrower.staff.post("/api/v1/loans", body);
        assert_eq!(wanted.status, 201, "{:?}", wanted.body);
        let sent = self.borrower.act(&wanted.body, "send", json!({ "library_id": self.borrower.other }));
        let number = wanted.body["number"].as_str().unwrap();
        let here = self.lender.arrived(number);
        (sent, here)
    }
}

fn desk(api: &Api) -> Desk {
    let staff = api.staff();
    let administrator = api.signed_in(&["keys:manage"]);
    let other = api.library("Utenos A. ir M. Miškinių viešoji biblioteka", "municipal");
    let key = bearing(api, &administrator, other);
    Desk { staff, other, key }
}

fn set_up(desk: &Desk, (theirs, ours): (&str, &str), there: &Api, key: &str, dialect: &str) {
    let new = json!({
        "library_id": desk.other,
        "agency": { "kind": "ISIL", "value": theirs },
        "our_agency": { "kind": "ISIL", "value": ours },
        "url": format!("{}/iso18626", there.url),
        "dialect": dialect,
        "credentials": { "header_name": "X-Partner-Key", "header_value": key },
    });
    let made = desk.staff.post("/api/v1/iso18626/peers", new);
    assert_eq!(made.status, 201, "{:?}", made.body);
}

impl Desk {
    /// A step that goes well.
    pub fn act(&self, loan: &Value, verb: &str, body: Value) -> Value {
        let done = self.staff.post(&format!("/api/v1/loans/{}/actions/{verb}", loan["id"]), body);
        assert_eq!(done.status, 200, "{verb}: {:?}", done.body);
        done.body
    }

    pub fn loan(&self, loan: &Value) -> Value {
        self.staff.get(&format!("/api/v1/loans/{}", loan["id"])).body
    }

    /// The loan once it is so: messages take a moment.
    pub fn once(&self, loan: &Value, is_so: impl Fn(&Value) -> bool) -> Value {
        let mut last = Value::Null;
        for _ in 0..200 {
            last = self.loan(loan);
            if is_so(&last) {
                return last;
            }
            sleep(Duration::from_millis(50));
        }
        panic!("{last:#}\n{:#}", self.messages(loan));
    }

    /// The loan once it stands so, with no question waiting.
    pub fn stands(&self, loan: &Value, status: &str) -> Value {
        self.once(loan, |loan| loan["status"] == status && loan["pending"].is_null())
    }

    /// The loan once this question waits.
    pub fn waits(&self, loan: &Value, question: &str) -> Value {
        self.once(loan, |loan| loan["pending"] == question)
    }

    /// What the other library asked for under this number, once it has come.
    pub fn arrived(&self, number: &str) -> Value {
        for _ in 0..200 {
            let found = self.staff.get(&format!("/api/v1/loans?side=lending&q={number}"));
            let rows = found.body["items"].as_array().cloned().unwrap_or_default();
            let mut loans = rows.iter().map(|row| self.loan(row));
            if let Some(loan) = loans.find(|loan| loan["partner_number"] == number) {
                return loan;
            }
            sleep(Duration::from_millis(50));
        }
        panic!("{number} has not come: {:#}", self.staff.get("/api/v1/iso18626/messages").body);
    }

    /// The messages of a loan, the oldest first.
    pub fn messages(&self, loan: &Value) -> Value {
        let list = self.staff.get(&format!("/api/v1/iso18626/messages?sort=created_at&loan_id={}", loan["id"]));
        assert_eq!(list.status, 200, "{:?}", list.body);
        list.body["items"].clone()
    }

    /// What was said about a loan, in a word each, once nothing waits to be said.
    pub fn said(&self, loan: &Value) -> Vec<String> {
        for _ in 0..200 {
            let messages = self.messages(loan);
            let messages = messages.as_array().unwrap();
            if messages.iter().all(|message| message["state"] != "waiting") {
                let word = |message: &Value| {
                    let arrow = if message["direction"] == "in" { "<" } else { ">" };
                    format!("{arrow} {}", message["code"].as_str().unwrap())
                };
                return messages.iter().map(word).collect();
            }
            sleep(Duration::from_millis(50));
        }
        panic!("{:#}", self.messages(loan));
    }
}

/// A book that a reader of the borrower wants; another reader each time, for nobody may ask for many on one day.
pub fn book() -> Value {
    static READERS: AtomicUsize = AtomicUsize::new(1);
    let card = format!("A-{}", READERS.fetch_add(1, Ordering::Relaxed));
    json!({ "side": "borrowing", "medium": "original", "kind": "book", "channel": "in_person", "title": "Žalgirio mūšis",
        "author": "Žemaitė", "year": 1921, "isbn": "9786090123454",
        "reader": { "card_no": card, "name": "Skaitytojas Vardenis" } })
}

/// Sends a message as the other library's system does.
pub fn post(key: &Client, xml: &str) -> Answer {
    key.post_file("/iso18626", "application/xml", xml.as_bytes())
}

/// What stands between two tags of a text.
pub fn between<'a>(text: &'a str, tag: &str) -> &'a str {
    let after = text.split_once(&format!("<{tag}>")).unwrap_or_else(|| panic!("{tag}: {text}")).1;
    after.split_once(&format!("</{tag}>")).unwrap().0
}
