//! The signed paper and the annexes.
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::AgreementId;
use crate::platform::{Utc, events::Person};

crate::id! {
    /// Identifies a file of an agreement.
    AgreementFileId
}

crate::text_enum! {
    /// What a file of an agreement is.
    AgreementFileKind { Signed = "signed", Annex = "annex" }
}

/// A file of an agreement.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AgreementFile {
    pub id: AgreementFileId,
    pub agreement_id: AgreementId,
    pub kind: AgreementFileKind,
    pub name: String,
    /// By the content, not by the name.
    pub media_type: String,
    /// In bytes.
    pub size: i64,
    #[schema(required = true)]
    pub account: Option<Person>,
    pub created_at: Utc,
}

/// How a file is called, and what it is.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct NewFile {
    /// It must have one.
    #[param(max_length = 200)]
    pub name: Option<String>,
    /// An annex unless said.
    #[param(inline)]
    pub kind: Option<AgreementFileKind>,
}

/// The place of a file.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct FilePath {
    pub id: AgreementId,
    pub file_id: AgreementFileId,
}
