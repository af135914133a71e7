//! A statement of the bank comes in: first looked at, then written; the same movement comes in once.
use std::{ops::Range, sync::Arc};

use super::enter;
use crate::{
    invoices::{
        PayInvoices,
        model::{Paid, PaymentSource},
        rules::{
            camt::{self, Movement, Unreadable},
            tidy_reference,
        },
        store,
    },
    parameters,
    platform::{
        Error, Result, Right, Tx,
        files::{self, Use},
        jobs::{self, Import, ImportPhase, ImportRow, JobId, Kind, RowOutcome, Work},
        problem::Fault,
        text,
    },
};

/// The name of this kind of job.
pub const KIND: &str = "invoices.bank";

/// How large a statement may be.
pub const MAX_FILE: usize = camt::LIMITS.bytes;

const USE: Use = Use { max_size: MAX_FILE, days: Some(30) };

/// Each is matched with every open invoice.
const PORTION: usize = 20;

/// Statements of the bank as a kind of job.
pub struct Statements;

impl Kind for Statements {
    fn name(&self) -> &'static str {
        KIND
    }

    fn prepare(&self, file: Vec<u8>, _: Option<&str>) -> Result<Arc<dyn Work>, String> {
        let movements = camt::read(&file).map_err(|unreadable| fault(&unreadable).code)?;
        Ok(Arc::new(Movements(movements)))
    }
}

struct Movements(Vec<Movement>);

/// What is wrong with a file as a whole.
fn fault(unreadable: &Unreadable) -> Fault {
    match unreadable {
        Unreadable::Xml(flaw) => Fault::new("", "camt.not_xml").with("flaw", flaw.to_string()),
        Unreadable::NotAStatement(message) => Fault::new("", "camt.not_a_statement").with("message", message.as_str()),
    }
}

/// Whether a file can be read; what is wrong with it as a whole is told at once.
///
/// # Errors
/// That it cannot.
pub fn check(file: &[u8]) -> Result<()> {
    camt::read(file).map(drop).map_err(|unreadable| Error::Invalid(vec![fault(&unreadable)]))
}

/// Takes a file in that can be read, to be checked movement by movement.
pub fn take_in(tx: &mut Tx, name: &str, file: &[u8]) -> Result<Import> {
    tx.act_everywhere(PayInvoices::CODE)?;
    let name = text::clean(name).unwrap_or_else(|| "israsas.xml".into());
    let file = files::keep(tx, &name.chars().take(200).collect::<String>(), file, USE)?;
    jobs::start(tx, KIND, file)
}

/// Writes what was checked.
pub fn commit(tx: &mut Tx, id: JobId) -> Result<Import> {
    tx.act_everywhere(PayInvoices::CODE)?;
    jobs::commit(tx, KIND, id)
}

/// Stops an import before its next portion.
pub fn cancel(tx: &mut Tx, id: JobId) -> Result<Import> {
    tx.act_everywhere(PayInvoices::CODE)?;
    jobs::cancel(tx, KIND, id)
}

impl Work for Movements {
    fn n_rows(&self) -> usize {
        self.0.len()
    }

    fn portion(&self) -> usize {
        PORTION
    }

    fn run(&self, tx: &mut Tx, phase: ImportPhase, rows: Range<usize>) -> Result<Vec<ImportRow>> {
        let today = tx.today;
        let ours = parameters::our_library(tx, today)?.iban;
        let first = i64::try_from(rows.start).unwrap_or(0) + 1;
        let movements = self.0.get(rows).unwrap_or_default();
        (first..).zip(movements).map(|(n, one)| bring_in(tx, phase, n, one, ours.as_deref())).collect()
    }
}

fn bring_in(tx: &mut Tx, phase: ImportPhase, n: i64, one: &Movement, ours: Option<&str>) -> Result<ImportRow> {
    let row = |outcome, entity_id, fault: Option<Fault>| ImportRow {
        n,
        outcome,
        label: label(one),
        entity_id,
        faults: fault.into_iter().map(Into::into).collect(),
    };
    if !one.is_credit {
        return Ok(row(RowOutcome::Unchanged, None, Some(Fault::new("", "invoices.money_left"))));
    }
    let judged = judge(tx, one, ours);
    let (received_on, amount_cents) = match judged {
        Ok(found) => found,
        Err(fault) => return Ok(row(RowOutcome::Refused, None, Some(fault))),
    };
    if store::is_known_key(tx, &one.key)? {
        return Ok(row(RowOutcome::Unchanged, None, Some(Fault::new("", "invoices.payment_known"))));
    }
    if phase == ImportPhase::DryRun {
        return Ok(row(RowOutcome::Created, None, None));
    }
    let tidy = |said: &Option<String>| said.as_deref().and_then(text::clean);
    let paid = Paid {
        received_on,
        amount_cents,
        payer_name: tidy(&one.payer_name),
        payer_iban: tidy(&one.payer_iban),
        reference: tidy(&one.reference).map(|said| tidy_reference(&said).unwrap_or(said)),
        text: tidy(&one.text),
        source: PaymentSource::Bank,
        bank_key: Some(one.key.clone()),
    };
    let id = enter::take_in(tx, paid, None)?;
    Ok(row(RowOutcome::Created, Some(id.0), None))
}

/// The day and the amount of a movement, or why it is not taken.
fn judge(tx: &Tx, one: &Movement, ours: Option<&str>) -> Result<(chrono::NaiveDate, i64), Fault> {
    let is_other = |account: &String| ours.is_some_and(|ours| ours != account);
    if one.account.as_ref().is_some_and(is_other) {
        return Err(Fault::new("/account", "invoices.another_account"));
    }
    if !one.is_booked {
        return Err(Fault::new("/status", "invoices.not_booked"));
    }
    if one.currency != "EUR" {
        return Err(Fault::new("/currency", "invoices.currency").with("currency", one.currency.as_str()));
    }
    if one.is_doubtful {
        return Err(Fault::new("/amount", "invoices.batch_sum"));
    }
    let Some(amount) = one.amount_cents.filter(|cents| *cents > 0) else {
        return Err(Fault::new("/amount", "invoices.amount_missing"));
    };
    match one.booked_on {
        None => Err(Fault::new("/booked_on", "invoices.day_missing")),
        Some(day) if day > tx.today => Err(Fault::new("/booked_on", "date.in_future")),
        Some(day) => Ok((day, amount)),
    }
}

/// `2026-02-10 221,45 Biržų biblioteka: SF 000123`.
fn label(one: &Movement) -> String {
    let day = one.booked_on.map(|day| day.to_string()).unwrap_or_default();
    let amount = one.amount_cents.map(|cents| format!("{},{:02}", cents / 100, cents % 100)).unwrap_or_default();
    let said = [one.payer_name.as_deref(), one.reference.as_deref().or(one.text.as_deref())];
    let said = said.into_iter().flatten().collect::<Vec<_>>().join(": ");
    let whole = [day, amount, said].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    whole.chars().take(300).collect()
}
