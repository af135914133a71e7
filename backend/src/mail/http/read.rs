//! The log of messages, looked at.
use actix_web::{
    Either, HttpResponse, get,
    web::{Json, Path},
};

use super::super::{
    ReadMail, actions,
    model::{AttachmentPath, MailState, Message, MessageId, MessageLifecycle, MessageList, MessageRow, Templates},
    rules, sheet, store,
};
use crate::platform::{
    Answer, Asked, Caller, Page, Result, download,
    events::{self, Timeline},
    page::{Format, Limit},
};

/// Get the state of mail.
///
/// Whether it is set up, by which server and in whose name, and how many messages wait or need attention.
#[utoipa::path(
    tag = "mail", security(("bearer" = ["mail:read"])),
    responses((status = 200, description = "The state.", body = MailState)),
)]
#[get("/mail")]
pub async fn get_mail_state(caller: Caller<ReadMail>) -> Result<Json<MailState>> {
    caller.read(actions::state).await.map(Json)
}

/// List the letters.
///
/// How the letter of each occasion reads, in Lithuanian and in English, with invented values.
#[utoipa::path(
    tag = "mail", security(("bearer" = ["mail:read"])),
    responses((status = 200, description = "The letters.", body = Templates)),
)]
#[get("/mail/templates")]
pub async fn list_mail_templates(caller: Caller<ReadMail>) -> Result<Json<Templates>> {
    caller.read(actions::templates).await.map(Json)
}

/// Get the life of a message.
///
/// Every status, every step, and where it leads.
#[utoipa::path(
    tag = "mail", security(("bearer" = ["mail:read"])),
    responses((status = 200, description = "The table of its life.", body = MessageLifecycle)),
)]
#[get("/mail/lifecycle")]
pub async fn get_mail_lifecycle(caller: Caller<ReadMail>) -> Result<Json<MessageLifecycle>> {
    let language = caller.language();
    caller.read(move |_| Ok(rules::lifecycle(language))).await.map(Json)
}

/// List messages.
///
/// The newest first. `q` finds the beginnings of words of the recipient and the subject, and folds Lithuanian letters.
/// Messages to readers name nobody to those who may not see readers. With `format=csv` the whole list as a file.
#[utoipa::path(
    tag = "mail", params(MessageList), security(("bearer" = ["mail:read"])),
    responses((status = 200, description = "A page of messages.", content(
        (Page<MessageRow> = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/mail/messages")]
pub async fn list_mail_messages(
    caller: Caller<ReadMail>,
    Asked(wanted): Asked<MessageList>,
) -> Result<Either<Json<Page<MessageRow>>, HttpResponse>> {
    if wanted.format == Some(Format::Csv) {
        let language = caller.language();
        let export = caller.export("laiskai.csv", sheet::head(language), move |tx, from| {
            let page = store::list(tx, &wanted, Limit::EXPORT, from.as_ref())?;
            Ok((page.items.iter().map(|row| sheet::cells(row, language)).collect(), page.next_cursor))
        });
        return export.await.map(Either::Right);
    }
    let page = caller.read(move |tx| store::list(tx, &wanted, wanted.limit, wanted.cursor.as_ref())).await?;
    Ok(Either::Left(Json(page)))
}

/// Get a message.
///
/// With its text, without the link that it may have held, and with what you may do to it now.
#[utoipa::path(
    tag = "mail", params(MessageId), security(("bearer" = ["mail:read"])),
    responses((status = 200, description = "The message.", body = Message)),
)]
#[get("/mail/messages/{id}")]
pub async fn get_mail_message(caller: Caller<ReadMail>, id: Path<MessageId>) -> Result<Answer<Message>> {
    caller.show(move |tx| actions::show(tx, *id)).await
}

/// List what happened to a message.
///
/// The oldest first: written, sent, bounced, cancelled, and by whom.
#[utoipa::path(
    tag = "mail", params(MessageId), security(("bearer" = ["mail:read"])),
    responses((status = 200, description = "The events.", body = Timeline)),
)]
#[get("/mail/messages/{id}/events")]
pub async fn list_mail_message_events(caller: Caller<ReadMail>, id: Path<MessageId>) -> Result<Json<Timeline>> {
    caller.read(move |tx| store::find(tx, *id).and_then(|_| events::timeline(tx, "mail_message", id.0))).await.map(Json)
}

/// Fetch a file of a message.
///
/// As it went with it; for as long as the text of the message is kept.
#[utoipa::path(
    tag = "mail", params(AttachmentPath), security(("bearer" = ["mail:read"])),
    responses((status = 200, description = "The file.", body = Vec<u8>, content_type = "application/octet-stream")),
)]
#[get("/mail/messages/{id}/attachments/{n}")]
pub async fn download_mail_attachment(caller: Caller<ReadMail>, path: Path<AttachmentPath>) -> Result<HttpResponse> {
    let file = caller.read(move |tx| actions::attachment(tx, *path)).await?;
    Ok(download::attachment(&file.file_name, &file.media_type, file.content))
}
