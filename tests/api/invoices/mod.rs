//! Invoices and payments.
mod bad_input;
mod bank;
mod conserved;
mod counted;
mod files;
mod issue;
mod large;
mod late;
mod letter;
mod life;
mod paper;
mod run;

use std::time::Duration;

use abonementas::{
    platform::actor::LibraryId,
    schema::{libraries, library_contacts, parameter_decisions},
};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::{Value, json};

use crate::{
    agreements,
    harness::{Answer, Api, Client},
    loans::Desk,
};

const RUNS: &str = "/api/v1/invoices/runs";
const INVOICES: &str = "/api/v1/invoices";
const PAYMENTS: &str = "/api/v1/payments";

/// Where our library is paid.
const IBAN: &str = "LT121000011101001000";

/// A desk that can bill: our library is complete, and two libraries have an agreement and an address.
struct Office {
    desk: Desk,
}

impl Office {
    fn open(api: &Api) -> Office {
        let desk = Desk::open(api);
        complete(api, api.our_library().0, "188204007".into());
        decide(api, "library.iban", json!(IBAN));
        for (library, code) in [(desk.kaunas, "190966737"), (desk.utena, "111951726")] {
            complete(api, library, code.into());
            in_force(&desk.staff, library);
        }
        Office { desk }
    }

    fn staff(&self) -> &Client {
        &self.desk.staff
    }

    /// A cost of a loan of this library, which it pays.
    fn cost(&self, library: i64, cents: i64) -> Value {
        let loan = self.desk.lending(json!({ "library_id": library }));
        self.cost_of(&loan, cents)
    }

    fn cost_of(&self, loan: &Value, cents: i64) -> Value {
        let body = json!({ "kind": "postage_out", "amount_cents": cents, "payer": "partner" });
        let made = self.staff().post(&format!("/api/v1/loans/{}/charges", loan["id"]), body);
        assert_eq!(made.status, 201, "{made:?}");
        made.body
    }

    /// A run over this year until today, once it has ended.
    fn run(&self) -> Value {
        self.run_of(json!({ "from_on": "2026-01-01", "to_on": "2026-03-02" }))
    }

    fn run_of(&self, body: Value) -> Value {
        let begun = self.staff().post(RUNS, body);
        assert_eq!(begun.status, 201, "{begun:?}");
        self.ended(&format!("{RUNS}/{}", begun.body["id"]), "/job/status")
    }

    /// A job once it no longer runs; the runner looks four times a second.
    fn ended(&self, path: &str, status: &str) -> Value {
        for _ in 0..4000 {
            let seen = self.staff().get(path).body;
            if !["queued", "running"].contains(&seen.pointer(status).unwrap().as_str().unwrap()) {
                return seen;
            }
            std::thread::sleep(Duration::from_millis(25));
        }
        panic!("it did not end: {:?}", self.staff().get(path));
    }

    /// Issues every draft of a run, and waits until that is done.
    fn issue_all(&self, run: &Value) -> Value {
        let begun = self.staff().post(&format!("{RUNS}/{}/actions/issue", run["id"]), json!({}));
        assert_eq!(begun.status, 201, "{begun:?}");
        self.ended(&format!("{INVOICES}/batches/{}", begun.body["id"]), "/status")
    }

    fn rows(&self, run: &Value) -> Vec<Value> {
        items(&self.staff().get(&format!("{RUNS}/{}/rows?limit=200", run["id"])))
    }

    fn invoices(&self) -> Vec<Value> {
        items(&self.staff().get(&format!("{INVOICES}?sort=invoice_on&limit=200")))
    }

    fn invoice(&self, id: &Value) -> Value {
        self.staff().get(&format!("{INVOICES}/{id}")).body
    }

    fn act(&self, id: &Value, action: &str, body: Value) -> Answer {
        self.staff().post(&format!("{INVOICES}/{id}/actions/{action}"), body)
    }

    fn done(&self, id: &Value, action: &str, body: Value) -> Value {
        let answer = self.act(id, action, body);
        assert_eq!(answer.status, 200, "{action}: {answer:?}");
        answer.body
    }

