//! The turns that an invented loan may take: a condition, a later day, a renewal, a recall, a loss.
use abonementas::{loans, platform::Result};
use chrono::Days;
use serde_json::json;

use super::{body, life::Life};

impl Life<'_, '_> {
    /// What the library that was asked says; false where the loan stays with that.
    pub fn answer(&mut self) -> Result<bool> {
        let (n, day) = (self.n, self.day);
        if n % 34 == 16 {
            let later = day.checked_add_days(Days::new(45));
            let later = json!({ "reason": "at_bindery", "retry_from_on": later, "happened_on": day });
            loans::ask_retry(self.tx, self.id, &body(later)?)?;
            if n % 68 == 16 {
                loans::accept_retry(self.tx, self.id, &body(json!({ "happened_on": day }))?)?;
            }
            return Ok(false);
        }
        if n % 38 == 20 {
            let code = ["cost", "reading_room_only"][n / 38 % 2];
            let cost = (code == "cost").then_some(490);
            let condition = json!({ "code": code, "cost_cents": cost, "happened_on": day });
            loans::add_condition(self.tx, self.id, &body(condition)?)?;
            if !self.wait(1) {
                return Ok(false);
            }
            loans::accept_condition(self.tx, self.id, &body(json!({ "happened_on": self.day }))?)?;
            return Ok(true);
        }
        loans::will_supply(self.tx, self.id, &body(json!({ "happened_on": day }))?)?;
        Ok(true)
    }

    /// What happens while our reader has it; false where it does not come back.
    pub fn keep(&mut self) -> Result<bool> {
        let happened = json!({ "happened_on": self.day });
        match self.n % 46 {
            18 => loans::ask_renewal(self.tx, self.id, &body(happened)?).map(|_| false),
            22 => loans::grant_renewal(self.tx, self.id, &body(happened)?).map(|_| true),
            26 => loans::recall(self.tx, self.id, &body(happened)?).map(|_| false),
            36 => {
                let loss = json!({ "amount_cents": 1800 + 10 * self.n, "happened_on": self.day });
                loans::report_lost(self.tx, self.id, &body(loss)?).map(|_| false)
            }
            _ => Ok(true),
        }
    }

    /// What happens while another library has ours; false where it does not come back yet.
    pub fn lent(&mut self) -> Result<bool> {
        let happened = json!({ "happened_on": self.day });
        match self.n % 44 {
            9 => loans::ask_renewal(self.tx, self.id, &body(happened)?).map(|_| false),
            17 => loans::recall(self.tx, self.id, &body(happened)?).map(|_| false),
            25 => {
                let harm = json!({
                    "harmed": [{ "n": 1, "harm": "damaged", "condition": "suplyšę puslapiai" }],
                    "amount_cents": 1200, "happened_on": self.day,
                });
                loans::report_damaged(self.tx, self.id, &body(harm)?).map(|_| false)
            }
            _ => Ok(true),
        }
    }
}
