//! What would become of a letter about a loan.
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{mail::TellingOutcome, platform::actor::LibraryId};

/// Whether a letter about it would go out: to the reader of what we borrow, to the library to which we lend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct LoanLetter {
    /// `queued` where it would go; else why somebody must be told by hand.
    pub outcome: TellingOutcome,
    /// Its address; a reader's only for those who may see readers.
    #[schema(required = true)]
    pub to: Option<String>,
}

/// Which library is to be asked.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct LetterAsked {
    pub library_id: LibraryId,
}

/// Whether a letter to a library that is to be asked would go out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AskedLetter {
    /// `queued` where it would go; else why it is told by hand.
    pub outcome: TellingOutcome,
    /// Its address.
    #[schema(required = true)]
    pub to: Option<String>,
    /// The request reaches it by its own system: no letter goes, unless that is said.
    pub has_system: bool,
}
