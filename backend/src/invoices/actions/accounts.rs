//! How we stand: the statement of a library, the balances of all, the register of what was issued.
use std::cmp::Reverse;

use crate::{
    invoices::{
        model::{
            AccountingOf, Balance, Balances, Booked, InvoiceKind, InvoiceRow, Record, RegisterOf, Said, Statement,
            StatementKind, StatementOf,
        },
        rules::{self, Happened},
        store,
    },
    libraries,
    platform::{Error, Result, Tx},
};

/// The statement of a library over a period.
pub fn statement(tx: &mut Tx, of: &StatementOf) -> Result<Statement> {
    if of.to_on < of.from_on {
        return Err(Error::invalid("/to_on", "date.ends_before_it_begins"));
    }
    let library = libraries::refs(tx, &[of.library_id])?.remove(&of.library_id).ok_or(Error::NotFound)?;
    let changes = store::all_happened(tx, of.library_id, of.to_on)?;
    let mut all = Vec::new();
    for (id, kind, on, number, cents) in changes.documents {
        let kind = match kind {
            InvoiceKind::Invoice => StatementKind::Invoice,
            InvoiceKind::CreditNote => StatementKind::CreditNote,
        };
        let text = number.unwrap_or_default();
        all.push(Happened { on, kind, text, invoice_id: Some(id), payment_id: None, cents });
    }
    for (id, on, text, cents) in changes.payments {
        let text = text.unwrap_or_default();
        all.push(Happened { on, kind: StatementKind::Payment, text, invoice_id: None, payment_id: Some(id), cents });
    }
    for (id, on, cents) in changes.refunds {
        let text = String::new();
        all.push(Happened { on, kind: StatementKind::Refund, text, invoice_id: None, payment_id: Some(id), cents });
    }
    let (opening_cents, lines) = rules::statement(all, of.from_on, of.to_on);
    let closing_cents = lines.last().map_or(opening_cents, |line| line.balance_cents);
    let unbilled_cents = store::unbilled_of(tx, of.library_id)?;
    let (from_on, to_on) = (of.from_on, of.to_on);
    Ok(Statement { library, from_on, to_on, opening_cents, lines, closing_cents, unbilled_cents })
}

/// The libraries that have to do with invoices, those that owe most first.
pub fn balances(tx: &mut Tx) -> Result<Balances> {
    let sums = store::balances(tx)?;
    let mut names = libraries::refs(tx, &sums.iter().map(|one| one.library_id).collect::<Vec<_>>())?;
    let balance = |one: store::Sums| {
        names.remove(&one.library_id).map(|library| Balance {
            library,
            unbilled_cents: one.unbilled,
            drafted_cents: one.drafted,
            billed_cents: one.billed,
            paid_cents: one.paid,
            owed_cents: one.billed - one.paid,
        })
    };
    let mut items: Vec<Balance> = sums.into_iter().filter_map(balance).collect();
    items.sort_by(|a, b| {
        let key = |one: &Balance| (Reverse(one.owed_cents), Reverse(one.unbilled_cents));
        key(a).cmp(&key(b)).then_with(|| a.library.name.cmp(&b.library.name))
    });
    Ok(Balances { items })
}

/// All that was issued in a period, in the order of its numbers.
pub fn register(tx: &mut Tx, of: &RegisterOf) -> Result<Vec<InvoiceRow>> {
    let records = store::register(tx, of.from_on, of.to_on)?;
    super::show::rows(tx, records)
}

/// The same, with what accounting needs beside.
pub fn booked(tx: &mut Tx, of: &AccountingOf) -> Result<Vec<Booked>> {
    let records = store::register(tx, of.from_on, of.to_on)?;
    let rows = super::show::rows(tx, records.clone())?;
    let credited: Vec<_> = records.iter().filter_map(|record| record.written.credits_id).collect();
    let refs = store::refs(tx, &credited)?;
    let booked = |(record, row): (Record, InvoiceRow)| {
        let Said { buyer, vat, agreement_number, .. } = record.said()?;
        Ok(Booked {
            row,
            buyer,
            vat,
            credits: record.written.credits_id.and_then(|id| refs.get(&id)?.number.clone()),
            reference: record.issued.reference,
            agreement_number,
        })
    };
    records.into_iter().zip(rows).map(booked).collect()
}