    /// One issued invoice of a library over so many cents.
    fn issued(&self, library: i64, cents: i64) -> Value {
        self.cost(library, cents);
        let run = self.run();
        let drafted = self.rows(&run).into_iter().find(|row| row["outcome"] == "created").unwrap();
        self.done(&drafted["entity_id"], "issue", json!({}))
    }

    fn pay(&self, body: Value) -> Value {
        let paid = self.staff().post(PAYMENTS, crate::loans::with(json!({ "received_on": "2026-03-02" }), body));
        assert_eq!(paid.status, 201, "{paid:?}");
        paid.body
    }
}

/// The library has a code and an address.
fn complete(api: &Api, library: i64, code: String) {
    api.write(move |tx| {
        let card = (
            libraries::company_code.eq(&code),
            libraries::street.eq("Laisvės g. 1"),
            libraries::city.eq("Kaunas"),
            libraries::postal_code.eq("44001"),
        );
        diesel::update(libraries::table.find(LibraryId(library))).set(card).execute(tx.conn)?;
        Ok(())
    });
}

/// Letters to the library go to this address.
fn has_address(api: &Api, library: i64, address: &'static str) {
    api.write(move |tx| {
        let row = (
            (library_contacts::library_id.eq(LibraryId(library)), library_contacts::role.eq("TBA")),
            library_contacts::email.eq(address),
        );
        diesel::insert_into(library_contacts::table).values(row).execute(tx.conn)?;
        Ok(())
    });
}

/// The n-th code of a register of legal persons that there is not, with its check digit.
fn code_of(n: i64) -> String {
    let digits = format!("{}", 30_000_000 + n);
    let sum = |first: u32| {
        let weights = (0..8).map(|place| (place + first - 1) % 9 + 1);
        digits.chars().zip(weights).map(|(digit, weight)| digit.to_digit(10).unwrap() * weight).sum::<u32>() % 11
    };
    let check = if sum(1) == 10 { sum(3) % 10 } else { sum(1) };
    format!("{digits}{check}")
}

/// A parameter has a value from the beginning of last year on; risky ones wait for nobody here.
fn decide(api: &Api, key: &'static str, value: Value) {
    api.write(move |tx| {
        let row = (
            (
                parameter_decisions::key.eq(key),
                parameter_decisions::n.eq(1_i64),
                parameter_decisions::version.eq(1_i64),
            ),
            parameter_decisions::value_json.eq(value.to_string()),
            parameter_decisions::from_on.eq(NaiveDate::from_ymd_opt(2025, 1, 1).unwrap()),
            (parameter_decisions::status.eq("decided"), parameter_decisions::reason.eq("Bandymas")),
            parameter_decisions::decided_at.eq(tx.now),
        );
        diesel::insert_into(parameter_decisions::table).values(row).execute(tx.conn)?;
        Ok(())
    });
}

/// An agreement with this library for 2026; as many requests as it likes.
fn in_force(staff: &Client, library: i64) -> Value {
    let mut body = agreements::draft_body(library);
    body["terms"] = agreements::terms(staff, json!({ "max_items": null }));
    let draft = staff.post(agreements::PATH, body);
    assert_eq!(draft.status, 201, "{draft:?}");
    agreements::done(staff, &draft.body, "send", json!({}));
    agreements::done(staff, &draft.body, "sign", json!({}))
}

fn items(answer: &Answer) -> Vec<Value> {
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.body["items"].as_array().unwrap().clone()
}

/// The codes of the faults of a row.
fn codes(row: &Value) -> Vec<&str> {
    row["faults"].as_array().unwrap().iter().map(|fault| fault["code"].as_str().unwrap()).collect()
}

/// `/invoice_on date.in_future`.
fn faults(answer: &Answer) -> Vec<String> {
    agreements::faults(answer)
}

/// Lines = unbilled + drafted + invoices − credit notes, at this moment.
fn assert_conserved(api: &Api) {
    let sums = api.try_read(abonementas::invoices::sums).unwrap();
    assert_eq!(sums.lines, sums.unbilled + sums.drafted + sums.billed, "{sums:?}");
}
