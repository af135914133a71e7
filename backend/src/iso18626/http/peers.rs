//! Partners' systems; where an address leads is looked up before the database is asked for anything.
use actix_web::{
    Either, HttpResponse, get, patch, post,
    web::{Data, Json, Path},
};

use super::super::{
    ManagePeers, ReadMessages, actions,
    model::{IsoPeer, NewPeer, PeerList, PeerPatch, PeerPath, ResentMessages},
    sheet,
};
use crate::platform::{
    Answer, Asked, Caller, Nothing, Page, Result, Valid,
    events::Timeline,
    outgoing::{Leads, Outgoing},
    page::{Format, Limit},
};

/// List partners' systems.
///
/// Those libraries with whose systems loans are exchanged by ISO 18626. With `format=csv` the whole list as a file.
#[utoipa::path(
    tag = "iso18626", params(PeerList), security(("bearer" = ["iso18626:read"])),
    responses((status = 200, description = "A page of the list.", content(
        (Page<IsoPeer> = "application/json"), (String = "text/csv")
    ))),
)]
#[get("/iso18626/peers")]
pub async fn list_iso_peers(
    caller: Caller<ReadMessages>,
    Asked(wanted): Asked<PeerList>,
) -> Result<Either<Json<Page<IsoPeer>>, HttpResponse>> {
    if wanted.format != Some(Format::Csv) {
        return caller.read(move |tx| actions::list(tx, &wanted)).await.map(Json).map(Either::Left);
    }
    let language = caller.language();
    let export = caller.export("iso18626-partneriai.csv", sheet::head(language), move |tx, cursor| {
        let page = actions::list(tx, &PeerList { cursor, limit: Limit::EXPORT, count: None, ..wanted.clone() })?;
        Ok((page.items.iter().map(|peer| sheet::cells(peer, language)).collect(), page.next_cursor))
    });
    export.await.map(Either::Right)
}

/// Set a partner's system up.
///
/// From now on what is asked of this library goes to its system, and what it asks is taken at `/iso18626`. Its messages
/// prove themselves with a key of the library: as a bearer's token, in the header `X-Partner-Key`, or as the security
/// code of the message. An address inside our network is refused, by name too; redirects are not followed.
#[utoipa::path(
    tag = "iso18626", security(("bearer" = ["iso18626:manage"])), request_body = NewPeer,
    responses((status = 201, description = "The system.", body = IsoPeer)),
)]
#[post("/iso18626/peers")]
pub async fn create_iso_peer(
    caller: Caller<ManagePeers>,
    outgoing: Data<Outgoing>,
    Valid(new): Valid<NewPeer>,
) -> Result<Answer<IsoPeer>> {
    let leads = outgoing.look(&new.url).await;
    let place = |peer: &IsoPeer| format!("/api/v1/iso18626/peers/{}", peer.library.id.0);
    caller.create(place, move |tx| actions::create(tx, &new, leads)).await
}

/// Get a partner's system.
///
/// Where it is, how it is spoken to, how its messages stand, and what can be done to it now; never what proves us to it.
#[utoipa::path(
    tag = "iso18626", params(PeerPath), security(("bearer" = ["iso18626:read"])),
    responses((status = 200, description = "The system.", body = IsoPeer)),
)]
#[get("/iso18626/peers/{library_id}")]
pub async fn get_iso_peer(caller: Caller<ReadMessages>, peer: Path<PeerPath>) -> Result<Answer<IsoPeer>> {
    caller.show(move |tx| actions::get(tx, peer.library_id)).await
}

/// Edit a partner's system.
///
/// What waits goes to a new address as it was written.
#[utoipa::path(
    tag = "iso18626", params(PeerPath), security(("bearer" = ["iso18626:manage"])), request_body = PeerPatch,
    responses((status = 200, description = "The system.", body = IsoPeer)),
)]
#[patch("/iso18626/peers/{library_id}")]
pub async fn update_iso_peer(
    caller: Caller<ManagePeers>,
    peer: Path<PeerPath>,
    outgoing: Data<Outgoing>,
    Valid(patch): Valid<PeerPatch>,
) -> Result<Answer<IsoPeer>> {
    let leads = match &patch.url {
        Some(url) => outgoing.look(url).await,
        None => Leads::Nowhere,
    };
    caller.edit(move |tx, version| actions::update(tx, peer.library_id, version, &patch, leads)).await
}

/// List what became of a partner's system.
///
/// Who set it up, edited, paused and resumed it; the oldest first.
#[utoipa::path(
    tag = "iso18626", params(PeerPath), security(("bearer" = ["iso18626:manage"])),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/iso18626/peers/{library_id}/events")]
pub async fn list_iso_peer_events(caller: Caller<ManagePeers>, peer: Path<PeerPath>) -> Result<Json<Timeline>> {
    caller.read(move |tx| actions::timeline(tx, peer.library_id)).await.map(Json)
}

/// Pause a partner's system.
///
/// Its messages are not taken and ours wait, until it is resumed.
#[utoipa::path(
    tag = "iso18626", params(PeerPath), security(("bearer" = ["iso18626:manage"])), request_body = Nothing,
    responses((status = 200, description = "The system.", body = IsoPeer)),
)]
#[post("/iso18626/peers/{library_id}/actions/pause")]
pub async fn pause_iso_peer(
    caller: Caller<ManagePeers>,
    peer: Path<PeerPath>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<IsoPeer>> {
    caller.write(move |tx| actions::pause(tx, peer.library_id)).await
}

/// Resume a partner's system.
///
/// What waited goes now.
#[utoipa::path(
    tag = "iso18626", params(PeerPath), security(("bearer" = ["iso18626:manage"])), request_body = Nothing,
    responses((status = 200, description = "The system.", body = IsoPeer)),
)]
#[post("/iso18626/peers/{library_id}/actions/resume")]
pub async fn resume_iso_peer(
    caller: Caller<ManagePeers>,
    peer: Path<PeerPath>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<IsoPeer>> {
    caller.write(move |tx| actions::resume(tx, peer.library_id)).await
}

/// Send every message again that was given up.
///
/// Each as it was written, and of one loan in their order.
#[utoipa::path(
    tag = "iso18626", params(PeerPath), security(("bearer" = ["iso18626:manage"])), request_body = Nothing,
    responses((status = 200, description = "How many.", body = ResentMessages)),
)]
#[post("/iso18626/peers/{library_id}/actions/resend-dead")]
pub async fn resend_dead_iso_messages(
    caller: Caller<ManagePeers>,
    peer: Path<PeerPath>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<ResentMessages>> {
    caller.write(move |tx| actions::resend_dead(tx, peer.library_id)).await
}
