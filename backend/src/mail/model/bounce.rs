//! Addresses that do not take mail, and how that is noted.
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::MessageId;
use crate::{
    platform::{
        Utc,
        page::{Cursor, Limit},
    },
    schema::mail_bounces,
};

crate::id! {
    /// Identifies an address that bounces.
    BounceId
}

crate::text_enum! {
    /// How it is known: the server said so at once, a report came later, somebody wrote it down.
    BounceSource { Smtp = "smtp", Report = "report", Hand = "hand" }
}

/// An address that does not take mail. Nothing is sent to it until this is cleared.
#[derive(Clone, Debug, Queryable, Selectable, Serialize, ToSchema)]
#[diesel(table_name = mail_bounces)]
#[schema(as = MailBounce)]
pub struct Bounce {
    pub id: BounceId,
    pub address: String,
    pub source: BounceSource,
    #[schema(required = true)]
    pub reason: Option<String>,
    /// The message that showed it.
    #[schema(required = true)]
    pub message_id: Option<MessageId>,
    pub noted_at: Utc,
}

/// Which addresses to list, the newest first.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct BounceList {
    /// The beginning of the address.
    pub q: Option<String>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
}

/// Writes down that an address does not take mail.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewMailBounce)]
pub struct NewBounce {
    #[schema(max_length = 254, pattern = r"^\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*$")]
    pub address: String,
    #[schema(max_length = 300)]
    pub reason: Option<String>,
}

/// A report of non-delivery that came to the sender's mailbox: its source, or its text.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewMailBounceReport)]
pub struct NewBounceReport {
    #[schema(min_length = 1, max_length = 500_000)]
    pub report: String,
}

crate::text_enum! {
    /// What a report meant: the address bounces, or it only takes longer.
    ReportOutcome { Bounced = "bounced", Delayed = "delayed" }
}

/// What was read in a report.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = MailBounceReport)]
pub struct BounceReport {
    pub outcome: ReportOutcome,
    pub address: String,
    #[schema(required = true)]
    pub reason: Option<String>,
    /// The message of ours that it is about, where it names one.
    #[schema(required = true)]
    pub message_id: Option<MessageId>,
}
