//! What an installation has written down, read past its rules.
use std::collections::BTreeMap;

use abonementas::schema::{iso_exchanges, iso_messages, loan_attempts, loan_citations, loans};
use diesel::prelude::*;

use super::installation::Installation;

/// Where a loan stands, and which question waits.
pub type Stands = (String, Option<String>);

#[derive(Clone, Debug, PartialEq, Queryable)]
pub struct Loan {
    pub id: i64,
    pub number: String,
    pub side: String,
    pub medium: String,
    pub status: String,
    pub pending: Option<String>,
    pub library: Option<i64>,
    pub partner_number: Option<String>,
    pub due_on: Option<chrono::NaiveDate>,
    pub title: String,
}

impl Loan {
    pub fn is_copy(&self) -> bool {
        self.medium != "original"
    }

    pub fn is_borrowed(&self) -> bool {
        self.side == "borrowing"
    }

    pub fn is_over(&self) -> bool {
        ["completed", "delivered", "unfilled", "cancelled", "closed"].contains(&self.status.as_str())
    }

    pub fn stands(&self) -> Stands {
        (self.status.clone(), self.pending.clone())
    }
}

#[derive(Clone, Debug, Queryable)]
pub struct Exchange {
    pub id: i64,
    pub loan: i64,
    pub library: i64,
    pub side: String,
    pub number: String,
    pub is_over: bool,
}

#[derive(Clone, Debug, Queryable)]
pub struct Message {
    pub id: i64,
    pub library: i64,
    pub exchange: Option<i64>,
    pub loan: Option<i64>,
    pub direction: String,
    pub code: String,
    pub state: String,
    pub is_to_read: bool,
    pub error: Option<String>,
}

/// One installation as it stands.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    pub loans: BTreeMap<i64, Loan>,
    pub exchanges: Vec<Exchange>,
    pub messages: Vec<Message>,
    /// Each library that was asked for a loan, and what it answered.
    pub attempts: Vec<(i64, Option<String>)>,
}

impl Ledger {
    pub async fn of(here: &Installation) -> Ledger {
        here.read(|tx| {
            use iso_exchanges as e;
            use iso_messages as m;
            let of_loans = loans::table.inner_join(loan_citations::table.on(loan_citations::loan_id.eq(loans::id)));
            let what = (loans::id, loans::number, loans::side, loans::medium, loans::status, loans::pending);
            let of_loans = of_loans.select((
                what.0,
                what.1,
                what.2,
                what.3,
                what.4,
                what.5,
                loans::library_id,
                loans::partner_number,
                loans::due_on,
                loan_citations::title,
            ));
            let all: Vec<Loan> = of_loans.load(tx.conn)?;
            let of_exchanges = (e::id, e::loan_id, e::library_id, e::side, e::requesting_id, e::is_over);
            let of_messages = (
                m::id,
                m::library_id,
                m::exchange_id,
                m::loan_id,
                m::direction,
                m::code,
                m::state,
                m::is_to_read,
                m::error_value,
            );
            Ok(Ledger {
                loans: all.into_iter().map(|loan| (loan.id, loan)).collect(),
                exchanges: e::table.order(e::id).select(of_exchanges).load(tx.conn)?,
                attempts: loan_attempts::table.select((loan_attempts::loan_id, loan_attempts::answer)).load(tx.conn)?,
                messages: m::table.order(m::id).select(of_messages).load(tx.conn)?,
            })
        })
        .await
    }

    /// The exchange of a loan that was begun last.
    pub fn last_exchange(&self, loan: i64) -> Option<&Exchange> {
        self.exchanges.iter().rev().find(|exchange| exchange.loan == loan)
    }

    /// The lending for which a library's number stands.
    pub fn lent(&self, library: i64, number: &str) -> Option<&Loan> {
        let of = |exchange: &&Exchange| {
            exchange.side == "lending" && exchange.library == library && exchange.number == number
        };
        self.exchanges.iter().find(of).map(|exchange| &self.loans[&exchange.loan])
    }
}
