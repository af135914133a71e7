//! What a partner asks of us.
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::{
    loans::model::{Channel, Kind, Medium, NewLoan, Side},
    platform::actor::LibraryId,
};

/// Asks for something of ours.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerRequest {
    pub medium: Medium,
    pub kind: Kind,
    #[schema(min_length = 1, max_length = 1000)]
    pub title: String,
    #[schema(max_length = 500)]
    pub author: Option<String>,
    #[schema(max_length = 1000)]
    pub container_title: Option<String>,
    #[schema(max_length = 300)]
    pub publisher: Option<String>,
    #[schema(minimum = 1000, maximum = 2100)]
    pub year: Option<i32>,
    #[schema(max_length = 200)]
    pub edition: Option<String>,
    #[schema(max_length = 100)]
    pub volume: Option<String>,
    #[schema(max_length = 100)]
    pub issue: Option<String>,
    #[schema(max_length = 100)]
    pub pages: Option<String>,
    /// Ten or thirteen digits, with or without hyphens.
    #[schema(max_length = 40)]
    pub isbn: Option<String>,
    #[schema(max_length = 40)]
    pub issn: Option<String>,
    pub needed_by_on: Option<NaiveDate>,
    /// The partner's own number for it.
    #[schema(max_length = 100)]
    pub partner_number: Option<String>,
    /// Which volumes, one a unit.
    #[serde(default)]
    #[schema(max_items = 50)]
    pub volumes: Vec<String>,
}

impl PartnerRequest {
    /// The same as our desk would take it in: from this library, at the desk of this branch.
    pub fn taken_in(&self, library: LibraryId, branch: Option<LibraryId>) -> NewLoan {
        let asked = self.clone();
        NewLoan {
            side: Side::Lending,
            medium: asked.medium,
            kind: asked.kind,
            library_id: Some(library),
            branch_id: branch,
            channel: Channel::Api,
            requested_on: None,
            needed_by_on: asked.needed_by_on,
            title: asked.title,
            author: asked.author,
            container_title: asked.container_title,
            publisher: asked.publisher,
            year: asked.year,
            edition: asked.edition,
            volume: asked.volume,
            issue: asked.issue,
            pages: asked.pages,
            isbn: asked.isbn,
            issn: asked.issn,
            partner_number: asked.partner_number,
            n_items: None,
            volumes: asked.volumes,
            reader: None,
            contact: None,
            is_for_department: false,
            over_limit_reason: None,
            note: None,
            category: None,
            exception: None,
        }
    }
}
