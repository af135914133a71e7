//! How we stand: the statement of a library, the balances of all, the register of what was issued.
use std::{cmp::Reverse, collections::BTreeMap};

use chrono::NaiveDate;

use crate::{
    invoices::{
        model::{
            AccountingOf, Balance, Balances, Booked, Happened, InvoiceRow, Record, RegisterOf, Said, Statement,
            StatementOf,
        },
        rules, store,
    },
    libraries,
    platform::{Error, Result, Tx, actor::LibraryId},
};

/// The statement of a library over a period.
pub fn statement(tx: &mut Tx, of: &StatementOf) -> Result<Statement> {
    if of.to_on < of.from_on {
        return Err(Error::invalid("/to_on", "date.ends_before_it_begins"));
    }
    let library = libraries::refs(tx, &[of.library_id])?.remove(&of.library_id).ok_or(Error::NotFound)?;
    let all = store::happened(tx, Some(of.library_id), of.to_on)?;
    let (opening_cents, lines) = rules::statement(all, of.from_on, of.to_on);
    let closing_cents = lines.last().map_or(opening_cents, |line| line.balance_cents);
    let unbilled_cents = store::unbilled_of(tx, of.library_id)?;
    let (from_on, to_on) = (of.from_on, of.to_on);
    Ok(Statement { library, from_on, to_on, opening_cents, lines, closing_cents, unbilled_cents })
}

/// The last day that both databases order among others.
const END: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("a day");

#[derive(Default)]
struct Sums {
    unbilled: i64,
    drafted: i64,
    billed: i64,
    paid: i64,
}

/// The libraries that have to do with invoices, those that owe most first.
pub fn balances(tx: &mut Tx) -> Result<Balances> {
    let mut sums: BTreeMap<LibraryId, Sums> = BTreeMap::new();
    for costs in store::standing_costs(tx)? {
        let sum = sums.entry(costs.library_id).or_default();
        (sum.unbilled, sum.drafted) = (costs.unbilled, costs.drafted);
    }
    for one in store::happened(tx, None, END)? {
        let sum = sums.entry(one.library).or_default();
        sum.billed += one.billed();
        sum.paid += one.paid();
    }
    let mut names = libraries::refs(tx, &sums.keys().copied().collect::<Vec<_>>())?;
    let named = |(id, Sums { unbilled, drafted, billed, paid })| {
        Some(Balance {
            library: names.remove(&id)?,
            unbilled_cents: unbilled,
            drafted_cents: drafted,
            billed_cents: billed,
            paid_cents: paid,
            owed_cents: billed - paid,
        })
    };
    let mut items: Vec<Balance> = sums.into_iter().filter_map(named).collect();
    items.sort_by(|a, b| {
        let key = |one: &Balance| (Reverse(one.owed_cents), Reverse(one.unbilled_cents));
        key(a).cmp(&key(b)).then_with(|| a.library.name.cmp(&b.library.name))
    });
    Ok(Balances { items })
}

/// Everything up to a day that changed what libraries owe, for those who count it.
pub fn happened(tx: &mut Tx, to_on: NaiveDate) -> Result<Vec<Happened>> {
    store::happened(tx, None, to_on)
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
