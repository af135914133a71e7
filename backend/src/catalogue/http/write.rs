//! Descriptions, written and edited by hand.
use actix_web::{patch, post, web::Path};

use super::super::{
    ManageCatalogue,
    actions::describe,
    model::{Description, DescriptionId, DescriptionPatch, NewDescription},
};
use crate::platform::{Answer, Caller, Result, Valid};

/// Describe a title.
///
/// For what no record came for. A MARC 21 record is made of it.
#[utoipa::path(
    tag = "catalogue", security(("bearer" = ["catalogue:manage"])), request_body = NewDescription,
    responses((status = 201, description = "The description.", body = Description)),
)]
#[post("/catalogue/descriptions")]
pub async fn create_description(
    caller: Caller<ManageCatalogue>,
    Valid(new): Valid<NewDescription>,
) -> Result<Answer<Description>> {
    let place = |description: &Description| format!("/api/v1/catalogue/descriptions/{}", description.row.record.id.0);
    caller.create(place, move |tx| describe::create(tx, &new)).await
}

/// Edit a description.
///
/// An absent field stays as it is, `null` empties it; the numbers of a kind are given whole. Its record is changed in
/// the fields of what changed, and nowhere else. The edit stays until the source itself changes the record.
#[utoipa::path(
    tag = "catalogue", params(DescriptionId), security(("bearer" = ["catalogue:manage"])),
    request_body = DescriptionPatch,
    responses((status = 200, description = "The description.", body = Description)),
)]
#[patch("/catalogue/descriptions/{id}")]
pub async fn update_description(
    caller: Caller<ManageCatalogue>,
    id: Path<DescriptionId>,
    Valid(patch): Valid<DescriptionPatch>,
) -> Result<Answer<Description>> {
    caller.edit(move |tx, version| describe::update(tx, *id, version, &patch)).await
}
