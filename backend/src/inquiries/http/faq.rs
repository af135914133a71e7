//! Frequent questions.
use actix_web::{
    get, patch, post,
    web::{Json, Path},
};

use crate::{
    inquiries::{
        ReadInquiries, WriteInquiries, actions,
        model::{Faq, FaqId, FaqList, FaqPatch, NewFaq},
    },
    platform::{Answer, Asked, Caller, Nothing, Page, Result, Valid},
};

/// List frequent questions.
///
/// With their answers, those most useful first.
#[utoipa::path(
    tag = "inquiries", params(FaqList), security(("bearer" = ["inquiries:read"])),
    responses((status = 200, description = "A page of questions.", body = Page<Faq>)),
)]
#[get("/faq")]
pub async fn list_faq(caller: Caller<ReadInquiries>, Asked(wanted): Asked<FaqList>) -> Result<Json<Page<Faq>>> {
    caller.read(move |tx| actions::list_faq(tx, &wanted)).await.map(Json)
}

/// Write a frequent question.
///
/// With its answer.
#[utoipa::path(
    tag = "inquiries", security(("bearer" = ["inquiries:write"])), request_body = NewFaq,
    responses((status = 201, description = "The question.", body = Faq)),
)]
#[post("/faq")]
pub async fn add_faq(caller: Caller<WriteInquiries>, Valid(new): Valid<NewFaq>) -> Result<Answer<Faq>> {
    let place = |faq: &Faq| format!("/api/v1/faq/{}", faq.id.0);
    caller.create(place, move |tx| actions::add_faq(tx, &new)).await
}

/// Get a frequent question.
///
/// With its answer, and what you can do to it now.
#[utoipa::path(
    tag = "inquiries", params(FaqId), security(("bearer" = ["inquiries:read"])),
    responses((status = 200, description = "The question.", body = Faq)),
)]
#[get("/faq/{id}")]
pub async fn get_faq(caller: Caller<ReadInquiries>, id: Path<FaqId>) -> Result<Answer<Faq>> {
    caller.show(move |tx| actions::get_faq(tx, *id)).await
}

/// Edit a frequent question.
///
/// Its words, its answer, topic and language.
#[utoipa::path(
    tag = "inquiries", params(FaqId), security(("bearer" = ["inquiries:write"])), request_body = FaqPatch,
    responses((status = 200, description = "The question.", body = Faq)),
)]
#[patch("/faq/{id}")]
pub async fn update_faq(
    caller: Caller<WriteInquiries>,
    id: Path<FaqId>,
    Valid(patch): Valid<FaqPatch>,
) -> Result<Answer<Faq>> {
    caller.edit(move |tx, version| actions::update_faq(tx, *id, version, &patch)).await
}

/// Say that a frequent question was useful.
///
/// Somebody was helped by its answer.
#[utoipa::path(
    tag = "inquiries", params(FaqId), security(("bearer" = ["inquiries:write"])), request_body = Nothing,
    responses((status = 200, description = "The question.", body = Faq)),
)]
#[post("/faq/{id}/actions/mark_useful")]
pub async fn mark_faq_useful(
    caller: Caller<WriteInquiries>,
    id: Path<FaqId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Faq>> {
    caller.write(move |tx| actions::mark_useful(tx, *id)).await
}

/// Retire a frequent question.
///
/// It is suggested no more; nothing of it is lost.
#[utoipa::path(
    tag = "inquiries", params(FaqId), security(("bearer" = ["inquiries:write"])), request_body = Nothing,
    responses((status = 200, description = "The question.", body = Faq)),
)]
#[post("/faq/{id}/actions/retire")]
pub async fn retire_faq(
    caller: Caller<WriteInquiries>,
    id: Path<FaqId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Faq>> {
    caller.write(move |tx| actions::retire(tx, *id)).await
}

/// Restore a frequent question.
///
/// It is suggested again.
#[utoipa::path(
    tag = "inquiries", params(FaqId), security(("bearer" = ["inquiries:write"])), request_body = Nothing,
    responses((status = 200, description = "The question.", body = Faq)),
)]
#[post("/faq/{id}/actions/restore")]
pub async fn restore_faq(
    caller: Caller<WriteInquiries>,
    id: Path<FaqId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Faq>> {
    caller.write(move |tx| actions::restore(tx, *id)).await
}
