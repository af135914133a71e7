//! The directory, looked at.
use actix_web::{
    Either, HttpResponse, get,
    web::{Json, Path},
};

use super::super::{
    ReadLibraries,
    model::{Library, LibraryId, LibraryList, LibraryRow},
    sheet, store,
};
use crate::platform::{
    Answer, Asked, Caller, Page, Result,
    events::{self, Timeline},
    page::{Format, Limit},
};

/// List libraries.
///
/// Every library and organisation we deal with. `q` finds the beginnings of words in the
/// name, the municipality and the codes, and folds Lithuanian letters. With `format=csv` the whole list as a file.
#[utoipa::path(
    tag = "libraries", params(LibraryList), security(("bearer" = ["libraries:read"])),
    responses((status = 200, description = "A page of libraries.", content(
        (Page<LibraryRow> = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/libraries")]
pub async fn list_libraries(
    caller: Caller<ReadLibraries>,
    Asked(wanted): Asked<LibraryList>,
) -> Result<Either<Json<Page<LibraryRow>>, HttpResponse>> {
    if wanted.format == Some(Format::Csv) {
        let language = caller.language();
        let export = caller.export("bibliotekos.csv", sheet::head(language), move |tx, from| {
            let page = store::list(tx, &wanted, Limit::EXPORT, from.as_ref())?;
            Ok((page.items.iter().map(|row| sheet::cells(row, language)).collect(), page.next_cursor))
        });
        return export.await.map(Either::Right);
    }
    let page = caller.read(move |tx| store::list(tx, &wanted, wanted.limit, wanted.cursor.as_ref())).await?;
    Ok(Either::Left(Json(page)))
}

/// Get a library.
///
/// With its contacts and the days on which it is closed.
#[utoipa::path(
    tag = "libraries", params(LibraryId), security(("bearer" = ["libraries:read"])),
    responses((status = 200, description = "The library.", body = Library)),
)]
#[get("/libraries/{id}")]
pub async fn get_library(caller: Caller<ReadLibraries>, id: Path<LibraryId>) -> Result<Answer<Library>> {
    caller.show(move |tx| store::find(tx, *id)).await
}

/// List what happened to a library.
///
/// The oldest first: when it was added and edited, and by whom.
#[utoipa::path(
    tag = "libraries", params(LibraryId), security(("bearer" = ["libraries:read"])),
    responses((status = 200, description = "The events.", body = Timeline)),
)]
#[get("/libraries/{id}/events")]
pub async fn list_library_events(caller: Caller<ReadLibraries>, id: Path<LibraryId>) -> Result<Json<Timeline>> {
    let timeline = caller.read(move |tx| store::get(tx, *id).and_then(|_| events::timeline(tx, "library", id.0)));
    timeline.await.map(Json)
}
