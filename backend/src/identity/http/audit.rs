//! The log of actions.
use actix_web::{get, web::Json};

use super::super::{
    ReadAudit, actions,
    model::{AuditEntry, AuditList},
};
use crate::platform::{Asked, Caller, Page, Result};

/// Read the log of actions.
///
/// Who did what and when, the newest first: changes, sign-ins, refused sign-ins. It names fields, never values.
#[utoipa::path(
    tag = "audit", params(AuditList), security(("bearer" = ["audit:read"])),
    responses((status = 200, description = "A page of the log.", body = Page<AuditEntry>)),
)]
#[get("/audit")]
pub async fn list_audit(caller: Caller<ReadAudit>, Asked(wanted): Asked<AuditList>) -> Result<Json<Page<AuditEntry>>> {
    caller.read(move |tx| actions::audit::list(tx, &wanted)).await.map(Json)
}
