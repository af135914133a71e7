//! Addresses that do not take mail.
use actix_web::{
    get, post,
    web::{Json, Path},
};

use super::super::{
    ManageMail, actions,
    model::{Bounce, BounceId, BounceList, BounceReport, NewBounce, NewBounceReport},
    store,
};
use crate::platform::{Answer, Asked, Caller, Nothing, Page, Result, Valid};

/// List addresses that bounce.
///
/// The newest first. Nothing is sent to them until they are cleared.
#[utoipa::path(
    tag = "mail", params(BounceList), security(("bearer" = ["mail:manage"])),
    responses((status = 200, description = "A page of addresses.", body = Page<Bounce>)),
)]
#[get("/mail/bounces")]
pub async fn list_mail_bounces(
    caller: Caller<ManageMail>,
    Asked(wanted): Asked<BounceList>,
) -> Result<Json<Page<Bounce>>> {
    caller.read(move |tx| store::bounces(tx, &wanted)).await.map(Json)
}

/// Note that an address bounces.
///
/// Somebody said so, or a letter came back.
#[utoipa::path(
    tag = "mail", security(("bearer" = ["mail:manage"])), request_body = NewBounce,
    responses((status = 201, description = "The address.", body = Bounce)),
)]
#[post("/mail/bounces")]
pub async fn note_mail_bounce(caller: Caller<ManageMail>, Valid(new): Valid<NewBounce>) -> Result<Answer<Bounce>> {
    caller.create(|_| "/api/v1/mail/bounces".into(), move |tx| actions::note(tx, &new)).await
}

/// Read a report of non-delivery.
///
/// The report that came to the sender's mailbox, as its source or as text (RFC 3464). A failure marks the message and
/// its address; a delay changes nothing.
#[utoipa::path(
    tag = "mail", security(("bearer" = ["mail:manage"])), request_body = NewBounceReport,
    responses((status = 200, description = "What it says.", body = BounceReport)),
)]
#[post("/mail/bounces/actions/read-report")]
pub async fn read_mail_bounce_report(
    caller: Caller<ManageMail>,
    Valid(new): Valid<NewBounceReport>,
) -> Result<Answer<BounceReport>> {
    caller.write(move |tx| actions::read_report(tx, &new)).await
}

/// Clear an address.
///
/// It takes mail again: what is told from now on is sent to it.
#[utoipa::path(
    tag = "mail", params(BounceId), security(("bearer" = ["mail:manage"])), request_body = Nothing,
    responses((status = 204, description = "It is cleared.")),
)]
#[post("/mail/bounces/{id}/actions/clear")]
pub async fn clear_mail_bounce(
    caller: Caller<ManageMail>,
    id: Path<BounceId>,
    Valid(Nothing {}): Valid<Nothing>,
) -> Result<Answer<()>> {
    caller.remove(move |tx| actions::clear(tx, *id)).await
}
