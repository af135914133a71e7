//! The terms of an agreement as data, in versions.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{AgreementId, AgreementStatus, Categories, NotLent};
use crate::{
    platform::{Utc, actor::AccountId, events::Person},
    schema::agreement_versions,
};

crate::text_enum! {
    /// Who pays the postage of one way.
    PostagePayer { Subscriber = "subscriber", OurLibrary = "our_library", CentralFunding = "central_funding" }
}

crate::text_enum! {
    /// Whether an invoice is made, once a year.
    Invoicing { None = "none", Yearly = "yearly" }
}

crate::text_enum! {
    /// What is owed for a thing that is lost or damaged.
    Liability { SameOrEqual = "same_or_equal", MarketPrice = "market_price", LenderRules = "lender_rules" }
}

/// What the parties have agreed on.
#[derive(
    Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize, ToSchema,
)]
#[diesel(table_name = agreement_versions, treat_none_as_null = true, treat_none_as_default_value = false)]
#[serde(deny_unknown_fields)]
#[schema(as = AgreementTerms)]
pub struct Terms {
    /// For how many days an original is lent.
    #[schema(minimum = 1, maximum = 365)]
    pub loan_days: i32,
    #[schema(minimum = 0, maximum = 20)]
    pub n_renewals: i32,
    /// How many requests may be open at one time; no limit where absent.
    #[schema(minimum = 1, maximum = 1000)]
    pub max_items: Option<i32>,
    /// What is not lent.
    #[schema(value_type = Vec<NotLent>, max_items = 10)]
    pub not_lent: Categories,
    pub outward_payer: PostagePayer,
    pub return_payer: PostagePayer,
    /// The price of one copied page, in cents; absent where copies are free.
    #[schema(minimum = 0, maximum = 100_000)]
    pub page_cents: Option<i64>,
    pub invoicing: Invoicing,
    /// Until which day of the year the invoice of the year before is made: `01-31`.
    #[schema(pattern = "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")]
    pub invoice_by: Option<String>,
    /// Within how many days an invoice is paid.
    #[schema(minimum = 1, maximum = 365)]
    pub payment_days: i32,
    pub liability: Liability,
    /// How many days before its end one party tells the other.
    #[schema(minimum = 0, maximum = 365)]
    pub notice_days: i32,
    /// Within how many working days whoever is asked answers; our own target where absent.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 90)]
    pub answer_days: Option<i32>,
    /// Within how many working days what was promised is sent; our own target where absent.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 90)]
    pub supply_days: Option<i32>,
    /// Within how many working days what the reader has brought back is sent back; our own target where absent.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 90)]
    pub send_back_days: Option<i32>,
}

/// The row of a version.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = agreement_versions, treat_none_as_default_value = false)]
pub struct VersionRow {
    pub agreement_id: AgreementId,
    pub n: i32,
    pub effective_on: NaiveDate,
    pub agreed_on: Option<NaiveDate>,
    #[diesel(embed)]
    pub terms: Terms,
    pub note: Option<String>,
    pub account_id: Option<AccountId>,
    pub created_at: Utc,
}

/// A version of the terms: the first is what was signed, each further one an amendment from its day on.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = AgreementVersion)]
pub struct Version {
    pub n: i32,
    pub effective_on: NaiveDate,
    #[schema(required = true)]
    pub agreed_on: Option<NaiveDate>,
    pub terms: Terms,
    #[schema(required = true)]
    pub note: Option<String>,
    #[schema(required = true)]
    pub account: Option<Person>,
    pub created_at: Utc,
}

/// The terms that hold with a library on a day, and where they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    pub agreement: AgreementId,
    pub number: String,
    pub n: i32,
    pub terms: Terms,
}

/// How we stand with a library on a day: the agreement that is in force, with its terms, else the last one that was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stand {
    pub number: String,
    pub status: AgreementStatus,
    pub until_on: Option<NaiveDate>,
    /// Of one that is in force.
    pub terms: Option<Terms>,
}
