//! The units of a loan, each with its own state: it comes, comes late or never, goes back, is lost or damaged.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{LoanItem, said::said};

crate::text_enum! {
    /// What befell a unit: it never came, is gone, or came to harm.
    Fate { Missing = "missing", Lost = "lost", Damaged = "damaged" }
}

crate::text_enum! {
    /// Where one unit stands.
    UnitState {
        Expected = "expected", Shipped = "shipped", Received = "received", Returned = "returned",
        Missing = "missing", Lost = "lost", Damaged = "damaged",
    }
}

/// One unit of a loan, and where it stands.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LoanUnit {
    #[serde(flatten)]
    pub item: LoanItem,
    pub state: UnitState,
}

/// How many units there are, how many of them are still to come, and how many are away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UnitCount {
    pub n: i64,
    pub n_expected: i64,
    pub n_out: i64,
}

/// Some of the units.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SomeUnits {
    /// Which, by their numbers; all that can be meant where none is named.
    #[schema(min_items = 1, max_items = 50)]
    pub units: Option<Vec<i32>>,
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

said!(SomeUnits);
