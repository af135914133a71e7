//! How messages are listed.
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{Audience, MessageStatus, Occasion};
use crate::platform::page::{Count, Cursor, Format, Limit, List};

crate::text_enum! {
    /// The order of messages; a minus means descending.
    MessageOrder { Newest = "-created_at", Oldest = "created_at" }
}

/// Which messages to list.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MessageList {
    /// The beginnings of words of the recipient's name, address and the subject.
    pub q: Option<String>,
    /// One or several, with commas between.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    pub status: List<MessageStatus>,
    pub occasion: Option<Occasion>,
    pub audience: Option<Audience>,
    /// Those that bounced or died, and that nobody has dealt with.
    pub needs_attention: Option<bool>,
    /// With `entity_id`: what is told about one thing, such as `loan`.
    pub entity: Option<String>,
    pub entity_id: Option<i64>,
    /// The library's day on which it was written, and later.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
    #[param(inline)]
    pub sort: Option<MessageOrder>,
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
