//! The life of loans.
mod bad_input;
mod beside;
mod borrowing;
mod contact;
mod correction;
mod desk;
mod keeping;
mod lending;
mod lifecycle;
mod limits;
mod list;
mod many;
mod negatives;
mod questions;
mod reasons;
mod rights;
mod scan;
mod schema;
mod settlement;
mod terms;
mod turns;
mod undo;
mod units;
pub mod walks;

use serde_json::{Value, json};

use crate::harness::{Answer, Api, Client};

/// What a test of loans has at hand: a colleague who may everything, and two libraries to deal with.
pub struct Desk {
    pub staff: Client,
    pub kaunas: i64,
    pub utena: i64,
}

impl Desk {
    pub fn open(api: &Api) -> Desk {
        let kaunas = api.library("Kauno apskrities viešoji Ąžuolyno biblioteka", "county");
        let utena = api.library("Utenos A. ir M. Miškinių viešoji biblioteka", "municipal");
        Desk { staff: api.staff(), kaunas, utena }
    }

    /// Our reader wants a book.
    pub fn borrowing(&self, more: Value) -> Value {
        self.request(with(borrowing(), more))
    }

    /// Kaunas wants a book of ours.
    pub fn lending(&self, more: Value) -> Value {
        self.request(with(self.lending_body(), more))
    }

    pub fn lending_body(&self) -> Value {
        json!({
            "side": "lending", "medium": "original", "kind": "book", "channel": "email", "library_id": self.kaunas,
            "title": "Metai", "author": "Kristijonas Donelaitis", "year": 1977,
        })
    }

    pub fn request(&self, body: Value) -> Value {
        let made = self.staff.post("/api/v1/loans", body);
        assert_eq!(made.status, 201, "{made:?}");
        assert_eq!(made.header("Location"), format!("/api/v1/loans/{}", made.body["id"]));
        made.body
    }

    pub fn get(&self, loan: &Value) -> Value {
        self.staff.get(&path(loan)).body
    }

    /// Takes a step that goes well.
    pub fn act(&self, loan: &Value, action: &str, body: Value) -> Value {
        let answer = act(&self.staff, loan, action, body);
        assert_eq!(answer.status, 200, "{action}: {answer:?}");
        answer.body
    }

    /// Takes steps that say nothing but what they must.
    pub fn walk(&self, loan: &Value, actions: &[&str]) -> Value {
        actions.iter().fold(loan.clone(), |loan, action| self.act(&loan, action, self.least(&loan, action)))
    }

    /// The least that a step needs on this loan.
    pub fn least(&self, loan: &Value, action: &str) -> Value {
        let needs = needs(loan, action);
        let mut body = json!({});
        for field in needs {
            body[field] = match field.as_str() {
                "library_id" => json!(self.utena),
                "reason" if ["unfilled", "give_up"].contains(&action) => json!("not_held"),
                "reason" if action == "ask_retry" => json!("on_loan"),
                "reason" => json!("Apsirikta"),
                "due_on" => json!("2026-04-01"),
                "told_by" => json!("phone"),
                "sent_by" => json!("letter"),
                "code" => json!("no_copying"),
                "retry_from_on" => json!("2026-05-01"),
                "units" => json!([1]),
                "harmed" => json!([{ "n": 1, "harm": "damaged" }]),
                "settled_as" => json!("forgiven"),
                "closed_as" => json!("other"),
                other => panic!("what is {other}?"),
            };
        }
        body
    }

    /// The figures as they stand, by measure.
    pub fn figures(&self) -> Value {
        let asked = "/api/v1/statistics?measures=requests_received,requests_supplied,items_supplied,requests_sent,\
                     requests_filled,items_received&from=2026-01-01&to=2026-12-31&by=month";
        let answer = self.staff.get(asked);
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.body["totals"].clone()
    }
}

/// Our reader wants a book.
pub fn borrowing() -> Value {
    json!({
        "side": "borrowing", "medium": "original", "kind": "book", "channel": "in_person",
        "title": "Marti", "author": "Žemaitė", "year": 1921,
        "reader": { "card_no": "A-17", "name": "Skaitytojas 1" },
    })
}

/// What is on the desk for one reason.
pub fn group(client: &Client, key: &str) -> Value {
    let queue = client.get("/api/v1/loans/queue").body;
    queue["groups"].as_array().unwrap().iter().find(|group| group["key"] == key).unwrap().clone()
}

/// A body with other fields, or more.
pub fn with(mut body: Value, more: Value) -> Value {
    for (name, value) in more.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

pub fn without(mut body: Value, fields: &[&str]) -> Value {
    fields.iter().for_each(|field| {
        body.as_object_mut().unwrap().remove(*field);
    });
    body
}

pub fn path(loan: &Value) -> String {
    format!("/api/v1/loans/{}", loan["id"])
}

pub fn act(client: &Client, loan: &Value, action: &str, body: Value) -> Answer {
    client.post(&format!("{}/actions/{action}", path(loan)), body)
}

/// The keys of the actions that a loan offers.
pub fn offered(loan: &Value) -> Vec<String> {
    let actions = loan["actions"].as_array().unwrap().iter();
    actions.map(|action| action["key"].as_str().unwrap().to_owned()).collect()
}

pub fn primary(loan: &Value) -> Option<&str> {
    let actions = loan["actions"].as_array().unwrap().iter();
    let mut primary = actions.filter(|action| action["primary"] == true).map(|action| action["key"].as_str().unwrap());
    let first = primary.next();
    assert_eq!(primary.next(), None, "at most one action is primary");
    first
}

/// The fields that an action needs on this loan.
pub fn needs(loan: &Value, action: &str) -> Vec<String> {
    let actions = loan["actions"].as_array().unwrap().iter();
    let offer = actions.clone().find(|offer| offer["key"] == action);
    let offer = offer.unwrap_or_else(|| panic!("{action} is not offered on {loan}"));
    offer["needs"].as_array().unwrap().iter().map(|field| field.as_str().unwrap().to_owned()).collect()
}

/// The faults of a refused body: pointer and code, in order of pointer.
pub fn faults(answer: &Answer) -> Vec<(String, String)> {
    assert_eq!(answer.status, 422, "{answer:?}");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let errors = answer.body["errors"].as_array().unwrap().iter();
    let mut faults: Vec<_> = errors.map(|fault| (text(&fault["pointer"]), text(&fault["code"]))).collect();
    faults.sort();
    faults
}

/// The one fault of a refused body.
pub fn fault(answer: &Answer) -> (String, String) {
    let mut faults = faults(answer);
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults.remove(0)
}

pub fn pair(pointer: &str, code: &str) -> (String, String) {
    (pointer.into(), code.into())
}

/// The ids of a list.
pub fn ids(answer: &Answer) -> Vec<i64> {
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.body["items"].as_array().unwrap().iter().map(|loan| loan["id"].as_i64().unwrap()).collect()
}

pub fn id(loan: &Value) -> i64 {
    loan["id"].as_i64().unwrap()
}
