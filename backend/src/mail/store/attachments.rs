//! The files of messages.
use diesel::prelude::*;

use super::super::model::{AttachmentPath, AttachmentRow, MessageId};
use crate::{
    platform::{Error, Result, Tx, outbox::Attachment},
    schema::{
        mail_attachments::{self, content, file_name, media_type, message_id, n, size},
        mail_messages,
    },
};

type Columns = (String, String, Vec<u8>);

/// Writes what goes with a message, in this order.
pub fn attach(tx: &mut Tx, message: MessageId, files: &[Attachment]) -> Result<()> {
    for (place, file) in (1_i32..).zip(files) {
        let bytes = i64::try_from(file.content.len()).map_err(|err| Error::Internal(err.to_string()))?;
        let row = (
            (message_id.eq(message), n.eq(place), file_name.eq(&file.file_name)),
            (media_type.eq(&file.media_type), size.eq(bytes), content.eq(&file.content)),
        );
        diesel::insert_into(mail_attachments::table).values(row).execute(tx.conn)?;
    }
    Ok(())
}

/// The files of a message, in their order.
pub fn attachments(tx: &mut Tx, message: MessageId) -> Result<Vec<Attachment>> {
    let of_message = mail_attachments::table.filter(message_id.eq(message)).order(n);
    let rows: Vec<Columns> = of_message.select((file_name, media_type, content)).load(tx.conn)?;
    Ok(rows.into_iter().map(whole).collect())
}

/// One of them.
pub fn attachment(tx: &mut Tx, path: AttachmentPath) -> Result<Attachment> {
    let found = mail_attachments::table.find((path.id, path.n)).select((file_name, media_type, content));
    Ok(whole(found.first(tx.conn)?))
}

fn whole((name, media, bytes): Columns) -> Attachment {
    Attachment { file_name: name, media_type: media, content: bytes }
}

/// The files of a message without their content.
pub fn attachment_rows(tx: &mut Tx, message: MessageId) -> Result<Vec<AttachmentRow>> {
    let of_message = mail_attachments::table.filter(message_id.eq(message)).order(n);
    Ok(of_message.select(AttachmentRow::as_select()).load(tx.conn)?)
}

/// Deletes the files of messages that are forgotten.
pub fn forget_attachments(tx: &mut Tx) -> Result<()> {
    let forgotten = mail_messages::table.filter(mail_messages::forgotten_at.is_not_null()).select(mail_messages::id);
    diesel::delete(mail_attachments::table.filter(message_id.eq_any(forgotten))).execute(tx.conn)?;
    Ok(())
}
