//! A draft of all that a library owes in a period.
use chrono::{Days, NaiveDate};
use serde_json::json;

use super::{
    parties,
    step::{event, moved},
};
use crate::{
    agreements,
    invoices::{
        DraftInvoices,
        model::{
            Cost, Invoice, InvoiceAction, InvoiceId, InvoiceKind, InvoiceStatus, Issued, Line, Party, RunRecord, Said,
            Standing, Written,
        },
        rules::{self, Why},
        store,
    },
    libraries,
    platform::{
        Error, Result, Right, Tx,
        actor::LibraryId,
        events,
        jobs::{ImportRow, RowOutcome},
        problem::Fault,
        text,
    },
};

/// Makes a draft for a library, or says why none is made.
pub fn draft(tx: &mut Tx, run: &RunRecord, n: i64, library: LibraryId) -> Result<ImportRow> {
    let known = libraries::get(tx, library)?;
    let costs = rules::billable(store::unbilled(tx, library)?, run.from_on, run.to_on, run.carries_over);
    let row = |outcome, entity_id, faults: Vec<Fault>| ImportRow {
        n,
        outcome,
        label: known.name.clone(),
        entity_id,
        faults: faults.into_iter().map(Into::into).collect(),
    };
    if costs.is_empty() {
        return Ok(row(RowOutcome::Unchanged, None, vec![Fault::new("", "invoices.nothing_unbilled")]));
    }
    let holding = agreements::terms(tx, &known, run.to_on)?;
    let vat = parties::vat(tx, run.invoice_on)?;
    let buyer = parties::buyer(tx, library, holding.as_ref(), vat.regime)?;
    let net_cents: i64 = costs.iter().map(|cost| cost.cents).sum();
    let total_cents = net_cents + rules::vat_of(&vat, net_cents);
    let why = Why {
        holding: holding.as_ref(),
        buyer: &buyer,
        is_abroad: known.is_abroad,
        total_cents,
        minimum_cents: run.minimum_cents,
    };
    let faults = rules::judge(&why);
    let Some(holding) = holding.filter(|_| faults.is_empty()) else {
        return Ok(row(RowOutcome::Refused, None, faults));
    };
    let written = Written {
        kind: InvoiceKind::Invoice,
        run_id: Some(run.id),
        library_id: library,
        credits_id: None,
        reason: None,
        from_on: run.from_on,
        to_on: run.to_on,
        agreement_id: Some(holding.agreement),
        net_cents,
        drafted_by: tx.actor.account,
        name_key: text::order_key(&known.name),
    };
    let seller = parties::seller(tx, run.invoice_on)?;
    let (agreement_number, payment_days) = (Some(holding.number), holding.terms.payment_days);
    let said = Said { seller, buyer, vat, agreement_number, payment_days };
    let issued = as_it_would_be(net_cents, &said, run.invoice_on)?;
    let id = store::insert(tx, &written, &issued, &Standing::new(InvoiceStatus::Draft))?;
    store::insert_lines(tx, id, &lines(costs))?;
    let drafted = json!({ "run_id": run.id, "total_cents": total_cents });
    events::tell(tx, &event(tx, id, "draft").moved(None, InvoiceStatus::Draft.as_str()).values(None, Some(drafted)))?;
    Ok(row(RowOutcome::Created, Some(id.0), Vec::new()))
}

fn lines(costs: Vec<Cost>) -> Vec<Line> {
    let line = |(n, cost): (i32, Cost)| Line {
        n,
        charge_id: cost.id,
        is_live: true,
        kind: cost.kind,
        charged_on: cost.charged_on,
        loan_number: cost.loan_number,
        title: cost.title,
        net_cents: cost.cents,
    };
    (1..).zip(costs).map(line).collect()
}

/// What an invoice says on a day, before it has a number.
pub fn as_it_would_be(net_cents: i64, said: &Said, invoice_on: NaiveDate) -> Result<Issued> {
    let vat_cents = rules::vat_of(&said.vat, net_cents);
    let days = Days::new(u64::try_from(said.payment_days).unwrap_or(0));
    Ok(Issued {
        number: None,
        series_year: None,
        series_no: None,
        invoice_on,
        due_on: invoice_on.checked_add_days(days).unwrap_or(invoice_on),
        said_json: json(said)?,
        vat_cents,
        total_cents: net_cents + vat_cents,
        reference: None,
        issued_by: None,
        issued_at: None,
        search_text: search_text(None, &said.buyer),
    })
}

/// By what an invoice is found.
pub fn search_text(number: Option<&str>, buyer: &Party) -> String {
    let code = buyer.company_code.as_deref().unwrap_or_default();
    text::fold(&format!("{} {} {code}", number.unwrap_or_default(), buyer.name))
}

pub fn json<T: serde::Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|err| Error::Internal(err.to_string()))
}

/// Gives a draft up: its costs wait for another one.
pub fn drop_draft(tx: &mut Tx, id: InvoiceId) -> Result<Invoice> {
    tx.act_everywhere(DraftInvoices::CODE)?;
    let_go(tx, id)?;
    super::get(tx, id)
}

/// The same, for a run that is undone.
pub fn let_go(tx: &mut Tx, id: InvoiceId) -> Result<()> {
    let mut record = store::lock(tx, id)?;
    let was = record.standing.clone();
    moved(tx, &mut record, &was, InvoiceAction::Drop, None)?;
    store::free(tx, id, None)
}
