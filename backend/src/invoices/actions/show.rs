//! Invoices as this caller sees them now. A list takes the same number of queries however long it is.
use std::collections::BTreeSet;

use crate::{
    invoices::{
        model::{Invoice, InvoiceId, InvoiceLine, InvoiceList, InvoiceRow, InvoiceStatus, InvoiceTotals, Line, Record},
        problems,
        rules::{self, Situation},
        store,
    },
    libraries,
    platform::{
        Error, Page, Result, Tx,
        events::{self, Timeline},
        page::{Cursor, Limit},
    },
};

/// One invoice, whole.
pub fn get(tx: &mut Tx, id: InvoiceId) -> Result<Invoice> {
    let record = store::find(tx, id)?;
    let row = rows(tx, vec![record.clone()])?.pop().ok_or(Error::NotFound)?;
    let lines = store::lines_of(tx, id)?.into_iter().map(|line| shown(line, row.status)).collect();
    let used = store::uses_of_invoice(tx, id)?;
    let payments = super::paid::uses(tx, used)?;
    let credits = match record.written.credits_id {
        Some(of) => store::refs(tx, &[of])?.remove(&of),
        None => None,
    };
    let ids: Vec<_> = record.written.drafted_by.into_iter().chain(record.issued.issued_by).collect();
    let people = store::people(tx, &ids)?;
    let said = record.said()?;
    let person = |id: Option<_>| id.and_then(|id| people.get(&id).cloned());
    Ok(Invoice {
        row,
        seller: said.seller,
        buyer: said.buyer,
        vat: said.vat,
        run_id: record.written.run_id,
        drafted_by: person(record.written.drafted_by),
        issued_by: person(record.issued.issued_by),
        agreement_number: said.agreement_number,
        reference: record.issued.reference,
        reason: record.written.reason,
        credits,
        credit_notes: store::credit_notes(tx, id)?,
        lines,
        payments,
        reminders: store::reminders_of(tx, id)?,
        sent_by: record.standing.sent_by,
        issued_at: record.issued.issued_at,
    })
}

fn shown(line: Line, status: InvoiceStatus) -> InvoiceLine {
    let Line { n, is_live, kind, charged_on, loan_number, title, net_cents, .. } = line;
    let is_taken_back = !is_live && status != InvoiceStatus::Draft;
    InvoiceLine { n, loan_number, title, kind, charged_on, net_cents, is_taken_back }
}

/// A page of invoices.
pub fn list(tx: &mut Tx, wanted: &InvoiceList, limit: Limit, from: Option<&Cursor>) -> Result<Page<InvoiceRow>> {
    let Page { items, next_cursor, total } = store::list(tx, wanted, limit, from)?;
    Ok(Page { items: rows(tx, items)?, next_cursor, total })
}

/// What a list comes to.
pub fn totals(tx: &mut Tx, wanted: &InvoiceList) -> Result<InvoiceTotals> {
    store::total(tx, wanted)
}

/// What happened to an invoice, the oldest first.
pub fn timeline(tx: &mut Tx, id: InvoiceId) -> Result<Timeline> {
    store::find(tx, id)?;
    events::timeline(tx, "invoice", id.0)
}

/// Lines of the list.
pub fn rows(tx: &mut Tx, records: Vec<Record>) -> Result<Vec<InvoiceRow>> {
    let libraries: BTreeSet<_> = records.iter().map(|record| record.written.library_id).collect();
    let names = libraries::refs(tx, &libraries.into_iter().collect::<Vec<_>>())?;
    let ids: Vec<_> = records.iter().map(|record| record.id).collect();
    let reminded = store::n_reminders(tx, &ids)?;
    let row = |record: Record| {
        let library = names.get(&record.written.library_id).cloned().ok_or(Error::NotFound)?;
        let rest_cents = if record.issued.number.is_some() { record.rest() } else { 0 };
        let is_overdue = rest_cents > 0 && record.issued.due_on < tx.today;
        let n_reminders = reminded.get(&record.id).copied().unwrap_or(0);
        let at = Situation { kind: record.written.kind, status: record.standing.status, is_overdue, n_reminders };
        Ok(InvoiceRow {
            id: record.id,
            kind: record.written.kind,
            status: record.standing.status,
            number: record.issued.number,
            library,
            invoice_on: record.issued.invoice_on,
            due_on: record.issued.due_on,
            from_on: record.written.from_on,
            to_on: record.written.to_on,
            net_cents: record.written.net_cents,
            vat_cents: record.issued.vat_cents,
            total_cents: record.issued.total_cents,
            paid_cents: record.standing.paid_cents,
            credited_cents: record.standing.credited_cents,
            rest_cents,
            is_overdue,
            n_reminders,
            sent_on: record.standing.sent_on,
            version: record.version,
            actions: rules::offers(at, tx.actor),
        })
    };
    records.into_iter().map(row).collect()
}

/// An issued invoice in the terms of EN 16931.
pub fn e_invoice(tx: &mut Tx, id: InvoiceId) -> Result<en16931::Invoice> {
    let record = store::find(tx, id)?;
    if record.issued.number.is_none() {
        return Err((&problems::NO_NUMBER).into());
    }
    let credited = match record.written.credits_id {
        Some(of) => {
            let of = store::find(tx, of)?.issued;
            let number = of.number.unwrap_or_default();
            Some(en16931::Preceding { number, issued_on: Some(of.invoice_on) })
        }
        None => None,
    };
    Ok(rules::e_invoice(&record, &record.said()?, &store::lines_of(tx, id)?, credited))
}
