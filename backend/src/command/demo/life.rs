//! The life of one invented loan.
use abonementas::{
    loans::{self, model::LoanId},
    platform::{Result, Tx},
};
use chrono::{Days, NaiveDate};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::{body, chance::Chance};

/// Of what one library asks of another, so many of a thousand are cancelled, and so many filled by nobody.
pub const CANCELLED: u64 = 30;
pub const UNFILLED: u64 = 86;
/// So many of a thousand are still out when their day is over, and so many never come back.
pub const LATE: u64 = 20;
pub const LOST: u64 = 6;

/// The steps of one loan, each a few days after the one before, until today is reached.
pub struct Life<'a, 'b> {
    pub tx: &'a mut Tx<'b>,
    pub id: LoanId,
    pub chance: Chance,
    pub day: NaiveDate,
    pub is_copy: bool,
    /// What is unsettled is so since a short while; what is older has found its end.
    pub is_recent: bool,
}

impl Life<'_, '_> {
    /// Lets days pass, at least so many and up to so many more; false when the future begins.
    pub fn wait(&mut self, purpose: &str, least: u64, more: u64) -> bool {
        let days = least + self.chance.below(purpose, more + 1);
        let next = self.day.checked_add_days(Days::new(days));
        let is_past = next.is_some_and(|next| next <= self.tx.today);
        self.day = next.filter(|_| is_past).unwrap_or(self.day);
        is_past
    }

    /// The body of a step that happened on this day.
    pub fn said<T: DeserializeOwned>(&self, mut more: Value) -> Result<T> {
        more["happened_on"] = json!(self.day);
        body(more)
    }

    pub fn due_on(&self) -> Option<NaiveDate> {
        (!self.is_copy).then(|| self.day.checked_add_days(Days::new(30))).flatten()
    }

    /// It is not wanted any more: asked for and agreed to.
    pub fn cancel(&mut self) -> Result<()> {
        loans::ask_cancel(self.tx, self.id, &self.said(json!({}))?)?;
        if self.is_recent || !self.wait("agreed", 0, 1) {
            return Ok(());
        }
        loans::agree_cancel(self.tx, self.id, &self.said(json!({}))?).map(drop)
    }
}
