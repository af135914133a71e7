//! Which papers there are about loans.
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::LoanId;
use crate::platform::i18n::Language;

crate::text_enum! {
    /// A paper about one loan: the label of its parcel, the strap around its book, the slip by which it is taken from
    /// the shelf, the form or the letter by which another library is asked for it, the notice to the reader.
    LoanPaper {
        Label = "label", Strap = "strap", Slip = "slip", OrderForm = "order_form",
        RequestLetter = "request_letter", ArrivalNotice = "arrival_notice",
    }
}

crate::text_enum! {
    /// A paper about many loans.
    LoansPaper { Labels = "labels", Straps = "straps", Slips = "slips" }
}

/// The place of a paper.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct LoanPaperPath {
    pub id: LoanId,
    #[param(inline)]
    pub paper: LoanPaper,
}

/// One paper about many loans.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LoanPapers {
    pub paper: LoansPaper,
    /// In this order; slips in the order of the shelves.
    #[schema(min_items = 1, max_items = 1000)]
    pub ids: Vec<LoanId>,
    /// Your own, where none is named.
    pub language: Option<Language>,
    /// How many labels of the first sheet are used up.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 7)]
    pub n_used: i64,
}
