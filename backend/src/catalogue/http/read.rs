//! The catalogue, looked at.
use actix_web::{
    Either, HttpResponse, get,
    web::{Json, Path},
};

use super::super::{
    ReadCatalogue,
    actions::{holdings, show},
    model::{
        Asked as Wanted, Description, DescriptionId, DescriptionList, DescriptionRow, Holdings, ListFormat, MarcAs,
        MarcRecord, MarcShown,
    },
    sheet, store,
};
use crate::platform::{
    Answer, Asked, Caller, Page, Result, download,
    events::{self, Timeline},
    page::Limit,
};

const MARC: &str = "application/marc";
const MARCXML: &str = "application/marcxml+xml";

/// List descriptions.
///
/// `q` finds the beginnings of words in title, author and publisher, folds Lithuanian letters, and finds an ISBN, an
/// ISSN, a control number, a barcode or an accession number. With `format=csv`, `marc` (ISO 2709, UTF-8) or `marcxml`
/// the whole list as a file; a record too long for ISO 2709 is given in MARCXML only.
#[utoipa::path(
    tag = "catalogue", params(DescriptionList), security(("bearer" = ["catalogue:read"])),
    responses((status = 200, description = "A page of descriptions.", content(
        (Page<DescriptionRow> = "application/json"), (String = "text/csv"), (String = "application/marc"),
        (String = "application/marcxml+xml")
    ))),
)]
#[get("/catalogue/descriptions")]
pub async fn list_descriptions(
    caller: Caller<ReadCatalogue>,
    Asked(wanted): Asked<DescriptionList>,
) -> Result<Either<Json<Page<DescriptionRow>>, HttpResponse>> {
    match wanted.format.unwrap_or(ListFormat::Json) {
        ListFormat::Json => {
            let page = caller.read(move |tx| show::list(tx, &wanted, wanted.limit, wanted.cursor.as_ref())).await?;
            Ok(Either::Left(Json(page)))
        }
        ListFormat::Csv => {
            let language = caller.language();
            let export = caller.export("katalogas.csv", sheet::head(language), move |tx, from| {
                let page = show::list(tx, &wanted, Limit::EXPORT, from.as_ref())?;
                Ok((page.items.iter().map(|row| sheet::cells(row, language)).collect(), page.next_cursor))
            });
            export.await.map(Either::Right)
        }
        ListFormat::Marc => records(caller, wanted, MarcAs::Marc).await.map(Either::Right),
        ListFormat::Marcxml => records(caller, wanted, MarcAs::Marcxml).await.map(Either::Right),
    }
}

/// The records of a list as one file.
async fn records(caller: Caller<ReadCatalogue>, wanted: DescriptionList, shown: MarcAs) -> Result<HttpResponse> {
    let (name, media_type) = match shown {
        MarcAs::Marcxml => ("katalogas.xml", MARCXML),
        _ => ("katalogas.mrc", MARC),
    };
    caller.download(name, media_type, move |tx, from| show::piece(tx, &wanted, shown, from.as_ref())).await
}

/// Get a description.
///
/// With our items: where each stands, whether it can be promised, and which loan has it.
#[utoipa::path(
    tag = "catalogue", params(DescriptionId), security(("bearer" = ["catalogue:read"])),
    responses((status = 200, description = "The description.", body = Description)),
)]
#[get("/catalogue/descriptions/{id}")]
pub async fn get_description(caller: Caller<ReadCatalogue>, id: Path<DescriptionId>) -> Result<Answer<Description>> {
    caller.show(move |tx| store::find(tx, *id)).await
}

/// Get the record of a description.
///
/// Every field of the source, with what was edited here; as fields, as ISO 2709 in UTF-8, or as MARCXML.
#[utoipa::path(
    tag = "catalogue", params(DescriptionId, MarcShown), security(("bearer" = ["catalogue:read"])),
    responses((status = 200, description = "The record.", content(
        (MarcRecord = "application/json"), (String = "application/marc"), (String = "application/marcxml+xml")
    ))),
)]
#[get("/catalogue/descriptions/{id}/marc")]
pub async fn get_description_marc(
    caller: Caller<ReadCatalogue>,
    id: Path<DescriptionId>,
    Asked(shown): Asked<MarcShown>,
) -> Result<Either<Json<MarcRecord>, HttpResponse>> {
    let (shown, n) = (shown.format.unwrap_or(MarcAs::Json), id.0);
    let (name, media_type) = match shown {
        MarcAs::Json => return caller.read(move |tx| show::record(tx, *id)).await.map(Json).map(Either::Left),
        MarcAs::Marc => (format!("aprasas-{n}.mrc"), MARC),
        MarcAs::Marcxml => (format!("aprasas-{n}.xml"), MARCXML),
    };
    let bytes = caller.read(move |tx| show::file(tx, *id, shown)).await?;
    Ok(Either::Right(download::whole(&name, media_type, bytes)))
}

/// List what happened to a description.
///
/// The oldest first: when it came, was edited or changed by its source, and by whom.
#[utoipa::path(
    tag = "catalogue", params(DescriptionId), security(("bearer" = ["catalogue:read"])),
    responses((status = 200, description = "The events.", body = Timeline)),
)]
#[get("/catalogue/descriptions/{id}/events")]
pub async fn list_description_events(caller: Caller<ReadCatalogue>, id: Path<DescriptionId>) -> Result<Json<Timeline>> {
    let timeline =
        caller.read(move |tx| store::record(tx, *id).and_then(|_| events::timeline(tx, "description", id.0)));
    timeline.await.map(Json)
}

/// Find what we hold.
///
/// "Do we own it?", by ISBN (ten and thirteen digits are one), by ISSN, or by title and author; with our items, and
/// how many can be lent now. An author who is not the one asked for is left out.
#[utoipa::path(
    tag = "catalogue", params(Wanted), security(("bearer" = ["catalogue:read"])),
    responses((status = 200, description = "What we hold.", body = Holdings)),
)]
#[get("/catalogue/holdings")]
pub async fn find_holdings(caller: Caller<ReadCatalogue>, Asked(asked): Asked<Wanted>) -> Result<Json<Holdings>> {
    caller.read(move |tx| holdings::holdings(tx, &asked)).await.map(Json)
}
