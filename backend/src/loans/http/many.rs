//! Many loans in a row: one step on those chosen, and one on whatever is scanned.
use actix_web::post;

use crate::{
    loans::{
        ReadLoans, actions,
        model::{BatchResults, LoanBatch, LoanScan, ScanResult},
    },
    platform::{Answer, Caller, Result, Valid},
};

/// Take one step on many loans.
///
/// A result for each loan: one that is refused never loses the others. Each step takes the right of its side; `undo` takes back what you have just done yourself. With `dry_run` the results are the same and nothing changes.
#[utoipa::path(
    tag = "loans", security(("bearer" = ["loans:read"])), request_body = LoanBatch,
    responses((status = 200, description = "What came of each.", body = BatchResults)),
)]
#[post("/loans/batch")]
pub async fn act_on_loans_batch(
    caller: Caller<ReadLoans>,
    Valid(batch): Valid<LoanBatch>,
) -> Result<Answer<BatchResults>> {
    let language = caller.language();
    if batch.dry_run {
        return caller.rehearse(move |tx| actions::on_many(tx, &batch, language)).await;
    }
    caller.write(move |tx| actions::on_many(tx, &batch, language)).await
}

/// Take the step of what is scanned.
///
/// The loan is found by our number, the barcode of a unit or the other library's number, exactly as it stands on the thing, and takes its step where it alone can; else the answer says why not, and with which loans it could go on. Each step takes the right of its side. With `dry_run` nothing changes.
#[utoipa::path(
    tag = "loans", security(("bearer" = ["loans:read"])), request_body = LoanScan,
    responses((status = 200, description = "What came of it.", body = ScanResult)),
)]
#[post("/loans/scan")]
pub async fn scan_loan(caller: Caller<ReadLoans>, Valid(scan): Valid<LoanScan>) -> Result<Answer<ScanResult>> {
    let language = caller.language();
    if scan.dry_run {
        return caller.rehearse(move |tx| actions::scan(tx, &scan, language)).await;
    }
    caller.write(move |tx| actions::scan(tx, &scan, language)).await
}
