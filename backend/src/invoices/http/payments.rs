//! Payments over HTTP.
use actix_web::{
    Either, HttpResponse, get, post,
    web::{Json, Path},
};

use crate::{
    invoices::{
        PayInvoices, ReadInvoices, actions,
        model::{
            Assigning, NewPayment, Payment, PaymentCard, PaymentId, PaymentList, Refunding, TakingBack, Using,
            Withdrawing,
        },
        sheet,
    },
    platform::{Answer, Asked, Caller, Page, Result, Valid, book::BookFormat, page::Limit},
};

/// List payments.
///
/// The latest first; those of which something is not used yet, where that is asked. With `format=csv` or `format=xlsx`
/// all pages as a file.
#[utoipa::path(
    tag = "invoices", params(PaymentList), security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "A page of payments.", content(
        (Page<Payment> = "application/json"), (String = "text/csv"),
        (String = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    ))),
)]
#[get("/payments")]
pub async fn list_payments(
    caller: Caller<ReadInvoices>,
    Asked(wanted): Asked<PaymentList>,
) -> Result<Either<Json<Page<Payment>>, HttpResponse>> {
    if let Some(file) = wanted.format.and_then(BookFormat::file) {
        let language = caller.language();
        let wanted = PaymentList { count: None, ..wanted };
        let table = caller.table("mokejimai", file, sheet::payment_head(language), move |tx, from| {
            let page = actions::payments(tx, &wanted, Limit::EXPORT, from.as_ref())?;
            Ok((page.items.iter().map(|one| sheet::payment_cells(one, language)).collect(), page.next_cursor))
        });
        return table.await.map(Either::Right);
    }
    let page = caller.read(move |tx| actions::payments(tx, &wanted, wanted.limit, wanted.cursor.as_ref())).await?;
    Ok(Either::Left(Json(page)))
}

/// Enter a payment.
///
/// By hand, in euro. Where it names invoices by reference or number, it is used for them at once.
#[utoipa::path(
    tag = "invoices", security(("bearer" = ["invoices:pay"])), request_body = NewPayment,
    responses((status = 201, description = "The payment.", body = PaymentCard)),
)]
#[post("/payments")]
pub async fn enter_payment(caller: Caller<PayInvoices>, Valid(new): Valid<NewPayment>) -> Result<Answer<PaymentCard>> {
    let place = |card: &PaymentCard| format!("/api/v1/payments/{}", card.payment.id.0);
    caller.create(place, move |tx| actions::enter(tx, &new)).await
}

/// Get a payment.
///
/// What it was used for, and the invoices that the rest may be for.
#[utoipa::path(
    tag = "invoices", params(PaymentId), security(("bearer" = ["invoices:read"])),
    responses((status = 200, description = "The payment.", body = PaymentCard)),
)]
#[get("/payments/{id}")]
pub async fn get_payment(caller: Caller<ReadInvoices>, id: Path<PaymentId>) -> Result<Answer<PaymentCard>> {
    caller.show_derived(move |tx| actions::payment(tx, *id)).await
}

/// Use a payment for an invoice.
///
/// As much as is owed and there is, or a part of it.
#[utoipa::path(
    tag = "invoices", params(PaymentId), security(("bearer" = ["invoices:pay"])), request_body = Using,
    responses((status = 200, description = "The payment.", body = PaymentCard)),
)]
#[post("/payments/{id}/actions/use")]
pub async fn use_payment(
    caller: Caller<PayInvoices>,
    id: Path<PaymentId>,
    Valid(body): Valid<Using>,
) -> Result<Answer<PaymentCard>> {
    caller.write(move |tx| actions::use_for(tx, *id, &body)).await
}

/// Take a payment off an invoice.
///
/// What it was used for is owed again; so is what was given back.
#[utoipa::path(
    tag = "invoices", params(PaymentId), security(("bearer" = ["invoices:pay"])), request_body = TakingBack,
    responses((status = 200, description = "The payment.", body = PaymentCard)),
)]
#[post("/payments/{id}/actions/take_back")]
pub async fn take_payment_back(
    caller: Caller<PayInvoices>,
    id: Path<PaymentId>,
    Valid(body): Valid<TakingBack>,
) -> Result<Answer<PaymentCard>> {
    caller.write(move |tx| actions::take_back(tx, *id, &body)).await
}

/// Give money back.
///
/// Notes that what is not used went back to the payer.
#[utoipa::path(
    tag = "invoices", params(PaymentId), security(("bearer" = ["invoices:pay"])), request_body = Refunding,
    responses((status = 200, description = "The payment.", body = PaymentCard)),
)]
#[post("/payments/{id}/actions/refund")]
pub async fn refund_payment(
    caller: Caller<PayInvoices>,
    id: Path<PaymentId>,
    Valid(body): Valid<Refunding>,
) -> Result<Answer<PaymentCard>> {
    caller.write(move |tx| actions::refund(tx, *id, &body)).await
}

/// Say whose money it is.
///
/// While nothing of it is used.
#[utoipa::path(
    tag = "invoices", params(PaymentId), security(("bearer" = ["invoices:pay"])), request_body = Assigning,
    responses((status = 200, description = "The payment.", body = PaymentCard)),
)]
#[post("/payments/{id}/actions/assign")]
pub async fn assign_payment(
    caller: Caller<PayInvoices>,
    id: Path<PaymentId>,
    Valid(body): Valid<Assigning>,
) -> Result<Answer<PaymentCard>> {
    caller.write(move |tx| actions::assign(tx, *id, &body)).await
}

/// Withdraw a payment.
///
/// One that was entered by mistake and is used for nothing; what came from the bank stays.
#[utoipa::path(
    tag = "invoices", params(PaymentId), security(("bearer" = ["invoices:pay"])), request_body = Withdrawing,
    responses((status = 200, description = "The payment.", body = PaymentCard)),
)]
#[post("/payments/{id}/actions/withdraw")]
pub async fn withdraw_payment(
    caller: Caller<PayInvoices>,
    id: Path<PaymentId>,
    Valid(body): Valid<Withdrawing>,
) -> Result<Answer<PaymentCard>> {
    caller.write(move |tx| actions::withdraw(tx, *id, &body)).await
}
