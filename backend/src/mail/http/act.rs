//! What is done to a message, each verb one operation.
use actix_web::{post, web::Path};

use super::super::{
    ManageMail, actions,
    model::{Message, MessageId, Resend},
};
use crate::platform::{Answer, Caller, Nothing, Result, Valid};

/// Send a test message.
///
/// To your own address, in your language; 409 where mail is not set up.
#[utoipa::path(
    tag = "mail", security(("bearer" = ["mail:manage"])), request_body = Nothing,
    responses((status = 201, description = "The message.", body = Message)),
)]
#[post("/mail/actions/send-test")]
pub async fn send_test_message(
    caller: Caller<ManageMail>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<Message>> {
    let language = caller.language();
    let place = |message: &Message| format!("/api/v1/mail/messages/{}", message.row.id.0);
    caller.create(place, move |tx| actions::send_test(tx, language)).await
}

/// Cancel a message.
///
/// While it waits; 409 while a server is handing it over.
#[utoipa::path(
    tag = "mail", params(MessageId), security(("bearer" = ["mail:manage"])), request_body = Nothing,
    responses((status = 200, description = "The message.", body = Message)),
)]
#[post("/mail/messages/{id}/actions/cancel")]
pub async fn cancel_mail_message(
    caller: Caller<ManageMail>,
    id: Path<MessageId>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<Message>> {
    caller.write(move |tx| actions::cancel(tx, *id)).await
}

/// Try a message now.
///
/// One that failed or was given up, as it is, with all its tries before it.
#[utoipa::path(
    tag = "mail", params(MessageId), security(("bearer" = ["mail:manage"])), request_body = Nothing,
    responses((status = 200, description = "The message.", body = Message)),
)]
#[post("/mail/messages/{id}/actions/retry")]
pub async fn retry_mail_message(
    caller: Caller<ManageMail>,
    id: Path<MessageId>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<Message>> {
    caller.write(move |tx| actions::retry(tx, *id)).await
}

/// Send a message again.
///
/// The same text as a new message, to another address where `to` names one. One that held a link that lets in cannot
/// be sent again: make a new link where it came from.
#[utoipa::path(
    tag = "mail", params(MessageId), security(("bearer" = ["mail:manage"])), request_body = Resend,
    responses((status = 201, description = "The new message.", body = Message)),
)]
#[post("/mail/messages/{id}/actions/resend")]
pub async fn resend_mail_message(
    caller: Caller<ManageMail>,
    id: Path<MessageId>,
    Valid(resend): Valid<Resend>,
) -> Result<Answer<Message>> {
    let place = |message: &Message| format!("/api/v1/mail/messages/{}", message.row.id.0);
    caller.create(place, move |tx| actions::resend(tx, *id, &resend)).await
}

/// Mark a message as dealt with.
///
/// It bounced or was given up, and its recipient was told otherwise.
#[utoipa::path(
    tag = "mail", params(MessageId), security(("bearer" = ["mail:manage"])), request_body = Nothing,
    responses((status = 200, description = "The message.", body = Message)),
)]
#[post("/mail/messages/{id}/actions/dismiss")]
pub async fn dismiss_mail_message(
    caller: Caller<ManageMail>,
    id: Path<MessageId>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<Message>> {
    caller.write(move |tx| actions::dismiss(tx, *id)).await
}
