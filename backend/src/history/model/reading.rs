//! How a file of past loans is read: which column is what, in which words.
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{HistoryDayFormat, HistoryDelimiter, HistoryEncoding, HistoryField};
use crate::platform::actor::LibraryId;

/// How a file of past loans is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HistoryReading {
    /// The system or the table that kept the loans. With its numbers the same loan is known again, whichever mapping
    /// reads it.
    #[schema(min_length = 1, max_length = 100)]
    pub source: String,
    pub encoding: HistoryEncoding,
    /// Commas, semicolons or tabs, whichever the first line has most of, where it is not named.
    pub delimiter: Option<HistoryDelimiter>,
    pub day_format: HistoryDayFormat,
    /// Whether the numbers of the old system begin anew every year.
    pub is_number_yearly: bool,
    /// At most one for each field. A side, a title and the day of the request there must be.
    #[schema(max_items = 60)]
    pub columns: Vec<HistoryColumn>,
    /// What words of the file mean, where they are not the usual ones.
    #[schema(max_items = 1000)]
    pub words: Vec<HistoryWord>,
    /// Which libraries names of the file mean, where they are not called so in the directory; our branches too.
    #[schema(max_items = 2000)]
    pub libraries: Vec<HistoryLibrary>,
}

/// Where a field of the loan is read: a column of the file, or the same for every row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HistoryColumn {
    pub field: HistoryField,
    /// Its name in the first line. Of two columns of one name the second is `name (2)`; one without a name is `(3)`, by
    /// its place.
    #[schema(min_length = 1, max_length = 200)]
    pub column: Option<String>,
    /// What every row says, where the file does not: `lending` in a file of lendings.
    #[schema(min_length = 1, max_length = 200)]
    pub constant: Option<String>,
}

/// What a word of the file means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HistoryWord {
    /// `side`, `medium`, `kind`, `outcome`, `reason` or `channel`.
    pub field: HistoryField,
    /// As it stands in the file; capitals and diacritics do not matter.
    #[schema(min_length = 1, max_length = 200)]
    pub word: String,
    /// A word of the list of that field: `lending`, `paper_copy`, `not_filled`.
    #[schema(min_length = 1, max_length = 60)]
    pub means: String,
}

/// Which library a name of the file means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HistoryLibrary {
    /// As it stands in the file; capitals and diacritics do not matter.
    #[schema(min_length = 1, max_length = 500)]
    pub word: String,
    pub library_id: LibraryId,
}

impl HistoryReading {
    /// Where a field is read, if it is.
    pub fn column(&self, field: HistoryField) -> Option<&HistoryColumn> {
        self.columns.iter().find(|column| column.field == field)
    }
}
