//! Inquiries taken back, and what else is made of them.
use actix_web::{post, web::Path};

use crate::{
    demand::model::NewDemand,
    inquiries::{
        WriteInquiries, actions,
        model::{Inquiry, InquiryId, InquiryVoiding, NewFaq},
    },
    loans::model::NewLoan,
    platform::{Answer, Caller, Nothing, Result, Valid},
};

/// Take an answer back.
///
/// It is prepared anew, and no figure counts it. A letter that has not left yet is taken back with it.
#[utoipa::path(
    tag = "inquiries", params(InquiryId), security(("bearer" = ["inquiries:write"])), request_body = Nothing,
    responses((status = 200, description = "The inquiry.", body = Inquiry)),
)]
#[post("/inquiries/{id}/actions/take_back")]
pub async fn take_back_inquiry(
    caller: Caller<WriteInquiries>,
    id: Path<InquiryId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Inquiry>> {
    caller.write(move |tx| actions::take_back(tx, *id)).await
}

/// Void an inquiry.
///
/// It was noted by mistake: no figure counts it, and nothing more is done to it.
#[utoipa::path(
    tag = "inquiries", params(InquiryId), security(("bearer" = ["inquiries:write"])), request_body = InquiryVoiding,
    responses((status = 200, description = "The inquiry.", body = Inquiry)),
)]
#[post("/inquiries/{id}/actions/void")]
pub async fn void_inquiry(
    caller: Caller<WriteInquiries>,
    id: Path<InquiryId>,
    Valid(body): Valid<InquiryVoiding>,
) -> Result<Answer<Inquiry>> {
    caller.write(move |tx| actions::void(tx, *id, &body.reason)).await
}

/// Request a loan for an inquiry.
///
/// Takes a request in, as `POST /loans` does and with the right that it takes, and notes that it came of this.
#[utoipa::path(
    tag = "inquiries", params(InquiryId), security(("bearer" = ["inquiries:write"])), request_body = NewLoan,
    responses((status = 200, description = "The inquiry.", body = Inquiry)),
)]
#[post("/inquiries/{id}/actions/request_loan")]
pub async fn request_loan_of_inquiry(
    caller: Caller<WriteInquiries>,
    id: Path<InquiryId>,
    Valid(body): Valid<NewLoan>,
) -> Result<Answer<Inquiry>> {
    caller.write(move |tx| actions::request_loan(tx, *id, &body)).await
}

/// Put a title of an inquiry on the demand list.
///
/// From there it is proposed to be bought. What is on the list already is named. Takes the right to keep that list.
#[utoipa::path(
    tag = "inquiries", params(InquiryId), security(("bearer" = ["inquiries:write"])), request_body = NewDemand,
    responses((status = 200, description = "The inquiry.", body = Inquiry)),
)]
#[post("/inquiries/{id}/actions/propose")]
pub async fn propose_of_inquiry(
    caller: Caller<WriteInquiries>,
    id: Path<InquiryId>,
    Valid(body): Valid<NewDemand>,
) -> Result<Answer<Inquiry>> {
    caller.write(move |tx| actions::propose(tx, *id, &body)).await
}

/// Make a frequent question of an inquiry.
///
/// Without anything that names the asker: everybody who sees inquiries reads it.
#[utoipa::path(
    tag = "inquiries", params(InquiryId), security(("bearer" = ["inquiries:write"])), request_body = NewFaq,
    responses((status = 200, description = "The inquiry.", body = Inquiry)),
)]
#[post("/inquiries/{id}/actions/make_faq")]
pub async fn make_faq_of_inquiry(
    caller: Caller<WriteInquiries>,
    id: Path<InquiryId>,
    Valid(body): Valid<NewFaq>,
) -> Result<Answer<Inquiry>> {
    caller.write(move |tx| actions::make_faq(tx, *id, &body)).await
}

/// Make an inquiry of a consultation.
///
/// It turned out to need more: an inquiry of today with the same words and the same asker.
#[utoipa::path(
    tag = "inquiries", params(InquiryId), security(("bearer" = ["inquiries:write"])), request_body = Nothing,
    responses((status = 200, description = "The inquiry.", body = Inquiry)),
)]
#[post("/inquiries/{id}/actions/take_up")]
pub async fn take_up_consultation(
    caller: Caller<WriteInquiries>,
    id: Path<InquiryId>,
    _nothing: Valid<Nothing>,
) -> Result<Answer<Inquiry>> {
    caller.write(move |tx| actions::take_up(tx, *id)).await
}
