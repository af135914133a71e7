//! A line of what a loan costs, as it stands in the list over all loans.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    libraries::Ref,
    loans::{
        Side,
        model::{ChargeId, ChargeKind, LoanId, Payer},
    },
    platform::{
        Action,
        actor::LibraryId,
        book::BookFormat,
        page::{Count, Cursor, Limit, List},
    },
};

/// Which lines: those of these days, of what is asked for beside. Days are inclusive, in Europe/Vilnius.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PostageList {
    /// Beginnings of words of the loan's number, title or author.
    #[param(max_length = 200)]
    pub q: Option<String>,
    /// The first day; from the beginning if absent.
    pub from: Option<NaiveDate>,
    /// The last day; up to now if absent.
    pub to: Option<NaiveDate>,
    /// One or more kinds, commas between.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    pub kind: List<ChargeKind>,
    /// One or more payers, commas between.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    pub payer: List<Payer>,
    /// The other library of the loan.
    pub library_id: Option<LibraryId>,
    pub side: Option<Side>,
    /// Only what was taken back, with the lines against it; or only what stands.
    pub is_taken_back: Option<bool>,
    /// Only what stands on an invoice that counts, or only what does not.
    pub is_billed: Option<bool>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    #[param(inline)]
    pub count: Option<Count>,
    #[param(inline)]
    pub format: Option<BookFormat>,
}

/// The loan of a line.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PostageLoan {
    pub id: LoanId,
    #[schema(example = "TBA-2026-0001")]
    pub number: String,
    pub side: Side,
    pub title: String,
}

/// A line of what a loan costs.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PostageLine {
    pub id: ChargeId,
    pub loan: PostageLoan,
    /// The other library; absent while no library is asked.
    #[schema(required = true)]
    pub library: Option<Ref>,
    pub kind: ChargeKind,
    /// In cents; less than zero where it takes another line back.
    pub amount_cents: i64,
    pub payer: Payer,
    pub charged_on: NaiveDate,
    /// The line that this one takes back, whole.
    #[schema(required = true)]
    pub counters_id: Option<ChargeId>,
    /// Whether another line takes it back.
    pub is_taken_back: bool,
    /// Whether it stands on an invoice that counts.
    pub is_billed: bool,
    pub actions: Vec<Action>,
}

/// The sum of lines of one kind and payer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PostageSum {
    pub kind: ChargeKind,
    pub payer: Payer,
    /// Lines, those against others among them.
    pub n: i64,
    pub amount_cents: i64,
}

/// What the lines that were asked for come to.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PostageSums {
    pub n: i64,
    pub amount_cents: i64,
    /// By kind and payer, in their order.
    pub parts: Vec<PostageSum>,
}
