//! How a paper is asked for.
use serde::Deserialize;
use utoipa::IntoParams;

use crate::platform::i18n::Language;

crate::text_enum! {
    /// What a document of running text is given as.
    DocumentFormat { Pdf = "pdf", Docx = "docx" }
}

/// The language of a paper.
#[derive(Clone, Copy, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PaperAsked {
    /// Your own, where none is named.
    #[param(inline)]
    pub language: Option<Language>,
}

/// The language and the format of a document.
#[derive(Clone, Copy, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DocumentAsked {
    /// Your own, where none is named.
    #[param(inline)]
    pub language: Option<Language>,
    /// PDF unless said; DOCX to go on writing.
    #[param(inline)]
    pub format: Option<DocumentFormat>,
}
