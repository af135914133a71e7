//! How the catalogue is listed, and in what form it is given out.
use serde::Deserialize;
use utoipa::IntoParams;

use super::DescriptionKind;
use crate::platform::{
    actor::LibraryId,
    page::{Count, Cursor, Limit},
};

crate::text_enum! {
    /// The order of the catalogue; a minus means descending.
    Order {
        Title = "title", TitleDescending = "-title", Year = "year", YearDescending = "-year",
        UpdatedDescending = "-updated_at",
    }
}

crate::text_enum! {
    /// As what a list is given: a page, a table, or the records themselves (ISO 2709 in UTF-8, MARCXML).
    ListFormat { Json = "json", Csv = "csv", Marc = "marc", Marcxml = "marcxml" }
}

crate::text_enum! {
    /// As what one record is given.
    MarcAs { Json = "json", Marc = "marc", Marcxml = "marcxml" }
}

/// Which descriptions to list.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DescriptionList {
    /// The beginnings of words of the title, the author, the publisher; an ISBN, an ISSN, a control number, a barcode.
    pub q: Option<String>,
    pub kind: Option<DescriptionKind>,
    /// ISO 639-2, three letters.
    pub language: Option<String>,
    pub year_from: Option<i32>,
    pub year_to: Option<i32>,
    /// Whether we have items of it.
    pub has_items: Option<bool>,
    /// Where we have items of it.
    pub branch_id: Option<LibraryId>,
    /// By title, unless said.
    #[param(inline)]
    pub sort: Option<Order>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    #[param(inline)]
    pub count: Option<Count>,
    #[param(inline)]
    pub format: Option<ListFormat>,
}

/// In what form to give the record.
#[derive(Clone, Copy, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MarcShown {
    #[param(inline)]
    pub format: Option<MarcAs>,
}
