//! How reports are asked for.
use serde::Deserialize;
use utoipa::IntoParams;

use super::{ReportKind, ReportStatus};
use crate::platform::{
    actor::AccountId,
    page::{Count, Cursor, Format, Limit, List},
};

/// Which reports to list, those of the newest year first.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ReportList {
    /// Beginnings of words of the title.
    #[param(max_length = 200)]
    pub q: Option<String>,
    /// One or more kinds, commas between.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    pub kind: List<ReportKind>,
    /// One or more statuses, commas between; all but `discarded` where none is named.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    pub status: List<ReportStatus>,
    pub year: Option<i32>,
    pub owner_id: Option<AccountId>,
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

crate::text_enum! {
    /// As what a report is given out.
    ReportFormat { Pdf = "pdf", Docx = "docx", Xlsx = "xlsx", Csv = "csv" }
}

/// As what to give it out.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ReportAsked {
    #[param(inline)]
    pub format: ReportFormat,
}
