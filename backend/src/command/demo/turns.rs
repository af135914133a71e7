//! The turns that an invented loan may take: a condition, a later day, a renewal, a recall, a loss.
use abonementas::{loans, platform::Result};
use chrono::Days;
use serde_json::json;

use super::life::{LOST, Life};

impl Life<'_, '_> {
    /// What the library that was asked says; false where the loan stays with that.
    pub fn answer(&mut self) -> Result<bool> {
        if self.is_recent && self.chance.of_thousand("later", 40) {
            let later = self.day.checked_add_days(Days::new(45));
            let later = json!({ "reason": "at_bindery", "retry_from_on": later });
            loans::ask_retry(self.tx, self.id, &self.said(later)?)?;
            if self.chance.of_thousand("accepted", 500) {
                loans::accept_retry(self.tx, self.id, &self.said(json!({}))?)?;
            }
            return Ok(false);
        }
        if self.chance.of_thousand("condition", 35) {
            let code = self.chance.one("which condition", &["cost", "reading_room_only"]);
            let cost = (code == "cost").then_some(490);
            loans::add_condition(self.tx, self.id, &self.said(json!({ "code": code, "cost_cents": cost }))?)?;
            if !self.wait("accepted", 0, 2) {
                return Ok(false);
            }
            loans::accept_condition(self.tx, self.id, &self.said(json!({}))?)?;
            return Ok(true);
        }
        loans::will_supply(self.tx, self.id, &self.said(json!({}))?)?;
        Ok(true)
    }

    /// What we answer another library; false where it has to say whether it agrees.
    pub fn quote(&mut self) -> Result<bool> {
        if self.chance.of_thousand("condition", 25) {
            loans::add_condition(self.tx, self.id, &self.said(json!({ "code": "cost", "cost_cents": 250 }))?)?;
            if self.is_recent || !self.wait("accepted", 0, 2) {
                return Ok(false);
            }
            loans::accept_condition(self.tx, self.id, &self.said(json!({}))?)?;
            return Ok(true);
        }
        loans::will_supply(self.tx, self.id, &self.said(json!({}))?)?;
        Ok(true)
    }

    /// What happens while our reader has it; false where it does not come back, or not yet.
    pub fn keep(&mut self) -> Result<bool> {
        let nothing = json!({});
        if self.chance.of_thousand("renewed", 90) {
            let answered = !self.is_recent || self.chance.of_thousand("granted", 600);
            return match answered {
                true => loans::grant_renewal(self.tx, self.id, &self.said(nothing)?).map(|_| true),
                false => loans::ask_renewal(self.tx, self.id, &self.said(nothing)?).map(|_| false),
            };
        }
        if self.is_recent && self.chance.of_thousand("recalled", 25) {
            return loans::recall(self.tx, self.id, &self.said(nothing)?).map(|_| false);
        }
        if self.chance.of_thousand("lost", LOST) {
            let price = json!({ "amount_cents": 1800 + 10 * self.chance.below("price", 200) });
            loans::report_lost(self.tx, self.id, &self.said(price)?)?;
            return self.settle();
        }
        Ok(true)
    }

    /// What happens while another library has ours; false where it does not come back, or not yet.
    pub fn lent(&mut self) -> Result<bool> {
        let nothing = json!({});
        if self.chance.of_thousand("renewed", 70) {
            let answered = !self.is_recent || self.chance.of_thousand("granted", 500);
            return match answered {
                true => loans::grant_renewal(self.tx, self.id, &self.said(nothing)?).map(|_| true),
                false => loans::ask_renewal(self.tx, self.id, &self.said(nothing)?).map(|_| false),
            };
        }
        if self.is_recent && self.chance.of_thousand("recalled", 25) {
            return loans::recall(self.tx, self.id, &self.said(nothing)?).map(|_| false);
        }
        if self.chance.of_thousand("lost", LOST) {
            loans::report_lost(self.tx, self.id, &self.said(json!({ "amount_cents": 2200 }))?)?;
            return self.settle();
        }
        if self.chance.of_thousand("damaged", 8) {
            let harmed = json!([{ "n": 1, "harm": "damaged", "condition": "suplyšę puslapiai" }]);
            let harm = json!({ "harmed": harmed, "amount_cents": 1200 });
            loans::report_damaged(self.tx, self.id, &self.said(harm)?)?;
            return self.settle();
        }
        Ok(true)
    }

    /// What was lost or damaged is paid for after some weeks; it comes back no other way.
    fn settle(&mut self) -> Result<bool> {
        if !self.is_recent && self.wait("settled", 10, 20) {
            loans::settle(self.tx, self.id, &self.said(json!({ "settled_as": "paid" }))?)?;
        }
        Ok(false)
    }
}
