//! Questions between the libraries: conditions, trying later, renewal, recall. Their words and the bodies that ask and
//! answer them.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::said::said;
use crate::schema::loan_conditions;

crate::text_enum! {
    /// On what the lender makes it depend: LoanCondition of ISO 18626, a cost, and Lithuanian practice.
    ConditionCode {
        Cost = "cost", ReadingRoomOnly = "reading_room_only", NoCopying = "no_copying",
        SignatureRequired = "signature_required", Supervised = "supervised", ShorterTerm = "shorter_term",
        Insured = "insured", Other = "other",
    }
}

crate::text_enum! {
    /// A currency of a quote, by its code (ISO 4217). Each has two decimals, so that cents are hundredths of all.
    Currency {
        Eur = "EUR", Chf = "CHF", Czk = "CZK", Dkk = "DKK", Gbp = "GBP", Nok = "NOK", Pln = "PLN", Sek = "SEK",
        Uah = "UAH", Usd = "USD",
    }
}

crate::text_enum! {
    /// What became of a condition; it is dropped when the question lost its sense.
    ConditionAnswer { Accepted = "accepted", Refused = "refused", Dropped = "dropped" }
}

crate::text_enum! {
    /// Why it can be had only later (ReasonRetry of ISO 18626).
    RetryReason {
        OnLoan = "on_loan", Reserved = "reserved", AtBindery = "at_bindery", OnOrder = "on_order",
        BeingProcessed = "being_processed", NotFoundYet = "not_found_yet", Closed = "closed", Other = "other",
    }
}

/// A condition of the lender, and what became of it.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize, ToSchema)]
#[diesel(table_name = loan_conditions, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct LoanCondition {
    pub n: i32,
    pub code: ConditionCode,
    /// Hundredths of the currency.
    #[schema(required = true)]
    pub cost_cents: Option<i64>,
    #[schema(required = true)]
    pub currency: Option<Currency>,
    /// IFLA vouchers wanted, counted in halves.
    #[schema(required = true)]
    pub n_half_vouchers: Option<i32>,
    pub asked_on: NaiveDate,
    #[schema(required = true)]
    pub answer: Option<ConditionAnswer>,
    #[schema(required = true)]
    pub answered_on: Option<NaiveDate>,
    #[schema(required = true)]
    pub note: Option<String>,
}

/// Makes it depend on something; a cost names its amount and currency, or vouchers.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCondition {
    pub code: ConditionCode,
    /// Hundredths of the currency.
    #[schema(minimum = 1, maximum = 10_000_000)]
    pub cost_cents: Option<i64>,
    /// Euro where a cost names none.
    pub currency: Option<Currency>,
    /// IFLA vouchers wanted, counted in halves.
    #[schema(minimum = 1, maximum = 200)]
    pub n_half_vouchers: Option<i32>,
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

/// It can be had later.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RetryLater {
    pub reason: RetryReason,
    /// From which day it is worth asking again.
    pub retry_from_on: NaiveDate,
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

/// It may be kept longer.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Renewal {
    /// The new due day; one more term after the old one where none is named.
    pub due_on: Option<NaiveDate>,
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

/// The lender wants it back before its day.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Recall {
    /// The day by which it is wanted; the due day stays where none is named.
    pub due_on: Option<NaiveDate>,
    /// Whether a letter goes out with it: where that is possible if absent, in any case if true, not if false.
    pub by_mail: Option<bool>,
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

/// What was to be kept may go back.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// The new due day. Where none is named the old one stands, but a day that is over is one term from today where
    /// we lend.
    pub due_on: Option<NaiveDate>,
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

said!(NewCondition, RetryLater, Renewal, Recall, Release);
