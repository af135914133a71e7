//! The bodies of a partner's steps, and what they are to the desk.
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::loans::model::{
    Cancelling, ConditionCode, Currency, Happened, NegativeAnswer, NewCondition, Parcel, Promise, Recall, Renewal,
    RetryLater, RetryReason, Return, UnfilledReason,
};

/// A step that says nothing but when it happened.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerStep {
    /// Today where none is named.
    pub happened_on: Option<NaiveDate>,
}

/// It will be supplied.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerPromise {
    /// The partner's own number for it.
    #[schema(max_length = 100)]
    pub partner_number: Option<String>,
    pub happened_on: Option<NaiveDate>,
}

/// It will not be supplied, and why.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerNo {
    pub reason: UnfilledReason,
    pub happened_on: Option<NaiveDate>,
}

/// It is on its way.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerParcel {
    /// The day by which an original must be back; a copy has none.
    pub due_on: Option<NaiveDate>,
    pub happened_on: Option<NaiveDate>,
}

/// On what the partner makes it depend; a cost names its amount and currency, or vouchers.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerCondition {
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
}

/// It can be had later.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerRetry {
    pub reason: RetryReason,
    /// From which day it is worth asking again.
    pub retry_from_on: NaiveDate,
    pub happened_on: Option<NaiveDate>,
}

/// It may be kept longer.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerRenewal {
    /// The new due day; one more term after the old one where none is named.
    pub due_on: Option<NaiveDate>,
    pub happened_on: Option<NaiveDate>,
}

/// It may not be kept longer, and why, in words.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerRefusal {
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
    pub happened_on: Option<NaiveDate>,
}

/// It is wanted back before its day.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerRecall {
    /// The day by which it is wanted; the due day stays where none is named.
    pub due_on: Option<NaiveDate>,
    pub happened_on: Option<NaiveDate>,
}

impl From<PartnerStep> for Happened {
    fn from(PartnerStep { happened_on }: PartnerStep) -> Happened {
        Happened { happened_on, note: None }
    }
}

impl From<PartnerStep> for Return {
    fn from(PartnerStep { happened_on }: PartnerStep) -> Return {
        Return { happened_on, ..Return::default() }
    }
}

impl From<PartnerStep> for Parcel {
    fn from(PartnerStep { happened_on }: PartnerStep) -> Parcel {
        Parcel { happened_on, ..Parcel::default() }
    }
}

impl From<PartnerPromise> for Promise {
    fn from(PartnerPromise { partner_number, happened_on }: PartnerPromise) -> Promise {
        Promise { partner_number, happened_on, ..Promise::default() }
    }
}

impl From<PartnerNo> for NegativeAnswer {
    fn from(PartnerNo { reason, happened_on }: PartnerNo) -> NegativeAnswer {
        NegativeAnswer { reason, happened_on, by_mail: None, note: None }
    }
}

impl From<PartnerParcel> for Parcel {
    fn from(PartnerParcel { due_on, happened_on }: PartnerParcel) -> Parcel {
        Parcel { due_on, happened_on, ..Parcel::default() }
    }
}

impl From<PartnerCondition> for NewCondition {
    fn from(asked: PartnerCondition) -> NewCondition {
        let PartnerCondition { code, cost_cents, currency, n_half_vouchers, happened_on } = asked;
        NewCondition { code, cost_cents, currency, n_half_vouchers, happened_on, note: None }
    }
}

impl From<PartnerRetry> for RetryLater {
    fn from(PartnerRetry { reason, retry_from_on, happened_on }: PartnerRetry) -> RetryLater {
        RetryLater { reason, retry_from_on, happened_on, note: None }
    }
}

impl From<PartnerRenewal> for Renewal {
    fn from(PartnerRenewal { due_on, happened_on }: PartnerRenewal) -> Renewal {
        Renewal { due_on, happened_on, note: None }
    }
}

impl From<PartnerRefusal> for Cancelling {
    fn from(PartnerRefusal { reason, happened_on }: PartnerRefusal) -> Cancelling {
        Cancelling { reason, happened_on, note: None }
    }
}

impl From<PartnerRecall> for Recall {
    fn from(PartnerRecall { due_on, happened_on }: PartnerRecall) -> Recall {
        Recall { due_on, happened_on, by_mail: None, note: None }
    }
}
