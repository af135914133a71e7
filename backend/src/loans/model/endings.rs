//! Loss, damage and their settlement, and the closing by hand.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{Currency, said::said};
use crate::schema::loan_claims;

crate::text_enum! {
    /// How a claim was settled, by the lender's rules. It is settled as `returned` when the thing was found after all.
    SettledAs { Replaced = "replaced", Paid = "paid", Forgiven = "forgiven", Returned = "returned" }
}

crate::text_enum! {
    /// As what a loan was closed by hand.
    ClosedAs {
        Completed = "completed", FilledLocally = "filled_locally", Unfilled = "unfilled", Cancelled = "cancelled",
        Duplicate = "duplicate", Other = "other",
    }
}

crate::text_enum! {
    /// What is found of one unit that does not come back as it went.
    Harm { Damaged = "damaged", Lost = "lost" }
}

/// What the lender wants for what was lost or damaged, and how it was settled.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize, ToSchema)]
#[diesel(table_name = loan_claims, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct LoanClaim {
    pub n: i32,
    pub claimed_on: NaiveDate,
    /// Hundredths of the currency; absent while the lender has named no amount.
    #[schema(required = true)]
    pub amount_cents: Option<i64>,
    #[schema(required = true)]
    pub currency: Option<Currency>,
    #[schema(required = true)]
    pub settled_as: Option<SettledAs>,
    /// What was paid.
    #[schema(required = true)]
    pub settled_cents: Option<i64>,
    #[schema(required = true)]
    pub settled_on: Option<NaiveDate>,
}

/// Everything that is away is lost.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Loss {
    /// What the lender wants for it, in hundredths of the currency.
    #[schema(minimum = 1, maximum = 10_000_000)]
    pub amount_cents: Option<i64>,
    /// Euro where an amount names none.
    pub currency: Option<Currency>,
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

/// What is found of one unit.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitHarm {
    /// Which unit, from 1.
    pub n: i32,
    pub harm: Harm,
    #[schema(max_length = 500)]
    pub condition: Option<String>,
}

/// Some of it came to harm, or does not come back.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Damage {
    #[schema(min_items = 1, max_items = 50)]
    pub harmed: Vec<UnitHarm>,
    /// What the lender wants for it, in hundredths of the currency.
    #[schema(minimum = 1, maximum = 10_000_000)]
    pub amount_cents: Option<i64>,
    /// Euro where an amount names none.
    pub currency: Option<Currency>,
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

/// The claim is settled.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Settlement {
    pub settled_as: SettledAs,
    /// What was paid, in hundredths of the claim's currency.
    #[schema(minimum = 1, maximum = 10_000_000)]
    pub settled_cents: Option<i64>,
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

/// Ends it by hand.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    pub closed_as: ClosedAs,
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

said!(Loss, Damage, Settlement, Closing);
