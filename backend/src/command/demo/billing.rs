//! The billing of the demonstration: last year's postage, for libraries whose agreement says that they pay it. Their codes
//! and streets are invented: no register has a code that begins with 9.
use std::sync::Arc;

use abonementas::{
    invoices::{
        self,
        model::{InvoiceList, InvoiceRow, InvoiceStatus},
    },
    libraries,
    platform::{
        Actor, Result, Store, Tx, Version,
        actor::LibraryId,
        jobs::{self, Kinds},
        page::{Limit, List},
    },
};
use chrono::{Datelike, NaiveDate};
use serde_json::json;

use super::{body, partners};

/// Drafts of last year up to November, made by the librarian, issued by the head and sent; most of them are paid.
pub async fn bill(store: &Store, staff: &Arc<Actor>, head: &Arc<Actor>, municipal: Vec<LibraryId>) -> Result<()> {
    store.write(staff.clone(), move |tx| complete(tx, &municipal)).await?;
    let kinds: Kinds = vec![Arc::new(invoices::Runs), Arc::new(invoices::Batches)];
    let run = store
        .write(staff.clone(), |tx| {
            let day = |month, day| NaiveDate::from_ymd_opt(tx.today.year() - 1, month, day);
            let period = json!({ "from_on": day(1, 1), "to_on": day(11, 30), "invoice_on": day(12, 10) });
            Ok(invoices::start_run(tx, &body(period)?)?.id)
        })
        .await?;
    jobs::advance(store, &kinds).await?;
    store.write(head.clone(), move |tx| invoices::issue_all(tx, run)).await?;
    jobs::advance(store, &kinds).await?;
    store.write(head.clone(), settle).await
}

/// What an invoice needs to know of us and of those who pay.
fn complete(tx: &mut Tx, municipal: &[LibraryId]) -> Result<()> {
    let ours = libraries::ours(tx)?;
    let pay = municipal.iter().enumerate().filter(|(n, _)| partners::pays(*n)).map(|(_, library)| *library);
    for (n, library) in [ours].into_iter().chain(pay).enumerate() {
        let version = libraries::find(tx, library)?.row.record.version;
        let card = json!({
            "company_code": code(n as u64), "street": format!("Bibliotekos g. {}", n + 1), "city": "Panevėžys",
            "postal_code": format!("3510{}", n % 10),
        });
        libraries::update(tx, library, Version(version), &body(card)?)?;
    }
    Ok(())
}

/// The n-th invented code, with its check digit.
fn code(n: u64) -> String {
    let stem = 90_000_000 + n;
    let with = |digit: &u64| libraries::codes::company_code(&format!("{stem}{digit}")).ok();
    (0..10).find_map(|digit| with(&digit)).unwrap_or_default()
}

/// Every invoice went out on paper; of each five the first owes still, the second owes a half.
fn settle(tx: &mut Tx) -> Result<()> {
    let issued = InvoiceList { status: List(vec![InvoiceStatus::Issued]), ..InvoiceList::default() };
    for (n, invoice) in invoices::list(tx, &issued, Limit::EXPORT, None)?.items.into_iter().enumerate() {
        let InvoiceRow { id, library, invoice_on, number, total_cents, .. } = invoice;
        invoices::send(tx, id, &body(json!({ "by": "paper", "sent_on": invoice_on }))?, None)?;
        let amount = match n % 5 {
            0 => continue,
            1 => total_cents / 2,
            _ => total_cents,
        };
        let paid = json!({
            "received_on": invoice_on, "amount_cents": amount, "library_id": library.id, "text": number,
        });
        invoices::enter(tx, &body(paid)?)?;
    }
    Ok(())
}
