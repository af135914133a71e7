//! A draft becomes an invoice: it gets its number, and what it says stands for good.
use chrono::NaiveDate;

use super::{
    draft::{as_it_would_be, search_text},
    parties,
    step::{open, refuse, tell},
};
use crate::{
    agreements,
    invoices::{
        IssueInvoices,
        model::{Invoice, InvoiceAction, InvoiceId, InvoiceKind, Issued, Issuing, Record, Said, Settled},
        problems,
        rules::{self, Series},
        store,
    },
    libraries,
    parameters::{InvoiceIssuer, invoices as decided, numbers},
    platform::{Result, Right, Tx, problem::Fault},
};

/// Issues one draft.
pub fn issue(tx: &mut Tx, id: InvoiceId, body: &Issuing) -> Result<Invoice> {
    tx.act_everywhere(IssueInvoices::CODE)?;
    give(tx, id, body.invoice_on)?;
    super::get(tx, id)
}

/// Gives a draft its number. The series is locked before the invoice, so that units which issue wait for one another
/// in one order, and the number is taken in the transaction that writes the invoice: no number is lost.
pub fn give(tx: &mut Tx, id: InvoiceId, invoice_on: Option<NaiveDate>) -> Result<()> {
    let day = invoice_on.unwrap_or(store::find(tx, id)?.issued.invoice_on);
    let taking = Taking::begin(tx, InvoiceKind::Invoice, day)?;
    let mut record = store::lock(tx, id)?;
    let was = record.standing.clone();
    record.standing.status = open(&record, InvoiceAction::Issue, Settled::Nothing)?;
    by_another_person(tx, &record)?;
    let mut faults: Vec<Fault> = taking.fault(tx, record.written.to_on).into_iter().collect();
    let taken_back = store::taken_back(tx, id)?;
    faults.extend(taken_back.into_iter().map(|n| Fault::new(format!("/lines/{n}"), "invoices.line_taken_back")));
    refuse(faults)?;
    let vat = parties::vat(tx, day)?;
    let known = libraries::get(tx, record.written.library_id)?;
    let holding = agreements::terms(tx, &known, record.written.to_on)?;
    let seller = parties::seller(tx, day)?;
    let buyer = parties::buyer(tx, known.id, holding.as_ref(), vat.regime)?;
    let said = Said { seller, buyer, vat, ..record.said()? };
    let issued = as_it_would_be(record.written.net_cents, &said, day)?;
    record.issued = taking.number(tx, issued)?;
    record.issued.reference = record.issued.number.as_deref().map(rules::reference);
    let lines = store::lines_of(tx, id)?;
    by_the_standard(&rules::e_invoice(&record, &said, &lines, None))?;
    record.issued.search_text = search_text(record.issued.number.as_deref(), &said.buyer);
    store::save_issued(tx, &mut record)?;
    tell(tx, &record, &was, InvoiceAction::Issue, None)
}

/// What breaks a rule of EN 16931 or of Peppol gets no number; every rule is told. A library abroad may not be reached
/// by Peppol, or by mail alone (scheme EM), and that is no fault of its invoice.
pub fn by_the_standard(invoice: &en16931::Invoice) -> Result<()> {
    let broken = en16931::check(invoice);
    let is_abroad = invoice.buyer.address.country != libraries::model::HOME;
    let is_of_peppol = |rule: &str| matches!(rule, "PEPPOL-EN16931-R010" | "PEPPOL-EN16931-CL008");
    let counts = |rule: &str| !(is_abroad && is_of_peppol(rule));
    let fault = |broken: en16931::Violation| {
        Fault::new(broken.field, "invoices.breaks_rule")
            .with("rule", broken.rule)
            .with("says_lt", broken.message_lt)
            .with("says_en", broken.message)
    };
    refuse(broken.into_iter().filter(|broken| counts(broken.rule)).map(fault).collect())
}

/// Where the parameters want four eyes, whoever drafted it does not issue it.
fn by_another_person(tx: &mut Tx, record: &Record) -> Result<()> {
    let today = tx.today;
    let is_other = record.written.drafted_by.is_none() || record.written.drafted_by != tx.actor.account;
    match decided::ISSUER.on(tx, today)? {
        InvoiceIssuer::AnotherPerson if !is_other => Err((&problems::ANOTHER_PERSON).into()),
        InvoiceIssuer::AnotherPerson | InvoiceIssuer::Anyone => Ok(()),
    }
}

/// The next number of a series, while nobody else can take one.
pub struct Taking {
    series: Series,
    format: crate::parameters::NumberFormat,
    day: NaiveDate,
    last: Option<(i64, NaiveDate)>,
}

impl Taking {
    /// Locks the series of a kind and a day.
    pub fn begin(tx: &mut Tx, kind: InvoiceKind, day: NaiveDate) -> Result<Taking> {
        let format = match kind {
            InvoiceKind::Invoice => numbers::INVOICE.on(tx, day)?,
            InvoiceKind::CreditNote => numbers::CREDIT_NOTE.on(tx, day)?,
        };
        let series = Series::of(kind, &format, day);
        let last = store::last_of(tx, series.kind, series.year)?;
        Ok(Taking { series, format, day, last })
    }

    pub fn day(&self) -> NaiveDate {
        self.day
    }

    /// Why the document cannot carry its day.
    pub fn fault(&self, tx: &Tx, not_before: NaiveDate) -> Option<Fault> {
        rules::day_fault(self.day, tx.today, self.last.map(|(_, on)| on), not_before)
    }

    /// Gives the number away.
    pub fn number(self, tx: &mut Tx, issued: Issued) -> Result<Issued> {
        let no = self.last.map_or(0, |(no, _)| no) + 1;
        store::advance(tx, self.series.kind, self.series.year, no, self.day)?;
        Ok(Issued {
            number: Some(self.format.write(self.series.year, no)),
            series_year: Some(self.series.year),
            series_no: Some(no),
            issued_by: tx.actor.account,
            issued_at: Some(tx.now),
            ..issued
        })
    }
}
