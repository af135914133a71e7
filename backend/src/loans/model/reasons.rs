//! The reasons of a negative answer as data.
use serde::Serialize;
use utoipa::ToSchema;

use super::UnfilledReason;

crate::text_enum! {
    /// Why a negative answer speaks for buying the title: it is not held, or there are too few copies.
    DemandGround { NotHeld = "not_held", TooFewCopies = "too_few_copies" }
}

crate::text_enum! {
    /// ReasonUnfilled of ISO 18626, in its own spelling.
    IsoUnfilled {
        NonCirculating = "NonCirculating", NotAvailableForIll = "NotAvailableForILL", NotHeld = "NotHeld",
        NotOnShelf = "NotOnShelf", PolicyProblem = "PolicyProblem", PoorCondition = "PoorCondition",
    }
}

/// A code and what librarians call it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = NamedCode)]
pub struct Named {
    pub key: &'static str,
    pub name_lt: &'static str,
    pub name_en: &'static str,
}

impl Named {
    pub fn new(key: &'static str, (name_lt, name_en): (&'static str, &'static str)) -> Named {
        Named { key, name_lt, name_en }
    }
}

/// A reason of a negative answer, its names, and what it is to others.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = UnfilledReasonRow)]
pub struct UnfilledReasonRow {
    pub key: UnfilledReason,
    pub name_lt: &'static str,
    pub name_en: &'static str,
    /// Why it feeds the demand list; absent where it does not.
    #[schema(required = true)]
    pub feeds: Option<DemandGround>,
    /// The nearest code of ISO 18626.
    pub iso_code: IsoUnfilled,
    /// Whether that code leads back to this reason.
    pub is_exact: bool,
}

/// What a code of ISO 18626 is read as.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = IsoUnfilledReason)]
pub struct IsoReason {
    pub code: IsoUnfilled,
    pub reason: UnfilledReason,
    /// Where it is not, the code is kept in the note of the answer.
    pub is_exact: bool,
}

/// Every reason, for both sides, and every code of ISO 18626.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct UnfilledReasons {
    pub items: Vec<UnfilledReasonRow>,
    pub iso: Vec<IsoReason>,
}
