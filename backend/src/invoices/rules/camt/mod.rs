//! Statements of a bank: camt.053 of ISO 20022 (BankToCustomerStatement), versions 02 to 12, as banks really write them.
//!
//! Elements are known by their local names, because versions differ in little else. A statement whose end is missing is
//! not read at all; of what is read each movement is told, those that cannot be taken included.
mod keys;
mod walk;

use chrono::NaiveDate;

use crate::platform::xml::{self, Flaw, Limits};

/// A year of a large library is a tenth of this.
pub const LIMITS: Limits = Limits { bytes: 8 << 20, depth: 32, elements: 400_000, attributes: 32 };

/// A movement of the account: one of the details of an entry, or the entry where it has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Movement {
    /// Our account, where the statement names it.
    pub account: Option<String>,
    /// Money came in.
    pub is_credit: bool,
    /// Booked, and no forecast of it.
    pub is_booked: bool,
    /// None where the amount is missing or is none.
    pub amount_cents: Option<i64>,
    /// ISO 4217.
    pub currency: String,
    pub booked_on: Option<NaiveDate>,
    /// By what it is known again: the bank's own reference, or a digest of all that it says.
    pub key: String,
    pub payer_name: Option<String>,
    pub payer_iban: Option<String>,
    /// Of structured remittance information.
    pub reference: Option<String>,
    /// Free remittance information, in one line.
    pub text: Option<String>,
    /// The details of its entry do not come to what the entry says.
    pub is_doubtful: bool,
}

/// Why a file is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    Xml(Flaw),
    /// It is XML, and no statement of this kind: what its root or its message is called.
    NotAStatement(String),
}

impl From<Flaw> for Unreadable {
    fn from(flaw: Flaw) -> Unreadable {
        Unreadable::Xml(flaw)
    }
}

/// Every movement of a file, in its order.
///
/// # Errors
/// What is no XML, was cut, passes a limit, or is no camt.053.
pub fn read(bytes: &[u8]) -> Result<Vec<Movement>, Unreadable> {
    let text = xml::decode(bytes, LIMITS.bytes)?;
    let mut reader = walk::Reader::default();
    xml::walk(&text, LIMITS, &mut reader)?;
    let mut movements = reader.movements()?;
    keys::make_unique(&mut movements);
    Ok(movements)
}

/// An amount of ISO 20022 in cents: a point before the decimals, at most two that say something.
fn cents(text: &str) -> Option<i64> {
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let rest = rest.trim_end_matches('0');
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 13 || rest.len() > 2 || !is_number(whole) || !is_number(rest) {
        return None;
    }
    format!("{whole}{rest:0<2}").parse().ok()
}

#[cfg(test)]
mod tests;
