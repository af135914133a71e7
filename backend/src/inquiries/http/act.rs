//! Inquiries noted and edited, and the steps of their life.
use actix_web::{patch, post, web::Path};

use crate::{
    inquiries::{
        WriteInquiries, actions,
        model::{
            AnswerUsed, Answering, Declining, Inquiry, InquiryAssigning, InquiryId, InquiryPatch, NewInquiry, Referring,
        },
    },
    platform::{Answer, Caller, Nothing, Result, Valid},
};

/// Note a question.
///
/// A consultation that was given, which is answered and closed at once; or an inquiry, which is to be answered within
/// the working days that the parameter says.
#[utoipa::path(
    tag = "inquiries", security(("bearer" = ["inquiries:write"])), request_body = NewInquiry,
    responses((status = 201, description = "The inquiry.", body = Inquiry)),
)]
#[post("/inquiries")]
pub async fn note_inquiry(caller: Caller<WriteInquiries>, Valid(new): Valid<NewInquiry>) -> Result<Answer<Inquiry>> {
    let place = |inquiry: &Inquiry| format!("/api/v1/inquiries/{}", inquiry.row.id.0);
    caller.create(place, move |tx| actions::note(tx, &new)).await
}

/// Edit an inquiry.
///
/// What it says; figures follow. Its answer only until it is given.
#[utoipa::path(
    tag = "inquiries", params(InquiryId), security(("bearer" = ["inquiries:write"])), request_body = InquiryPatch,
    responses((status = 200, description = "The inquiry.", body = Inquiry)),
)]
#[patch("/inquiries/{id}")]
pub async fn update_inquiry(
    caller: Caller<WriteInquiries>,
    id: Path<InquiryId>,
    Valid(patch): Valid<InquiryPatch>,
) -> Result<Answer<Inquiry>> {
    caller.edit(move |tx, version| actions::update(tx, *id, version, &patch)).await
}

/// Assign an inquiry.
///
/// To a colleague, or to another one.
#[utoipa::path(
    tag = "inquiries", params(InquiryId), security(("bearer" = ["inquiries:write"])), request_body = InquiryAssigning,
    responses((status = 200, description = "The inquiry.", body = Inquiry)),
)]
#[post("/inquiries/{id}/actions/assign")]
pub async fn assign_inquiry(
    caller: Caller<WriteInquiries>,
    id: Path<InquiryId>,
    Valid(body): Valid<InquiryAssigning>,
) -> Result<Answer<Inquiry>> {
    caller.write(move |tx| actions::assign(tx, *id, &body)).await
}

/// Start an inquiry.
///
/// The answer is being prepared, by whoever says so.
#[utoipa::path(
    tag = "inquiries", params(InquiryId), security(("bearer" = ["inquiries:write"])), request_body = Nothing,
    responses((status = 200, description = "The inquiry.", body = Inquiry)),
)]
#[post("/inquiries/{id}/actions/start")]
pub async fn start_inquiry(
    caller: Caller<WriteInquiries>,
    id: Path<InquiryId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Inquiry>> {
    caller.write(move |tx| actions::start(tx, *id)).await
}

/// Use an earlier answer.
///
/// That of an inquiry or of a frequent question, with its sources, becomes the draft of this one.
#[utoipa::path(
    tag = "inquiries", params(InquiryId), security(("bearer" = ["inquiries:write"])), request_body = AnswerUsed,
    responses((status = 200, description = "The inquiry.", body = Inquiry)),
)]
#[post("/inquiries/{id}/actions/use_answer")]
pub async fn use_earlier_answer(
    caller: Caller<WriteInquiries>,
    id: Path<InquiryId>,
    Valid(body): Valid<AnswerUsed>,
) -> Result<Answer<Inquiry>> {
    caller.write(move |tx| actions::use_answer(tx, *id, &body)).await
}

/// Answer an inquiry.
///
/// By e-mail where that is possible, unless it is not wanted.
#[utoipa::path(
    tag = "inquiries", params(InquiryId), security(("bearer" = ["inquiries:write"])), request_body = Answering,
    responses((status = 200, description = "The inquiry.", body = Inquiry)),
)]
#[post("/inquiries/{id}/actions/answer")]
pub async fn answer_inquiry(
    caller: Caller<WriteInquiries>,
    id: Path<InquiryId>,
    Valid(body): Valid<Answering>,
) -> Result<Answer<Inquiry>> {
    caller.write(move |tx| actions::answer(tx, *id, &body)).await
}

/// Refer an inquiry.
///
/// Whoever asked is sent to somebody else.
#[utoipa::path(
    tag = "inquiries", params(InquiryId), security(("bearer" = ["inquiries:write"])), request_body = Referring,
    responses((status = 200, description = "The inquiry.", body = Inquiry)),
)]
#[post("/inquiries/{id}/actions/refer")]
pub async fn refer_inquiry(
    caller: Caller<WriteInquiries>,
    id: Path<InquiryId>,
    Valid(body): Valid<Referring>,
) -> Result<Answer<Inquiry>> {
    caller.write(move |tx| actions::refer(tx, *id, &body)).await
}

/// Leave an inquiry without an answer.
///
/// There will be none, and why.
#[utoipa::path(
    tag = "inquiries", params(InquiryId), security(("bearer" = ["inquiries:write"])), request_body = Declining,
    responses((status = 200, description = "The inquiry.", body = Inquiry)),
)]
#[post("/inquiries/{id}/actions/decline")]
pub async fn decline_inquiry(
    caller: Caller<WriteInquiries>,
    id: Path<InquiryId>,
    Valid(body): Valid<Declining>,
) -> Result<Answer<Inquiry>> {
    caller.write(move |tx| actions::decline(tx, *id, &body)).await
}

/// Close an inquiry.
///
/// Nothing more is to be done.
#[utoipa::path(
    tag = "inquiries", params(InquiryId), security(("bearer" = ["inquiries:write"])), request_body = Nothing,
    responses((status = 200, description = "The inquiry.", body = Inquiry)),
)]
#[post("/inquiries/{id}/actions/close")]
pub async fn close_inquiry(
    caller: Caller<WriteInquiries>,
    id: Path<InquiryId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Inquiry>> {
    caller.write(move |tx| actions::close(tx, *id)).await
}
