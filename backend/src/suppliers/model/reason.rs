//! Why a library stands where it stands: a closed list of reasons with their values, kept as JSON and told in words.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    agreements::model::{AgreementStatus, PostagePayer},
    libraries::LibraryKind,
    loans::model::{Answer, UnfilledReason},
    platform::Hundredths,
};

crate::text_enum! {
    /// From where it is known that a library has what is asked for.
    FoundBy { LookUp = "look_up", Staff = "staff" }
}

crate::text_enum! {
    /// Whether a library would be asked.
    SupplierVerdict { Ask = "ask", Skip = "skip" }
}

/// One reason. A new one may be added; what was kept is read for good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Reason {
    /// It has it, by a look-up or as a colleague knows.
    Holds { found_by: FoundBy },
    /// It said yes when the same title was asked for before.
    SaidYes { on: NaiveDate },
    /// It said that it does not have the same title.
    SaidNotHeld { on: NaiveDate },
    /// An agreement is in force: who pays the way of the book, and the price of a page of a copy in cents.
    Agreement {
        number: String,
        is_free: bool,
        outward_payer: Option<PostagePayer>,
        return_payer: Option<PostagePayer>,
        page_cents: Option<i64>,
    },
    /// There was never an agreement.
    NoAgreement,
    /// What our requests came to since a day: the share of the answers that was the thing itself, of so many answers;
    /// the median of the days from asking to receiving, of so many fills.
    History {
        since_on: NaiveDate,
        fill_percent: Option<Hundredths>,
        n_answers: i64,
        days_median: Option<Hundredths>,
        n_filled: i64,
    },
    /// So many requests of ours wait there.
    Load { n_open: i64 },
    /// The kind is asked when no other is left.
    LastResort { kind: LibraryKind },
    /// It is one of our own.
    Ours,
    /// It is closed, this day included.
    Closed { until_on: NaiveDate },
    /// The agreement is suspended, or is over and was not followed by another.
    NotInForce { number: String, status: AgreementStatus, until_on: Option<NaiveDate> },
    /// We do not deal with it any more.
    Inactive,
    /// It was asked for this very request.
    Asked { on: NaiveDate, answer: Option<Answer>, reason: Option<UnfilledReason> },
}

impl Reason {
    /// Whether a library with this reason is left out, whatever else speaks for it.
    pub fn is_against(&self) -> bool {
        matches!(self, Reason::Closed { .. } | Reason::NotInForce { .. } | Reason::Inactive | Reason::Asked { .. })
    }
}
