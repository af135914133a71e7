//! Keys over HTTP. No decisions here: unpack, call, pack.
use crate::platform::routes::Routes;
use actix_web::{
    Either, HttpResponse, get,
    http::StatusCode,
    patch, post,
    web::{Data, Json, Path},
};

use super::{
    ManageKeys, actions,
    model::{GivableRights, Key, KeyId, KeyList, KeyPatch, MadeKey, NewKey, Revocation, Rotation},
    sheet,
};
use crate::{
    identity::model::Rights,
    platform::{
        Answer, Asked, Caller, Page, Result, Valid,
        events::Timeline,
        page::{Format, Limit},
    },
};

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    cfg.service(list_keys)
        .service(create_key)
        .service(list_givable_rights)
        .service(get_key)
        .service(update_key)
        .service(list_key_events)
        .service(rotate_key)
        .service(revoke_key);
}

/// List keys.
///
/// The newest first; never the keys themselves. With `format=csv` the whole list as a file.
#[utoipa::path(
    tag = "keys", params(KeyList), security(("bearer" = ["keys:manage"])),
    responses((status = 200, description = "A page of the list.", content(
        (Page<Key> = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/keys")]
pub async fn list_keys(
    caller: Caller<ManageKeys>,
    Asked(wanted): Asked<KeyList>,
) -> Result<Either<Json<Page<Key>>, HttpResponse>> {
    if wanted.format != Some(Format::Csv) {
        return caller.read(move |tx| actions::list(tx, &wanted)).await.map(Json).map(Either::Left);
    }
    let language = caller.language();
    let export = caller.export("raktai.csv", sheet::head(language), move |tx, cursor| {
        let page = actions::list(tx, &KeyList { cursor, limit: Limit::EXPORT, count: None, ..wanted.clone() })?;
        Ok((page.items.iter().map(|key| sheet::cells(key, language)).collect(), page.next_cursor))
    });
    export.await.map(Either::Right)
}

/// Make a key.
///
/// For a script with rights that you hold yourself, or for a partner library, which sees its own loans and nothing
/// else. The answer shows the key this once: it is stored as a digest, and a repeated request does not show it again.
#[utoipa::path(
    tag = "keys", security(("bearer" = ["keys:manage"])), request_body = NewKey,
    responses((status = 201, description = "The key, shown once.", body = MadeKey)),
)]
#[post("/keys")]
pub async fn create_key(
    caller: Caller<ManageKeys>,
    Valid(new): Valid<NewKey>,
    all: Data<Rights>,
) -> Result<Answer<MadeKey>> {
    caller.show_once(StatusCode::CREATED, move |tx| actions::create(tx, &new, **all)).await
}

/// List what you can give to a key.
///
/// Rights that you hold yourself, each with how far a key may reach at most. Rights to let people in, to give rights
/// and to agree in the place of a second person go to no key.
#[utoipa::path(
    tag = "keys", security(("bearer" = ["keys:manage"])),
    responses((status = 200, description = "The rights.", body = GivableRights)),
)]
#[get("/keys/rights")]
pub async fn list_givable_rights(caller: Caller<ManageKeys>, all: Data<Rights>) -> Result<Json<GivableRights>> {
    caller.read(move |tx| actions::givable(tx, **all)).await.map(Json)
}

/// Get a key.
///
/// What it may do, until when, and what can be done to it now; never the key itself.
#[utoipa::path(
    tag = "keys", params(KeyId), security(("bearer" = ["keys:manage"])),
    responses((status = 200, description = "The key.", body = Key)),
)]
#[get("/keys/{id}")]
pub async fn get_key(caller: Caller<ManageKeys>, id: Path<KeyId>) -> Result<Answer<Key>> {
    caller.show(move |tx| actions::get(tx, *id)).await
}

/// Edit a key.
///
/// Its name and how many requests a minute it is good for. What it may do does not change: make another one.
#[utoipa::path(
    tag = "keys", params(KeyId), security(("bearer" = ["keys:manage"])), request_body = KeyPatch,
    responses((status = 200, description = "The key.", body = Key)),
)]
#[patch("/keys/{id}")]
pub async fn update_key(
    caller: Caller<ManageKeys>,
    id: Path<KeyId>,
    Valid(patch): Valid<KeyPatch>,
) -> Result<Answer<Key>> {
    caller.edit(move |tx, version| actions::update(tx, *id, version, &patch)).await
}

/// List what became of a key.
///
/// Who made, edited, replaced and revoked it, and why; the oldest first. What was done with it stands in the audit.
#[utoipa::path(
    tag = "keys", params(KeyId), security(("bearer" = ["keys:manage"])),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/keys/{id}/events")]
pub async fn list_key_events(caller: Caller<ManageKeys>, id: Path<KeyId>) -> Result<Json<Timeline>> {
    caller.read(move |tx| actions::timeline(tx, *id)).await.map(Json)
}

/// Make the successor of a key.
///
/// It may do the same, and is shown this once. The old key is taken for a week more, or as many days as you say.
#[utoipa::path(
    tag = "keys", params(KeyId), security(("bearer" = ["keys:manage"])), request_body = Rotation,
    responses((status = 201, description = "The new key, shown once.", body = MadeKey)),
)]
#[post("/keys/{id}/actions/rotate")]
pub async fn rotate_key(
    caller: Caller<ManageKeys>,
    id: Path<KeyId>,
    Valid(rotation): Valid<Rotation>,
) -> Result<Answer<MadeKey>> {
    caller.show_once(StatusCode::CREATED, move |tx| actions::rotate(tx, *id, &rotation)).await
}

/// Revoke a key.
///
/// From the next request on it opens nothing, and never again.
#[utoipa::path(
    tag = "keys", params(KeyId), security(("bearer" = ["keys:manage"])), request_body = Revocation,
    responses((status = 200, description = "The key.", body = Key)),
)]
#[post("/keys/{id}/actions/revoke")]
pub async fn revoke_key(
    caller: Caller<ManageKeys>,
    id: Path<KeyId>,
    Valid(revocation): Valid<Revocation>,
) -> Result<Answer<Key>> {
    caller.write(move |tx| actions::revoke(tx, *id, &revocation)).await
}
