//! What other libraries want of us: refused, or sent and back again.
use abonementas::{loans, platform::Result};
use serde_json::json;

use super::{
    body,
    life::{CANCELLED, LATE, Life, UNFILLED},
};

impl Life<'_, '_> {
    /// From the request to its end, as far as the days reach.
    pub fn lend(&mut self) -> Result<()> {
        if !self.wait("looked for", 2, 7) {
            return Ok(());
        }
        if self.chance.of_thousand("cancelled", CANCELLED) {
            return self.cancel();
        }
        if self.chance.of_thousand("end", UNFILLED) {
            let reasons = ["on_loan", "on_loan", "not_held", "not_found", "only_copy", "rare", "not_for_loan"];
            let reason = json!({ "reason": self.chance.one("reason", &reasons) });
            return loans::unfilled(self.tx, self.id, &self.said(reason)?).map(drop);
        }
        if !self.quote()? {
            return Ok(());
        }
        if !self.wait("packed", 1, 5) {
            return Ok(());
        }
        if self.is_copy {
            return loans::deliver(self.tx, self.id, &self.said(json!({}))?).map(drop);
        }
        loans::ship(self.tx, self.id, &self.said(json!({ "due_on": self.due_on() }))?)?;
        // As the agreement says, the library pays or the state.
        let cents = 320 + 20 * self.chance.below("postage", 9);
        let postage = json!({ "kind": "postage_out", "amount_cents": cents, "charged_on": self.day });
        loans::charge(self.tx, self.id, &body(postage)?)?;
        if !self.wait("on its way", 2, 3) {
            return Ok(());
        }
        loans::receive(self.tx, self.id, &self.said(json!({}))?)?;
        let is_late = self.chance.of_thousand("late", LATE);
        if !self.wait("read", 15, 10) || !self.lent()? || (is_late && !self.wait("late", 12, 20)) {
            return Ok(());
        }
        loans::complete(self.tx, self.id, &self.said(json!({}))?).map(drop)
    }
}
