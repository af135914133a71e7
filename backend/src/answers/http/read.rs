//! What a link opens.
use actix_web::{get, web::Json};

use crate::{
    answers::{actions, model::LinkedLoan},
    platform::{ByLink, Result},
};

/// Get what the link opens.
///
/// The loan as the library sees it, with what it can do now. The token of the link goes in the header
/// `Authorization: Bearer`, for addresses are kept in logs. Wrong, too old or of something else: 404 `link.not_valid`.
#[utoipa::path(
    tag = "answers", security(("link" = [])),
    responses((status = 200, description = "The loan.", body = LinkedLoan)),
)]
#[get("/answers")]
pub async fn get_linked_loan(link: ByLink) -> Result<Json<LinkedLoan>> {
    link.read(actions::show).await.map(Json)
}
