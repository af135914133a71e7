//! Inquiries, looked at.
use actix_web::{
    Either, HttpResponse, get, post,
    web::{Json, Path},
};

use crate::{
    inquiries::{
        ReadInquiries, actions,
        model::{
            AnswerDraft, AnswerLetter, EarlierAnswers, Inquiry, InquiryId, InquiryLifecycle, InquiryList,
            InquiryPeople, InquiryRow,
        },
        rules, sheet,
    },
    platform::{
        Answer, Asked, Caller, Page, Result, Valid,
        events::Timeline,
        page::{Format, Limit},
    },
};

/// List inquiries and consultations.
///
/// Those that came last first; `view` gives a queue. With `format=csv` all pages as a file.
#[utoipa::path(
    tag = "inquiries", params(InquiryList), security(("bearer" = ["inquiries:read"])),
    responses((status = 200, description = "A page of inquiries.", content(
        (Page<InquiryRow> = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/inquiries")]
pub async fn list_inquiries(
    caller: Caller<ReadInquiries>,
    Asked(wanted): Asked<InquiryList>,
) -> Result<Either<Json<Page<InquiryRow>>, HttpResponse>> {
    if wanted.format == Some(Format::Csv) {
        let language = caller.language();
        let wanted = InquiryList { count: None, ..wanted };
        let export = caller.export("uzklausos.csv", sheet::head(language), move |tx, from| {
            let page = actions::list(tx, &wanted, Limit::EXPORT, from.as_ref())?;
            Ok((page.items.iter().map(|row| sheet::cells(row, language)).collect(), page.next_cursor))
        });
        return export.await.map(Either::Right);
    }
    let page = caller.read(move |tx| actions::list(tx, &wanted, wanted.limit, wanted.cursor.as_ref())).await?;
    Ok(Either::Left(Json(page)))
}

/// Show the life of inquiries.
///
/// Every status, every action and every step, with the right it takes; names in your language.
#[utoipa::path(
    tag = "inquiries", security(("bearer" = ["inquiries:read"])),
    responses((status = 200, description = "The table of the life.", body = InquiryLifecycle)),
)]
#[get("/inquiries/lifecycle")]
pub async fn get_inquiry_lifecycle(caller: Caller<ReadInquiries>) -> Json<InquiryLifecycle> {
    Json(rules::lifecycle(caller.language()))
}

/// List who can answer inquiries.
///
/// Colleagues who can sign in, by name.
#[utoipa::path(
    tag = "inquiries", security(("bearer" = ["inquiries:read"])),
    responses((status = 200, description = "The colleagues.", body = InquiryPeople)),
)]
#[get("/inquiries/people")]
pub async fn list_inquiry_people(caller: Caller<ReadInquiries>) -> Result<Json<InquiryPeople>> {
    caller.read(actions::people).await.map(Json)
}

/// Get an inquiry.
///
/// With its answer, what became of it, and what you can do to it now. Who asked is shown to those who may see readers.
#[utoipa::path(
    tag = "inquiries", params(InquiryId), security(("bearer" = ["inquiries:read"])),
    responses((status = 200, description = "The inquiry.", body = Inquiry)),
)]
#[get("/inquiries/{id}")]
pub async fn get_inquiry(caller: Caller<ReadInquiries>, id: Path<InquiryId>) -> Result<Answer<Inquiry>> {
    caller.show_derived(move |tx| actions::get(tx, *id)).await
}

/// List what happened to an inquiry.
///
/// Who, when, from, to, why; the oldest first.
#[utoipa::path(
    tag = "inquiries", params(InquiryId), security(("bearer" = ["inquiries:read"])),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/inquiries/{id}/events")]
pub async fn list_inquiry_events(caller: Caller<ReadInquiries>, id: Path<InquiryId>) -> Result<Json<Timeline>> {
    caller.read(move |tx| actions::timeline(tx, *id)).await.map(Json)
}

/// List earlier answers.
///
/// To questions that share the most words with this one, of inquiries and of frequent questions; five at most.
#[utoipa::path(
    tag = "inquiries", params(InquiryId), security(("bearer" = ["inquiries:read"])),
    responses((status = 200, description = "The earlier answers.", body = EarlierAnswers)),
)]
#[get("/inquiries/{id}/similar")]
pub async fn list_earlier_answers(caller: Caller<ReadInquiries>, id: Path<InquiryId>) -> Result<Json<EarlierAnswers>> {
    caller.read(move |tx| actions::similar(tx, *id)).await.map(Json)
}

/// Preview the letter with an answer.
///
/// How it would read, in the language of the asker, and whether it would go out. Nothing is sent or kept.
#[utoipa::path(
    tag = "inquiries", params(InquiryId), security(("bearer" = ["inquiries:read"])), request_body = AnswerDraft,
    responses((status = 200, description = "The letter.", body = AnswerLetter)),
)]
#[post("/inquiries/{id}/letter")]
pub async fn preview_answer_letter(
    caller: Caller<ReadInquiries>,
    id: Path<InquiryId>,
    Valid(draft): Valid<AnswerDraft>,
) -> Result<Json<AnswerLetter>> {
    caller.read(move |tx| actions::preview(tx, *id, &draft)).await.map(Json)
}
