//! IFLA vouchers.
use actix_web::{
    get, post,
    web::{Json, Path},
};

use crate::{
    loans::model::Reason,
    platform::{Answer, Asked, Caller, Page, Result, Valid},
    postage::{
        ReadPostage, WritePostage, actions,
        model::{BalanceAsked, NewVouchers, VoucherBalance, VoucherEntry, VoucherEntryId, VoucherYears, VouchersAsked},
    },
};

/// List entries of vouchers.
///
/// What came of IFLA vouchers and went, in halves, the newest first.
#[utoipa::path(
    tag = "postage", params(VouchersAsked), security(("bearer" = ["postage:read"])),
    responses((status = 200, description = "A page of entries.", body = Page<VoucherEntry>)),
)]
#[get("/postage/vouchers")]
pub async fn list_vouchers(
    caller: Caller<ReadPostage>,
    Asked(asked): Asked<VouchersAsked>,
) -> Result<Json<Page<VoucherEntry>>> {
    caller.read(move |tx| actions::vouchers(tx, &asked)).await.map(Json)
}

/// Get the balance of vouchers.
///
/// How many halves are left at the end of a day, and what they are worth.
#[utoipa::path(
    tag = "postage", params(BalanceAsked), security(("bearer" = ["postage:read"])),
    responses((status = 200, description = "The balance.", body = VoucherBalance)),
)]
#[get("/postage/vouchers/balance")]
pub async fn get_voucher_balance(
    caller: Caller<ReadPostage>,
    Asked(asked): Asked<BalanceAsked>,
) -> Result<Json<VoucherBalance>> {
    caller.read(move |tx| actions::balance(tx, asked.on)).await.map(Json)
}

/// List the years of vouchers.
///
/// How many were bought, earned, used and redeemed in each year, what was paid, and how many were left.
#[utoipa::path(
    tag = "postage", security(("bearer" = ["postage:read"])),
    responses((status = 200, description = "The years.", body = VoucherYears)),
)]
#[get("/postage/vouchers/years")]
pub async fn list_voucher_years(caller: Caller<ReadPostage>) -> Result<Json<VoucherYears>> {
    caller.read(actions::years).await.map(Json)
}

/// Enter vouchers.
///
/// Bought, used for a request of ours, earned by a loan to another library, redeemed, or there at the beginning. What is
/// used becomes a cost of the loan, at what it is worth on that day. On no day may fewer than none be left.
#[utoipa::path(
    tag = "postage", security(("bearer" = ["postage:write"])), request_body = NewVouchers,
    responses((status = 201, description = "The entry.", body = VoucherEntry)),
)]
#[post("/postage/vouchers")]
pub async fn enter_vouchers(
    caller: Caller<WritePostage>,
    Valid(new): Valid<NewVouchers>,
) -> Result<Answer<VoucherEntry>> {
    caller.create(|_: &VoucherEntry| "/api/v1/postage/vouchers".to_owned(), move |tx| actions::enter(tx, &new)).await
}

/// Take an entry of vouchers back.
///
/// By an entry against it, of today, with the reason; with what was used goes its cost.
#[utoipa::path(
    tag = "postage", params(VoucherEntryId), security(("bearer" = ["postage:write"])), request_body = Reason,
    responses((status = 200, description = "The entry against it.", body = VoucherEntry)),
)]
#[post("/postage/vouchers/{id}/actions/counter")]
pub async fn counter_vouchers(
    caller: Caller<WritePostage>,
    id: Path<VoucherEntryId>,
    Valid(why): Valid<Reason>,
) -> Result<Answer<VoucherEntry>> {
    caller.write(move |tx| actions::counter_vouchers(tx, *id, &why.reason)).await
}
