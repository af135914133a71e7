//! Negative answers of both directions as one list: ours to other libraries, and theirs to us.
use chrono::NaiveDate;
use diesel::{
    QueryableByName,
    sql_types::{BigInt, Date, Nullable, Text},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{DemandGround, Kind, LoanId, Side, UnfilledReason};
use crate::{
    libraries::Ref,
    platform::{
        actor::LibraryId,
        page::{Count, Cursor, Format, Limit, List},
    },
};

crate::text_enum! {
    /// The order of negative answers; a minus means the last first.
    NegativeAnswerOrder {
        AnsweredOn = "answered_on", AnsweredOnDown = "-answered_on", Title = "title", Library = "library",
    }
}

/// Which negative answers are meant.
#[derive(Clone, Debug, Default)]
pub struct NegativeAnswersMeant {
    pub q: Option<String>,
    pub side: Option<Side>,
    pub reasons: Vec<UnfilledReason>,
    pub library_id: Option<LibraryId>,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

/// Which negative answers to list; the last first where no order is named.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct NegativeAnswerList {
    /// Beginnings of words of the loan's number, title, author, ISBN or ISSN, or of the other library.
    #[param(max_length = 200)]
    pub q: Option<String>,
    /// `lending`: our answers to other libraries; `borrowing`: theirs to us.
    pub side: Option<Side>,
    /// One or more reasons, commas between.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    pub reason: List<UnfilledReason>,
    /// The other library.
    pub library_id: Option<LibraryId>,
    /// Answered on this day or later.
    pub from: Option<NaiveDate>,
    /// Answered on this day or earlier.
    pub to: Option<NaiveDate>,
    pub sort: Option<NegativeAnswerOrder>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    #[param(inline)]
    pub count: Option<Count>,
    #[param(inline)]
    pub format: Option<Format>,
}

/// Which negative answers to count; the same filters as those of the list.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct NegativeAnswersCounted {
    #[param(max_length = 200)]
    pub q: Option<String>,
    pub side: Option<Side>,
    /// One or more reasons, commas between.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    pub reason: List<UnfilledReason>,
    pub library_id: Option<LibraryId>,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

impl NegativeAnswerList {
    pub fn meant(&self) -> NegativeAnswersMeant {
        let NegativeAnswerList { q, side, reason, library_id, from, to, .. } = self.clone();
        NegativeAnswersMeant { q, side, reasons: reason.0, library_id, from, to }
    }
}

impl NegativeAnswersCounted {
    pub fn meant(&self) -> NegativeAnswersMeant {
        let NegativeAnswersCounted { q, side, reason, library_id, from, to } = self.clone();
        NegativeAnswersMeant { q, side, reasons: reason.0, library_id, from, to }
    }
}

/// A negative answer as the database finds it.
#[derive(Clone, Debug, QueryableByName)]
pub struct NegativeAnswerFound {
    #[diesel(sql_type = BigInt)]
    pub id: i64,
    #[diesel(sql_type = BigInt)]
    pub loan_id: LoanId,
    #[diesel(sql_type = Text)]
    pub number: String,
    #[diesel(sql_type = Text)]
    pub side: Side,
    #[diesel(sql_type = Text)]
    pub kind: Kind,
    #[diesel(sql_type = Text)]
    pub title: String,
    #[diesel(sql_type = Nullable<Text>)]
    pub author: Option<String>,
    #[diesel(sql_type = BigInt)]
    pub library_id: LibraryId,
    #[diesel(sql_type = Date)]
    pub answered_on: NaiveDate,
    #[diesel(sql_type = Text)]
    pub reason: UnfilledReason,
    #[diesel(sql_type = Nullable<Text>)]
    pub note: Option<String>,
    /// What the list is ordered by, as text.
    #[diesel(sql_type = Text)]
    pub order_key: String,
}

/// A negative answer as a line of the list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct NegativeAnswerRow {
    /// Tells the answer from others of the list.
    pub id: i64,
    pub loan_id: LoanId,
    #[schema(example = "TBA-2026-0001")]
    pub number: String,
    /// `lending`: we answered; `borrowing`: the library answered us.
    pub side: Side,
    pub kind: Kind,
    pub title: String,
    #[schema(required = true)]
    pub author: Option<String>,
    /// Whom we answered, or who answered us.
    pub library: Ref,
    pub answered_on: NaiveDate,
    pub reason: UnfilledReason,
    /// Why it feeds the demand list; absent where it does not.
    #[schema(required = true)]
    pub feeds: Option<DemandGround>,
    /// What the library said beside its answer.
    #[schema(required = true)]
    pub note: Option<String>,
}

/// How many negative answers there are for one reason.
#[derive(Clone, Debug, PartialEq, Eq, QueryableByName, Serialize, ToSchema)]
pub struct NegativeAnswerCount {
    #[diesel(sql_type = Text)]
    pub reason: UnfilledReason,
    /// Ours to other libraries.
    #[diesel(sql_type = BigInt)]
    pub n_given: i64,
    /// Theirs to us.
    #[diesel(sql_type = BigInt)]
    pub n_received: i64,
}

/// How many negative answers there are by their reason, the most frequent first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct NegativeAnswerCounts {
    pub items: Vec<NegativeAnswerCount>,
    pub n_given: i64,
    pub n_received: i64,
}
