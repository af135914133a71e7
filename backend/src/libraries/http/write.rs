//! The directory, added to and edited.
use actix_web::{patch, post, web::Path};

use super::super::{
    ManageLibraries, actions,
    model::{Library, LibraryId, LibraryPatch, NewLibrary},
};
use crate::platform::{Answer, Caller, Result, Valid};

/// Add a library.
///
/// A branch or a department names its library as `parent_id`. Telephones, codes and addresses are taken as people
/// write them and kept in one form.
#[utoipa::path(
    tag = "libraries", security(("bearer" = ["libraries:manage"])), request_body = NewLibrary,
    responses((status = 201, description = "The library.", body = Library)),
)]
#[post("/libraries")]
pub async fn create_library(caller: Caller<ManageLibraries>, Valid(new): Valid<NewLibrary>) -> Result<Answer<Library>> {
    let place = |library: &Library| format!("/api/v1/libraries/{}", library.row.record.id.0);
    caller.create(place, move |tx| actions::create(tx, &new)).await
}

/// Edit a library.
///
/// An absent field stays as it is, `null` empties it; contacts and closures are given whole.
#[utoipa::path(
    tag = "libraries", params(LibraryId), security(("bearer" = ["libraries:manage"])), request_body = LibraryPatch,
    responses((status = 200, description = "The library.", body = Library)),
)]
#[patch("/libraries/{id}")]
pub async fn update_library(
    caller: Caller<ManageLibraries>,
    id: Path<LibraryId>,
    Valid(patch): Valid<LibraryPatch>,
) -> Result<Answer<Library>> {
    caller.edit(move |tx, version| actions::update(tx, *id, version, &patch)).await
}
