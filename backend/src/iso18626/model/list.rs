//! How partners' systems and messages are listed.
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{IsoDirection, MessageKind, MessageState, PeerState};
use crate::{
    loans::model::LoanId,
    platform::{
        actor::LibraryId,
        page::{Count, Cursor, Format, Limit},
    },
};

/// Which partners' systems to list, the library that came into the directory last first.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PeerList {
    /// Words of the library's name, of the address or of the agency.
    pub q: Option<String>,
    pub state: Option<PeerState>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    pub count: Option<Count>,
    pub format: Option<Format>,
}

crate::text_enum! {
    /// In which order messages are listed; a minus means descending.
    MessageOrder { Newest = "-created_at", Oldest = "created_at" }
}

crate::text_enum! {
    /// What needs a person: what should be read, what was given up or refused.
    MessageView { ToRead = "to_read", Failed = "failed" }
}

/// Which messages to list.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MessageList {
    pub library_id: Option<LibraryId>,
    pub loan_id: Option<LoanId>,
    pub direction: Option<IsoDirection>,
    pub kind: Option<MessageKind>,
    pub state: Option<MessageState>,
    pub view: Option<MessageView>,
    /// On this day of the library or later.
    pub from: Option<NaiveDate>,
    /// On this day of the library or earlier.
    pub to: Option<NaiveDate>,
    /// The newest first, if absent.
    pub sort: Option<MessageOrder>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    pub count: Option<Count>,
    pub format: Option<Format>,
}

/// Whether persons are to be seen.
#[derive(Clone, Copy, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PersonsAsked {
    /// Readers and persons of the other library; takes the right to see readers.
    #[serde(default)]
    pub persons: bool,
}
