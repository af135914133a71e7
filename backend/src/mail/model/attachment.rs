//! Files that go with a message, as they are listed; the file itself is `outbox::Attachment`.
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::MessageId;
use crate::schema::mail_attachments;

/// A file that went, or goes, with a message.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Serialize, ToSchema)]
#[diesel(table_name = mail_attachments)]
#[schema(as = MailAttachment)]
pub struct AttachmentRow {
    /// Its place among those of the message, from one.
    pub n: i32,
    pub file_name: String,
    pub media_type: String,
    /// Bytes.
    pub size: i64,
}

/// One file of a message.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct AttachmentPath {
    /// The message.
    pub id: MessageId,
    /// The place of the file among those of the message, from one.
    pub n: i32,
}
