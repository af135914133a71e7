//! The walk through the elements of a statement.
use chrono::NaiveDate;

use super::{Movement, Unreadable, cents};
use crate::platform::xml::{Flaw, Tag, Visitor};

/// What is kept of a text, in bytes: remittance information has 140 characters, and some banks repeat it.
const LONGEST_TEXT: usize = 2000;

#[derive(Default)]
pub struct Reader {
    /// The elements that are open, outermost first.
    names: Vec<String>,
    text: String,
    currency: String,
    /// What the message is called, where it is no statement.
    message: Option<String>,
    is_statement: bool,
    account: Option<String>,
    entry: Entry,
    movements: Vec<Movement>,
}

/// What stands within an entry, and its details so far.
#[derive(Default)]
struct Entry {
    said: Said,
    details: Vec<Said>,
    /// Whether the innermost of what is open is a detail.
    is_in_detail: bool,
}

#[derive(Clone, Default)]
struct Said {
    is_debit: Option<bool>,
    status: String,
    amount: Option<(Option<i64>, String)>,
    booked_on: Option<NaiveDate>,
    key: String,
    payer_name: Option<String>,
    payer_iban: Option<String>,
    reference: Option<String>,
    text: Vec<String>,
}

impl Reader {
    /// What was found.
    pub fn movements(self) -> Result<Vec<Movement>, Unreadable> {
        if self.is_statement {
            Ok(self.movements)
        } else {
            Err(Unreadable::NotAStatement(self.message.unwrap_or_default()))
        }
    }

    fn said(&mut self) -> &mut Said {
        match self.entry.details.last_mut() {
            Some(detail) if self.entry.is_in_detail => detail,
            _ => &mut self.entry.said,
        }
    }

    /// An element within an entry has ended; its path begins below the entry or the detail.
    fn heard(&mut self, path: &[String], text: &str) {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        let currency = std::mem::take(&mut self.currency);
        let said = self.said();
        match path.as_slice() {
            ["Amt"] | ["AmtDtls", "TxAmt", "Amt"] if said.amount.is_none() => {
                said.amount = Some((cents(text), currency))
            }
            ["CdtDbtInd"] => said.is_debit = Some(text == "DBIT"),
            ["Sts"] | ["Sts", "Cd"] if !text.is_empty() => text.clone_into(&mut said.status),
            ["BookgDt", "Dt" | "DtTm"] => said.booked_on = text.get(..10).and_then(|day| day.parse().ok()),
            ["AcctSvcrRef"] | ["Refs", "AcctSvcrRef"] => text.clone_into(&mut said.key),
            // Version 02 names the payer directly, later ones within Pty.
            ["RltdPties", "Dbtr", "Nm"] | ["RltdPties", "Dbtr", "Pty", "Nm"] => said.payer_name = some(text),
            ["RltdPties", "DbtrAcct", "Id", "IBAN"] => said.payer_iban = some(text),
            ["RmtInf", "Strd", "CdtrRefInf", "Ref"] => said.reference = some(text),
            ["RmtInf", "Ustrd"] | ["AddtlTxInf"] | ["AddtlNtryInf"] => said.text.extend(some(text)),
            _ => {}
        }
    }

    fn end_entry(&mut self) {
        let Entry { said, details, .. } = std::mem::take(&mut self.entry);
        let account = self.account.clone();
        if details.is_empty() {
            self.movements.push(movement(&account, &said, &said, None));
            return;
        }
        let is_alone = details.len() == 1;
        let sum = details.iter().map(|detail| detail.amount.as_ref().and_then(|amount| amount.0)).sum::<Option<i64>>();
        let whole = said.amount.as_ref().and_then(|amount| amount.0);
        for (n, detail) in details.iter().enumerate() {
            let mut one = movement(&account, &said, detail, if is_alone { None } else { Some(n + 1) });
            if is_alone {
                // A detail may speak of the amount as it was sent; what came is the entry's.
                (one.amount_cents, one.currency) = amount_of(&said);
            } else {
                one.is_doubtful = sum != whole;
            }
            self.movements.push(one);
        }
    }
}

/// A detail says what it says; what it leaves out, its entry says for it.
fn movement(account: &Option<String>, entry: &Said, detail: &Said, n: Option<usize>) -> Movement {
    let (amount_cents, currency) = amount_of(detail);
    let text = if detail.text.is_empty() { &entry.text } else { &detail.text };
    let key = match (detail.key.as_str(), entry.key.as_str(), n) {
        ("", "", _) => String::new(),
        ("", of_entry, Some(n)) => format!("{of_entry}#{n}"),
        ("", of_entry, None) => of_entry.to_owned(),
        (own, ..) => own.to_owned(),
    };
    let text = text.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    Movement {
        account: account.clone(),
        is_credit: !detail.is_debit.or(entry.is_debit).unwrap_or(true),
        is_booked: entry.status.is_empty() || entry.status == "BOOK",
        amount_cents,
        currency,
        booked_on: entry.booked_on,
        key,
        payer_name: detail.payer_name.clone().or_else(|| entry.payer_name.clone()),
        payer_iban: detail.payer_iban.clone().or_else(|| entry.payer_iban.clone()),
        reference: detail.reference.clone().or_else(|| entry.reference.clone()),
        text: some(&text),
        is_doubtful: false,
    }
}

fn amount_of(said: &Said) -> (Option<i64>, String) {
    said.amount.clone().unwrap_or_default()
}

fn some(text: &str) -> Option<String> {
    let text = text.trim();
    let end = (0..=text.len().min(LONGEST_TEXT)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    (!text.is_empty()).then(|| text[..end].to_owned())
}

impl Visitor for Reader {
    type Error = Flaw;

    fn open(&mut self, tag: &Tag) -> Result<(), Flaw> {
        let name = tag.name();
        match (name.as_str(), self.names.len()) {
            ("BkToCstmrStmt", 0 | 1) => self.is_statement = true,
            (_, 0 | 1) => self.message = Some(name.chars().take(100).collect()),
            ("Stmt", 2) => self.account = None,
            ("Ntry", 3) => self.entry = Entry::default(),
            ("TxDtls", _) => {
                self.entry.details.push(Said::default());
                self.entry.is_in_detail = true;
            }
            ("Amt", _) => {
                let attributes = tag.attributes("")?;
                let currency = attributes.into_iter().find(|(name, ..)| name == "Ccy");
                self.currency = currency.map(|(_, value, _)| value).unwrap_or_default();
            }
            _ => {}
        }
        self.names.push(name);
        self.text.clear();
        Ok(())
    }

    fn say(&mut self, text: &str) {
        if self.text.len() < LONGEST_TEXT {
            self.text.push_str(text);
        }
    }

    fn close(&mut self, _: usize) {
        let names = self.names.clone();
        self.names.pop();
        let text = std::mem::take(&mut self.text);
        let text = text.trim();
        match names.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            [_, _, "Stmt", "Acct", "Id", "IBAN"] => self.account = some(text),
            [_, _, "Stmt", "Ntry"] => self.end_entry(),
            [_, _, "Stmt", "Ntry", "NtryDtls", "TxDtls"] => self.entry.is_in_detail = false,
            [_, _, "Stmt", "Ntry", "NtryDtls", "TxDtls", ..] => self.heard(&names[6..], text),
            [_, _, "Stmt", "Ntry", ..] => self.heard(&names[4..], text),
            _ => {}
        }
    }
}
