//! Runs, looked at and started by hand.
use crate::platform::routes::Routes;
use actix_web::{get, post, web::Json};

use super::{
    actions,
    model::{Run, Runs},
};
use crate::{
    mail::{ManageMail, ReadMail},
    platform::{Answer, Caller, Nothing, Result, Valid},
};

/// Its routes.
pub fn routes(config: &mut Routes) {
    config.service(list_reminder_runs).service(start_reminder_run);
}

/// List the runs of reminders.
///
/// The newest first: what each told by mail, and how much is left to be told by hand.
#[utoipa::path(
    tag = "mail", security(("bearer" = ["mail:read"])),
    responses((status = 200, description = "The latest runs.", body = Runs)),
)]
#[get("/reminder-runs")]
pub async fn list_reminder_runs(caller: Caller<ReadMail>) -> Result<Json<Runs>> {
    caller.read(actions::list).await.map(Json)
}

/// Send the reminders now.
///
/// A run like the daily one: due soon, overdue, agreements that end, requests without an answer, what is late for long.
/// What was told already is not told again.
#[utoipa::path(
    tag = "mail", security(("bearer" = ["mail:manage"])), request_body = Nothing,
    responses((status = 201, description = "The run, as it begins.", body = Run)),
)]
#[post("/reminder-runs")]
pub async fn start_reminder_run(caller: Caller<ManageMail>, _nothing: Valid<Nothing>) -> Result<Answer<Run>> {
    caller.create(|_: &Run| "/api/v1/reminder-runs".to_owned(), actions::start).await
}
