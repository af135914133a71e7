//! The log of messages.
use actix_web::{
    Either, HttpResponse, get, post,
    web::{Json, Path},
};

use super::super::{
    AnswerMessages, ReadMessages, actions,
    model::{IsoMessage, IsoMessageId, MessageList, PersonsAsked, WholeIsoMessage},
    sheet,
};
use crate::platform::{
    Answer, Asked, Caller, Nothing, Page, Result, Valid,
    page::{Format, Limit},
};

/// List messages.
///
/// What came from partners' systems and what went to them. `view=to_read` is what a person should see, `view=failed`
/// what was given up or refused. With `format=csv` the whole list as a file.
#[utoipa::path(
    tag = "iso18626", params(MessageList), security(("bearer" = ["iso18626:read"])),
    responses((status = 200, description = "A page of the list.", content(
        (Page<IsoMessage> = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/iso18626/messages")]
pub async fn list_iso_messages(
    caller: Caller<ReadMessages>,
    Asked(wanted): Asked<MessageList>,
) -> Result<Either<Json<Page<IsoMessage>>, HttpResponse>> {
    if wanted.format != Some(Format::Csv) {
        return caller.read(move |tx| actions::messages(tx, &wanted)).await.map(Json).map(Either::Left);
    }
    let language = caller.language();
    let export = caller.export("iso18626-pranesimai.csv", sheet::message_head(language), move |tx, cursor| {
        let wanted = MessageList { cursor, limit: Limit::EXPORT, count: None, ..wanted.clone() };
        let page = actions::messages(tx, &wanted)?;
        Ok((page.items.iter().map(|message| sheet::message_cells(message, language)).collect(), page.next_cursor))
    });
    export.await.map(Either::Right)
}

/// Get a message.
///
/// What it says in the terms of 2021, what was confirmed, and every try. Persons are left out unless they are asked for
/// by somebody who may see readers.
#[utoipa::path(
    tag = "iso18626", params(IsoMessageId, PersonsAsked), security(("bearer" = ["iso18626:read"])),
    responses((status = 200, description = "The message.", body = WholeIsoMessage)),
)]
#[get("/iso18626/messages/{id}")]
pub async fn get_iso_message(
    caller: Caller<ReadMessages>,
    id: Path<IsoMessageId>,
    Asked(asked): Asked<PersonsAsked>,
) -> Result<Json<WholeIsoMessage>> {
    caller.read(move |tx| actions::message(tx, *id, asked.persons)).await.map(Json)
}

/// Download a message.
///
/// As it stood on the wire; without persons it is written anew, unless they are asked for by somebody who may see
/// readers.
#[utoipa::path(
    tag = "iso18626", params(IsoMessageId, PersonsAsked), security(("bearer" = ["iso18626:read"])),
    responses((status = 200, description = "The message.", content((String = "application/xml")))),
)]
#[get("/iso18626/messages/{id}/xml")]
pub async fn download_iso_message(
    caller: Caller<ReadMessages>,
    id: Path<IsoMessageId>,
    Asked(asked): Asked<PersonsAsked>,
) -> Result<HttpResponse> {
    let id = *id;
    let name = format!("iso18626-{}.xml", id.0);
    let file = caller.download(&name, "application/xml", move |tx, _| {
        Ok((actions::download(tx, id, asked.persons)?.into_bytes(), None))
    });
    file.await
}

/// Note that a person has seen a message.
///
/// It is no longer among those to read.
#[utoipa::path(
    tag = "iso18626", params(IsoMessageId), security(("bearer" = ["iso18626:read"])), request_body = Nothing,
    responses((status = 200, description = "The message.", body = IsoMessage)),
)]
#[post("/iso18626/messages/{id}/actions/read")]
pub async fn read_iso_message(
    caller: Caller<ReadMessages>,
    id: Path<IsoMessageId>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<IsoMessage>> {
    caller.write(move |tx| actions::read(tx, *id)).await
}

/// Send a message again.
///
/// As it was written, now, and from the first try on.
#[utoipa::path(
    tag = "iso18626", params(IsoMessageId), security(("bearer" = ["iso18626:answer"])), request_body = Nothing,
    responses((status = 200, description = "The message.", body = IsoMessage)),
)]
#[post("/iso18626/messages/{id}/actions/resend")]
pub async fn resend_iso_message(
    caller: Caller<AnswerMessages>,
    id: Path<IsoMessageId>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<IsoMessage>> {
    caller.write(move |tx| actions::resend(tx, *id)).await
}

/// Pass a message over.
///
/// It is not sent, and what waits behind it for the same loan goes on.
#[utoipa::path(
    tag = "iso18626", params(IsoMessageId), security(("bearer" = ["iso18626:answer"])), request_body = Nothing,
    responses((status = 200, description = "The message.", body = IsoMessage)),
)]
#[post("/iso18626/messages/{id}/actions/skip")]
pub async fn skip_iso_message(
    caller: Caller<AnswerMessages>,
    id: Path<IsoMessageId>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<IsoMessage>> {
    caller.write(move |tx| actions::skip(tx, *id)).await
}
