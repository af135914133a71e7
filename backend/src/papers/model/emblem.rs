//! The emblem of the library on its papers.
use serde::Serialize;
use utoipa::ToSchema;

/// What is known of the emblem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PaperEmblem {
    /// By its content: `image/png` or `image/jpeg`.
    pub media_type: String,
    /// In bytes.
    pub size: i64,
}
