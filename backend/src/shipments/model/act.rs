//! Acts: what was lost or damaged, in writing, with its own number.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{ActId, ShipmentId};
use crate::{
    loans::model::{LoanId, UnitHarm},
    platform::{Utc, actor::AccountId, events::Person},
    schema::{shipment_act_loans, shipment_acts},
};

crate::text_enum! {
    /// What an act is about.
    ActKind { Lost = "lost", Damaged = "damaged" }
}

/// An act, as the database keeps it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = shipment_acts)]
pub struct ActRecord {
    pub id: ActId,
    pub number: String,
    pub shipment_id: ShipmentId,
    pub kind: ActKind,
    pub happened_on: NaiveDate,
    pub text: String,
    pub present: Option<String>,
    pub account_id: Option<AccountId>,
    pub created_at: Utc,
    pub annulled_at: Option<Utc>,
}

/// A loan that an act names.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, Serialize, ToSchema)]
#[diesel(table_name = shipment_act_loans)]
pub struct ActLoan {
    #[serde(skip)]
    pub act_id: ActId,
    pub loan_id: LoanId,
    /// What it is worth, in euro cents.
    #[schema(required = true)]
    pub value_cents: Option<i64>,
}

/// An act about a parcel.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ShipmentAct {
    pub id: ActId,
    #[schema(example = "SA-2026-001")]
    pub number: String,
    pub kind: ActKind,
    pub happened_on: NaiveDate,
    pub text: String,
    /// Who was there.
    #[schema(required = true)]
    pub present: Option<String>,
    pub loans: Vec<ActLoan>,
    /// Who drew it up.
    #[schema(required = true)]
    pub account: Option<Person>,
    pub created_at: Utc,
    /// When it was taken back with the step that it is about.
    #[schema(required = true)]
    pub annulled_at: Option<Utc>,
}

/// What a loan of an act is worth.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LoanValue {
    pub loan_id: LoanId,
    #[schema(minimum = 1, maximum = 10_000_000)]
    pub value_cents: i64,
}

/// The parcel never arrived, or what was missing of it will not: the act, and what it means for each loan.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LossAct {
    /// What happened.
    #[schema(min_length = 1, max_length = 4000)]
    pub text: String,
    /// Who was there.
    #[schema(max_length = 1000)]
    pub present: Option<String>,
    /// What the loans are worth, in euro cents; the lender may say later where none is named.
    #[serde(default)]
    #[schema(max_items = 200)]
    pub values: Vec<LoanValue>,
    /// A cost line of compensation is written for each value.
    #[serde(default)]
    pub is_charged: bool,
    pub happened_on: Option<NaiveDate>,
}

/// A loan that arrived damaged.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DamagedLoan {
    pub loan_id: LoanId,
    #[schema(min_items = 1, max_items = 50)]
    pub harmed: Vec<UnitHarm>,
    /// What the harm is worth, in euro cents.
    #[schema(minimum = 1, maximum = 10_000_000)]
    pub value_cents: Option<i64>,
}

/// Some of the parcel came to harm: the act, and what it means for each loan.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DamageAct {
    /// What happened.
    #[schema(min_length = 1, max_length = 4000)]
    pub text: String,
    /// Who was there.
    #[schema(max_length = 1000)]
    pub present: Option<String>,
    #[schema(min_items = 1, max_items = 200)]
    pub loans: Vec<DamagedLoan>,
    /// A cost line of compensation is written for each value.
    #[serde(default)]
    pub is_charged: bool,
    pub happened_on: Option<NaiveDate>,
}
