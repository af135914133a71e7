//! What our readers want: asked for, perhaps refused, sent, received, handed over, sent back.
use abonementas::{
    loans,
    platform::{Result, actor::LibraryId},
};
use serde_json::json;

use super::life::{CANCELLED, LATE, Life, UNFILLED};

/// So many of a thousand get a no before somebody has it.
const REFUSED_FIRST: u64 = 170;

impl Life<'_, '_> {
    /// From the first library asked to the end, as far as the days reach.
    pub fn borrow(&mut self, partners: &[LibraryId]) -> Result<()> {
        if !self.wait("passed on", 0, 2) {
            return Ok(());
        }
        let is_unfilled = self.chance.of_thousand("end", UNFILLED);
        let is_refused = is_unfilled || self.chance.of_thousand("refused", REFUSED_FIRST);
        let (last, others) = partners.split_last().unwrap_or((&partners[0], &[]));
        let refusing = if is_refused { &others[..others.len().min(1 + usize::from(is_unfilled))] } else { &[] };
        for (n, library) in refusing.iter().enumerate() {
            if !self.is_refused(*library, n)? {
                return Ok(());
            }
        }
        if is_unfilled {
            let reason = json!({ "reason": self.reason(0) });
            return loans::give_up(self.tx, self.id, &self.said(reason)?).map(drop);
        }
        loans::send(self.tx, self.id, &self.said(json!({ "library_id": last, "again": true }))?)?;
        if self.chance.of_thousand("cancelled", CANCELLED) {
            return if self.wait("thinks again", 1, 3) { self.cancel() } else { Ok(()) };
        }
        if !self.wait("promised", 1, 3) || !self.answer()? || !self.wait("packed", 0, 3) {
            return Ok(());
        }
        loans::ship(self.tx, self.id, &self.said(json!({ "due_on": self.due_on() }))?)?;
        if !self.wait("on its way", 2, 4) {
            return Ok(());
        }
        loans::receive(self.tx, self.id, &self.said(json!({}))?)?;
        loans::tell(self.tx, self.id, &self.said(json!({ "told_by": "phone" }))?)?;
        self.read()
    }

    /// A library that was asked says no; false where its answer is not there yet.
    fn is_refused(&mut self, library: LibraryId, n: usize) -> Result<bool> {
        loans::send(self.tx, self.id, &self.said(json!({ "library_id": library }))?)?;
        if !self.wait(if n == 0 { "first no" } else { "second no" }, 1, 3) {
            return Ok(false);
        }
        loans::unfilled(self.tx, self.id, &self.said(json!({ "reason": self.reason(n) }))?)?;
        Ok(true)
    }

    fn reason(&self, n: usize) -> &'static str {
        const REASONS: &[&str] =
            &["not_held", "not_held", "on_loan", "on_loan", "only_copy", "not_for_loan", "rare", "not_found"];
        self.chance.one(if n == 0 { "reason" } else { "other reason" }, REASONS)
    }

    /// From the shelf where it waits to the reader and back to its library.
    fn read(&mut self) -> Result<()> {
        if !self.wait("picked up", 0, 4) {
            return Ok(());
        }
        loans::hand_over(self.tx, self.id, &self.said(json!({}))?)?;
        let is_late = self.chance.of_thousand("late", LATE);
        if self.is_copy || !self.wait("read", 8, 12) || !self.keep()? || (is_late && !self.wait("late", 24, 20)) {
            return Ok(());
        }
        loans::take_back(self.tx, self.id, &self.said(json!({}))?)?;
        if !self.wait("packed back", 0, 2) {
            return Ok(());
        }
        loans::send_back(self.tx, self.id, &self.said(json!({}))?)?;
        if !self.wait("back", 2, 4) {
            return Ok(());
        }
        loans::complete(self.tx, self.id, &self.said(json!({}))?).map(drop)
    }
}
