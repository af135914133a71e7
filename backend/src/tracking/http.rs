//! Tracking over HTTP. No decisions here: unpack, call, pack.
use actix_web::{post, web::Json};

use super::{
    actions,
    model::{TrackedRequest, Tracking},
};
use crate::platform::{Result, Valid, caller::Guest, routes::Routes};

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    cfg.service(track_request).service(wish_tracked_request);
}

/// Follow a request.
///
/// Where it is, when it is expected and until when it may be kept, by the code that the reader was given and the reader's surname; no account is needed. Of a wrong code and of a wrong name the same is said, `tracking.not_found`, and tries are slowed down as at sign-in.
#[utoipa::path(
    tag = "tracking", security(()), request_body = Tracking,
    responses((status = 200, description = "The request as its reader sees it.", body = TrackedRequest)),
)]
#[post("/tracking")]
pub async fn track_request(guest: Guest, Valid(body): Valid<Tracking>) -> Result<Json<TrackedRequest>> {
    knock(&guest, &body).await?;
    guest.read(move |tx| actions::show(tx, &body)).await.map(Json)
}

/// Wish to keep it longer.
///
/// Once for each day until which the reader has it; the desk asks the lender, or declines.
#[utoipa::path(
    tag = "tracking", security(()), request_body = Tracking,
    responses((status = 200, description = "The request as its reader sees it.", body = TrackedRequest)),
)]
#[post("/tracking/wish")]
pub async fn wish_tracked_request(guest: Guest, Valid(body): Valid<Tracking>) -> Result<Json<TrackedRequest>> {
    knock(&guest, &body).await?;
    guest.write(move |tx| actions::wish(tx, &body)).await.map(Json)
}

/// Counts a try, in a unit of its own so that it stays counted where it was wrong; right ones are taken back.
async fn knock(guest: &Guest, asked: &Tracking) -> Result<()> {
    let (address, asked) = (guest.address(), asked.clone());
    guest.write(move |tx| actions::knock(tx, &address, &asked)).await
}
