//! How subscribers are listed.
use serde::Deserialize;
use utoipa::IntoParams;

use super::{SubscriberStatus, YearOutcome};
use crate::{
    libraries::LibraryKind,
    papers::model::DocumentFormat,
    platform::{
        actor::LibraryId,
        i18n::Language,
        page::{Count, Cursor, Format, Limit, List},
    },
};

crate::text_enum! {
    /// The order of subscribers; a minus means descending.
    SubscriberOrder {
        Name = "name", NameDown = "-name", Municipality = "municipality", CardNo = "card_no", CardNoDown = "-card_no",
    }
}

/// Which subscribers to list.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SubscriberList {
    /// The beginnings of words of the name, the municipality or a code of the library, or the number of the card.
    #[param(max_length = 200)]
    pub q: Option<String>,
    /// One or more statuses, commas between.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    pub status: List<SubscriberStatus>,
    pub kind: Option<LibraryKind>,
    /// An empty text: those of which no municipality is written.
    pub municipality: Option<String>,
    pub library_id: Option<LibraryId>,
    /// Whether it is registered for this year or a later one; neither suspended nor removed.
    pub is_registered: Option<bool>,
    /// Has sent corrections that nobody has looked at yet.
    pub has_corrections: Option<bool>,
    /// With `outcome`: in this year; this year unless said.
    pub year: Option<i32>,
    /// Those to whom the year brought this: the rows behind a count.
    pub outcome: Option<YearOutcome>,
    /// By name, unless said.
    pub sort: Option<SubscriberOrder>,
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

/// Which subscribers a paper shows, and how.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SubscriberPapers {
    /// As in the list.
    #[param(max_length = 200)]
    pub q: Option<String>,
    #[serde(default)]
    #[param(value_type = Option<String>)]
    pub status: List<SubscriberStatus>,
    pub kind: Option<LibraryKind>,
    pub municipality: Option<String>,
    pub is_registered: Option<bool>,
    pub sort: Option<SubscriberOrder>,
    /// Your own, where none is named.
    #[param(inline)]
    pub language: Option<Language>,
    /// Of a register: PDF unless said. Cards are PDF alone.
    #[param(inline)]
    pub format: Option<DocumentFormat>,
}

impl SubscriberPapers {
    /// The list that it shows.
    pub fn list(&self) -> SubscriberList {
        let SubscriberPapers { q, status, kind, municipality, is_registered, sort, .. } = self.clone();
        SubscriberList { q, status, kind, municipality, is_registered, sort, ..SubscriberList::default() }
    }
}
