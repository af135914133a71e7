//! The life of one invented loan.
use abonementas::{
    loans::{self, model::LoanId},
    platform::{Result, Tx, actor::LibraryId},
};
use chrono::{Days, NaiveDate};
use serde_json::json;

use super::body;

/// The steps of one loan, each a few days after the one before, until today is reached.
pub struct Life<'a, 'b> {
    pub tx: &'a mut Tx<'b>,
    pub id: LoanId,
    pub n: usize,
    pub day: NaiveDate,
    pub partner: LibraryId,
    pub is_copy: bool,
}

impl Life<'_, '_> {
    /// Lets days pass; false when the future begins.
    pub fn wait(&mut self, days: usize) -> bool {
        let next = self.day.checked_add_days(Days::new((days + self.n % 3) as u64));
        let is_past = next.is_some_and(|next| next <= self.tx.today);
        self.day = next.filter(|_| is_past).unwrap_or(self.day);
        is_past
    }

    fn due_on(&self) -> Option<NaiveDate> {
        (!self.is_copy).then(|| self.day.checked_add_days(Days::new(30))).flatten()
    }

    /// Our reader's: asked, perhaps refused, sent, received, handed over, sent back.
    pub fn borrow(&mut self, partners: &[LibraryId]) -> Result<()> {
        if !self.wait(0) {
            return Ok(());
        }
        if self.n.is_multiple_of(6) {
            let first = partners[(self.n * 11 + 1) % partners.len()];
            loans::send(self.tx, self.id, &body(json!({ "library_id": first, "happened_on": self.day }))?)?;
            if !self.wait(1) {
                return Ok(());
            }
            let reason = ["not_held", "on_loan", "only_copy", "not_for_loan"][self.n % 4];
            loans::unfilled(self.tx, self.id, &body(json!({ "reason": reason, "happened_on": self.day }))?)?;
            if self.n.is_multiple_of(24) {
                let reason = json!({ "reason": reason, "happened_on": self.day });
                return loans::give_up(self.tx, self.id, &body(reason)?).map(|_| ());
            }
        }
        let sending = json!({ "library_id": self.partner, "again": true, "happened_on": self.day });
        loans::send(self.tx, self.id, &body(sending)?)?;
        if !self.wait(1) || !self.answer()? || !self.wait(2) {
            return Ok(());
        }
        loans::ship(self.tx, self.id, &body(json!({ "happened_on": self.day, "due_on": self.due_on() }))?)?;
        if !self.wait(2) {
            return Ok(());
        }
        loans::receive(self.tx, self.id, &body(json!({ "happened_on": self.day }))?)?;
        loans::tell(self.tx, self.id, &body(json!({ "happened_on": self.day, "told_by": "phone" }))?)?;
        if !self.wait(1) {
            return Ok(());
        }
        loans::hand_over(self.tx, self.id, &body(json!({ "happened_on": self.day }))?)?;
        if self.is_copy || self.n % 40 == 4 || !self.wait(14) || !self.keep()? {
            return Ok(());
        }
        loans::take_back(self.tx, self.id, &body(json!({ "happened_on": self.day }))?)?;
        if !self.wait(1) {
            return Ok(());
        }
        loans::send_back(self.tx, self.id, &body(json!({ "happened_on": self.day }))?)?;
        if !self.wait(3) {
            return Ok(());
        }
        loans::complete(self.tx, self.id, &body(json!({ "happened_on": self.day }))?).map(|_| ())
    }

    /// Another library's: refused, or sent and back again.
    pub fn lend(&mut self) -> Result<()> {
        if !self.wait(0) {
            return Ok(());
        }
        if self.n % 29 == 5 {
            let quote = json!({ "code": "cost", "cost_cents": 250, "happened_on": self.day });
            return loans::add_condition(self.tx, self.id, &body(quote)?).map(|_| ());
        }
        if self.n % 12 == 5 {
            let reason = json!({ "reason": "on_loan", "happened_on": self.day });
            return loans::unfilled(self.tx, self.id, &body(reason)?).map(|_| ());
        }
        loans::will_supply(self.tx, self.id, &body(json!({ "happened_on": self.day }))?)?;
        if !self.wait(1) {
            return Ok(());
        }
        if self.is_copy {
            let delivery = json!({ "happened_on": self.day });
            return loans::deliver(self.tx, self.id, &body(delivery)?).map(|_| ());
        }
        loans::ship(self.tx, self.id, &body(json!({ "happened_on": self.day, "due_on": self.due_on() }))?)?;
        if !self.wait(3) {
            return Ok(());
        }
        loans::receive(self.tx, self.id, &body(json!({ "happened_on": self.day }))?)?;
        if self.n % 30 == 7 || !self.wait(21) || !self.lent()? {
            return Ok(());
        }
        loans::complete(self.tx, self.id, &body(json!({ "happened_on": self.day }))?).map(|_| ())
    }
}
