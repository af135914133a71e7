//! What a partner library does with its own key.
mod asks;
mod own;
mod strangers;
mod supplies;

use serde_json::{Value, json};

use crate::harness::{Answer, Api, Client};

/// Our desk, and two partners with keys.
pub struct Partners {
    pub staff: Client,
    pub utena: (i64, Client),
    pub kaunas: (i64, Client),
}

impl Partners {
    pub fn open(api: &Api) -> Partners {
        let staff = api.staff();
        let administrator = api.signed_in(&["keys:manage"]);
        let partner = |name, kind| {
            let library = api.library(name, kind);
            (library, bearing(api, &administrator, library))
        };
        let utena = partner("Utenos A. ir M. Miškinių viešoji biblioteka", "municipal");
        let kaunas = partner("Kauno apskrities viešoji Ąžuolyno biblioteka", "county");
        Partners { staff, utena, kaunas }
    }

    /// Utena asks us for a book.
    pub fn asked_by_utena(&self) -> Value {
        let made = self.utena.1.post("/api/v1/partner/loans", book());
        assert_eq!(made.status, 201, "{:?}", made.body);
        made.body
    }

    /// Our reader wants a book; it is not asked of any library yet.
    pub fn wanted_by_reader(&self) -> Value {
        let body = json!({ "side": "borrowing", "medium": "original", "kind": "book", "channel": "in_person",
            "title": "Marti", "author": "Žemaitė", "year": 1921,
            "reader": { "card_no": "A-17", "name": "Skaitytojas 1" }, "note": "Skaitytojas labai laukia" });
        let made = self.staff.post("/api/v1/loans", body);
        assert_eq!(made.status, 201, "{:?}", made.body);
        made.body
    }

    /// We ask a library for it.
    pub fn ask(&self, loan: &Value, library: i64) {
        self.desk(loan, "send", json!({ "library_id": library }));
    }

    /// A step of our desk that goes well.
    pub fn desk(&self, loan: &Value, verb: &str, body: Value) -> Value {
        let done = self.staff.post(&format!("/api/v1/loans/{}/actions/{verb}", loan["id"]), body);
        assert_eq!(done.status, 200, "{verb}: {:?}", done.body);
        done.body
    }
}

/// A client with a key for this library.
pub fn bearing(api: &Api, administrator: &Client, library: i64) -> Client {
    let new = json!({ "name": "ILL sistema", "holder": "partner", "library_id": library, "expires_on": "2026-12-31" });
    let made = administrator.post("/api/v1/keys", new);
    assert_eq!(made.status, 201, "{:?}", made.body);
    api.bearing(made.body["secret"].as_str().unwrap())
}

pub fn book() -> Value {
    json!({ "medium": "original", "kind": "book", "title": "Metai", "author": "Kristijonas Donelaitis", "year": 1977,
        "partner_number": "UT-5" })
}

pub fn place(loan: &Value) -> String {
    format!("/api/v1/partner/loans/{}", loan["id"])
}

pub fn act(partner: &Client, loan: &Value, verb: &str, body: Value) -> Answer {
    partner.post(&format!("{}/actions/{verb}", place(loan)), body)
}

/// The verbs that are open, the primary one first.
pub fn open(loan: &Value) -> Vec<&str> {
    let actions = loan["actions"].as_array().unwrap();
    assert!(actions.iter().skip(1).all(|action| action["primary"] == false));
    actions.iter().map(|action| action["key"].as_str().unwrap()).collect()
}
