//! IFLA vouchers: entries of a ledger in halves, what is left of them, and their years.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::PostageLoan;
use crate::{
    loans::model::{ChargeId, LoanId},
    platform::{
        Action, Utc,
        actor::AccountId,
        events::Person,
        page::{Cursor, Limit},
    },
    schema::voucher_entries,
};

crate::text_enum! {
    /// What happened to vouchers.
    VoucherKind {
        Opening = "opening", Bought = "bought", Earned = "earned", Used = "used", Redeemed = "redeemed",
    }
}

crate::id! {
    /// Identifies an entry of the ledger of vouchers.
    VoucherEntryId
}

/// Writes down what came of vouchers or went.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewVouchers {
    pub kind: VoucherKind,
    /// How many half vouchers; a whole one is two.
    #[schema(minimum = 1, maximum = 20_000)]
    pub halves: i64,
    /// Today where none is named.
    pub entered_on: Option<NaiveDate>,
    /// What was paid for those that were bought, or had for those that were redeemed; of no others.
    #[schema(minimum = 0, maximum = 100_000_000)]
    pub amount_cents: Option<i64>,
    /// The handling fee of buying or redeeming.
    #[schema(minimum = 0, maximum = 100_000_000)]
    pub fee_cents: Option<i64>,
    /// For which request of ours they are used, or by which loan to another library they are earned.
    pub loan_id: Option<LoanId>,
    #[schema(max_length = 1000)]
    pub note: Option<String>,
}

/// An entry as the database keeps it.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = voucher_entries)]
pub struct VoucherRow {
    #[diesel(skip_insertion)]
    pub id: VoucherEntryId,
    pub kind: VoucherKind,
    pub halves: i64,
    pub entered_on: NaiveDate,
    pub face_cents: i64,
    pub amount_cents: Option<i64>,
    pub fee_cents: Option<i64>,
    pub loan_id: Option<LoanId>,
    pub charge_id: Option<ChargeId>,
    pub note: Option<String>,
    pub account_id: Option<AccountId>,
    pub created_at: Utc,
    pub counters_id: Option<VoucherEntryId>,
}

/// An entry of the ledger of vouchers. It is never edited: what was wrong is taken back by an entry against it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct VoucherEntry {
    pub id: VoucherEntryId,
    pub kind: VoucherKind,
    /// Half vouchers: more than zero for what came, less for what went.
    pub halves: i64,
    pub entered_on: NaiveDate,
    /// What a whole voucher was worth on that day.
    pub face_cents: i64,
    /// What was paid for those that were bought, or had for those that were redeemed.
    #[schema(required = true)]
    pub amount_cents: Option<i64>,
    #[schema(required = true)]
    pub fee_cents: Option<i64>,
    #[schema(required = true)]
    pub loan: Option<PostageLoan>,
    #[schema(required = true)]
    pub note: Option<String>,
    /// Who wrote it down.
    #[schema(required = true)]
    pub account: Option<Person>,
    pub created_at: Utc,
    /// The entry that this one takes back, whole.
    #[schema(required = true)]
    pub counters_id: Option<VoucherEntryId>,
    /// Whether another entry takes it back.
    pub is_taken_back: bool,
    pub actions: Vec<Action>,
}

/// What is left of vouchers at the end of a day.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct VoucherBalance {
    pub on: NaiveDate,
    pub halves: i64,
    /// What a whole voucher is worth on that day.
    pub face_cents: i64,
    /// What all of them are worth.
    pub value_cents: i64,
}

/// A year of vouchers, in halves and cents, what was taken back taken off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct VoucherYear {
    pub year: i32,
    /// With what was there at the beginning.
    pub bought: i64,
    pub earned: i64,
    pub used: i64,
    pub redeemed: i64,
    pub paid_cents: i64,
    pub redeemed_cents: i64,
    pub fee_cents: i64,
    /// What was left at the end of the year.
    pub left: i64,
}

/// Every year in which something happened, the newest first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct VoucherYears {
    pub items: Vec<VoucherYear>,
}

/// Of which day the balance is.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct BalanceAsked {
    /// Today where none is named.
    pub on: Option<NaiveDate>,
}

/// Which entries: the newest first.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct VouchersAsked {
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
}
