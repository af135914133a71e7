//! A credit note takes an invoice back, whole or in part: its costs wait for another invoice, or for their counter-line.
use serde_json::json;

use super::{
    draft::search_text,
    issue::{Taking, by_the_standard},
    show::e_invoice,
    step::{event, moved, refuse},
    uses,
};
use crate::{
    invoices::{
        IssueInvoices,
        model::{
            Crediting, Invoice, InvoiceAction, InvoiceId, InvoiceKind, InvoiceStatus, Issued, Line, Record, Standing,
            Written,
        },
        problems,
        rules::{self, Credited},
        store,
    },
    platform::{Error, Result, Right, Tx, events, text},
};

/// Credits an invoice.
pub fn credit(tx: &mut Tx, id: InvoiceId, body: &Crediting) -> Result<Invoice> {
    tx.act_everywhere(IssueInvoices::CODE)?;
    let Some(reason) = text::clean(&body.reason) else { return Err(Error::invalid("/reason", "field.required")) };
    let day = body.invoice_on.unwrap_or(tx.today);
    let taking = Taking::begin(tx, InvoiceKind::CreditNote, day)?;
    let mut record = store::lock(tx, id)?;
    let (vat, lines) = (record.said()?.vat, store::lines_of(tx, id)?);
    let is_invoice = record.written.kind == InvoiceKind::Invoice && record.issued.number.is_some();
    let credited = rules::to_credit(&record, &lines, &body.lines, |net| rules::vat_of(&vat, net));
    let Some(credited) = credited.filter(|_| is_invoice) else { return Err((&problems::NOT_A_CREDIT).into()) };
    refuse(taking.fault(tx, record.issued.invoice_on).into_iter().collect())?;
    let numbers: Vec<i32> = credited.lines.iter().map(|line| line.n).collect();
    let note = write(tx, &record, taking, credited, &reason)?;
    store::free(tx, id, Some(&numbers))?;
    let was = record.standing.clone();
    record.standing.credited_cents += note.issued.total_cents;
    uses::set_free(tx, &mut record)?;
    moved(tx, &mut record, &was, InvoiceAction::Credit, Some(&reason))?;
    super::get(tx, id)
}

/// Writes the credit note, with its own number.
fn write(tx: &mut Tx, invoice: &Record, taking: Taking, credited: Credited, reason: &str) -> Result<Record> {
    let Credited { lines, net_cents, vat_cents } = credited;
    let written = Written {
        kind: InvoiceKind::CreditNote,
        run_id: None,
        credits_id: Some(invoice.id),
        reason: Some(reason.to_owned()),
        net_cents,
        drafted_by: tx.actor.account,
        ..invoice.written.clone()
    };
    let day = taking.day();
    let issued = Issued {
        invoice_on: day,
        due_on: day,
        vat_cents,
        total_cents: net_cents + vat_cents,
        reference: None,
        ..invoice.issued.clone()
    };
    let mut issued = taking.number(tx, issued)?;
    issued.search_text = search_text(issued.number.as_deref(), &invoice.said()?.buyer);
    let id = store::insert(tx, &written, &issued, &Standing::new(InvoiceStatus::Issued))?;
    let lines: Vec<Line> = lines.into_iter().map(|line| Line { is_live: false, ..line }).collect();
    store::insert_lines(tx, id, &lines)?;
    by_the_standard(&e_invoice(tx, id)?)?;
    let made = json!({ "number": issued.number, "credits_id": invoice.id, "total_cents": issued.total_cents });
    let event = event(tx, id, "write_credit_note").moved(None, InvoiceStatus::Issued.as_str());
    events::tell(tx, &event.values(None, Some(made)).because(Some(reason)))?;
    store::find(tx, id)
}
