//! Requests that may ask for one work, and what can be done about it.
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{Citation, Kind, LoanRow, Medium, Side};

/// How alike two requests are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Alike {
    /// They name one ISBN.
    pub by_number: bool,
    /// How close title and author are by their trigrams, in whole percent.
    pub percent: i64,
}

/// What a request that is about to be made asks for.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SimilarAsked {
    pub side: Side,
    pub medium: Medium,
    /// A book where none is named.
    pub kind: Option<Kind>,
    #[param(max_length = 1000)]
    pub title: String,
    #[param(max_length = 500)]
    pub author: Option<String>,
    pub year: Option<i32>,
    #[param(max_length = 100)]
    pub volume: Option<String>,
    #[param(max_length = 100)]
    pub issue: Option<String>,
    #[param(max_length = 100)]
    pub pages: Option<String>,
    /// Ten or thirteen digits, with or without hyphens.
    #[param(max_length = 40)]
    pub isbn: Option<String>,
    #[param(max_length = 40)]
    pub issn: Option<String>,
    /// The day by which its reader needs it.
    pub needed_by_on: Option<NaiveDate>,
}

impl SimilarAsked {
    /// As a description; numbers that are mistyped equal none.
    pub fn citation(&self) -> Citation {
        let SimilarAsked { kind, title, author, year, volume, issue, pages, isbn, issn, .. } = self.clone();
        let (container_title, publisher, edition) = (None, None, None);
        let kind = kind.unwrap_or(Kind::Book);
        let isbn = isbn.and_then(|isbn| crate::platform::standard_number::isbn(&isbn).ok());
        let issn = issn.and_then(|issn| crate::platform::standard_number::issn(&issn).ok());
        Citation { kind, title, author, container_title, publisher, year, edition, volume, issue, pages, isbn, issn }
    }
}

/// The days of a reader who waits for a book that another reader of ours has asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct TurnDays {
    /// When the readers before are to have brought it back; absent while no library has said until when it lends.
    #[schema(required = true)]
    pub from_on: Option<NaiveDate>,
    /// When it must be back with us, to go back to its lender in time.
    #[schema(required = true)]
    pub to_on: Option<NaiveDate>,
}

/// Another request of the last days that may ask for the same work.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SimilarLoan {
    pub loan: LoanRow,
    #[serde(flatten)]
    pub alike: Alike,
    /// Whether it is the same reader's, or the same library's; absent where that is not known or may not be seen.
    #[schema(required = true)]
    pub is_same_asker: Option<bool>,
    /// The days of a second reader of the book, where they allow one: the request can be queued on this loan.
    #[schema(required = true)]
    pub queue: Option<TurnDays>,
}

/// What may be asked for already, the likeliest first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SimilarLoans {
    /// Within how many days a request counts.
    pub n_days: i64,
    pub items: Vec<SimilarLoan>,
}
