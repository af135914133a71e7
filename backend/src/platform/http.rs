//! What the platform itself serves: the list of problems, the stream of changes.
use actix_web::{get, web::Json};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    Guest, feed,
    problem::{FAULTS, Refusal},
    routes::Routes,
};

/// The refusals of every capability, handed over by `api.rs`.
#[derive(Clone, Copy)]
pub struct Refusals(pub &'static [&'static [&'static Refusal]]);

/// One code that a refusal or a fault may carry.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemCode {
    /// Stable: clients switch on it.
    pub code: &'static str,
    /// The HTTP status of a refusal; absent for the fault of one field.
    pub status: Option<u16>,
    pub lt: &'static str,
    pub en: &'static str,
}

/// Every code, and its sentences.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemCodes {
    pub items: Vec<ProblemCode>,
}

impl Refusals {
    /// Every code of a refusal and of a fault, in order.
    pub fn codes(self) -> ProblemCodes {
        let refusals = self.0.iter().copied().flatten();
        let refusals = refusals.map(|r| ProblemCode { code: r.code, status: Some(r.status), lt: r.lt, en: r.en });
        let faults = FAULTS.iter().map(|&(code, lt, en)| ProblemCode { code, status: None, lt, en });
        let mut items: Vec<_> = refusals.chain(faults).collect();
        items.sort_by_key(|item| (item.status.is_none(), item.code));
        ProblemCodes { items }
    }
}

/// List the problems.
///
/// Every code that an answer may carry, with its sentence in Lithuanian and in English.
#[utoipa::path(
    tag = "problems", security(()),
    responses((status = 200, description = "The codes.", body = ProblemCodes)),
)]
#[get("/problems")]
pub async fn list_problems(_guest: Guest, refusals: actix_web::web::Data<Refusals>) -> Json<ProblemCodes> {
    Json(refusals.codes())
}

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    cfg.service(list_problems).service(feed::follow_events).service(feed::list_events);
}
