//! How inquiries and frequent questions are asked for.
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{AskerKind, InquiryChannel, InquiryKind, InquiryStatus, InquiryTopic};
use crate::{
    loans::model::LoanId,
    platform::{
        actor::{AccountId, LibraryId},
        i18n::Language,
        page::{Count, Cursor, Format, Limit, List},
    },
};

crate::text_enum! {
    /// The order of inquiries; a minus means descending.
    InquiryOrder {
        Newest = "-received_on", Oldest = "received_on", Due = "due_on", Number = "number", NumberDown = "-number",
    }
}

crate::text_enum! {
    /// A queue: what is open and the caller's, what is open and late, and what is of today: it came, is due, or is to
    /// be looked at again.
    InquiryView { Mine = "mine", Late = "late", Today = "today", Open = "open" }
}

/// Which inquiries to list; those that came last first, where no order is named.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct InquiryList {
    /// Beginnings of words of number, question, answer and sources; of the asker for those who may see readers.
    #[param(max_length = 200)]
    pub q: Option<String>,
    pub view: Option<InquiryView>,
    pub kind: Option<InquiryKind>,
    /// One or more statuses, commas between; all but what was noted by mistake where none is named.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    pub status: List<InquiryStatus>,
    pub topic: Option<InquiryTopic>,
    pub channel: Option<InquiryChannel>,
    pub asker_kind: Option<AskerKind>,
    pub library_id: Option<LibraryId>,
    pub branch_id: Option<LibraryId>,
    pub owner_id: Option<AccountId>,
    /// What became this loan.
    pub loan_id: Option<LoanId>,
    pub received_from: Option<NaiveDate>,
    pub received_to: Option<NaiveDate>,
    pub sort: Option<InquiryOrder>,
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

/// Which frequent questions to list; those most useful first.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct FaqList {
    /// Beginnings of words of question, answer and sources.
    #[param(max_length = 200)]
    pub q: Option<String>,
    pub topic: Option<InquiryTopic>,
    pub language: Option<Language>,
    /// Those retired, or those in use where nothing is said.
    pub is_retired: Option<bool>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    #[param(inline)]
    pub count: Option<Count>,
}
