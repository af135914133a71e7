//! The feed of what happened, read in pages by systems that keep their own place in it.
use actix_web::{get, web::Json};
use chrono::NaiveDate;
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{ReadEvents, may_see};
use crate::{
    platform::{
        Asked, Caller, Result, Tx, Utc,
        page::{Limit, List},
        sealer,
    },
    schema::events,
};

/// How many events that the caller may not see are passed over in one answer at most.
const PASSED_OVER: i64 = 1000;

/// From where to read on.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct FeedAsked {
    /// The position after which to begin: `next_after` of the answer before; from the beginning if absent.
    #[param(minimum = 0)]
    pub after: Option<i64>,
    /// Only these kinds, commas between: `loans.send,loans.ship`.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    pub kinds: List<String>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
}

/// One thing that happened: ids and codes only. What it has become is read where it lives.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FeedEvent {
    /// Its place in the feed; positions rise without end and are never given again.
    pub position: i64,
    /// The capability and the verb: `loans.ship`.
    pub kind: String,
    pub entity: String,
    pub entity_id: i64,
    /// The library's day on which it happened.
    pub happened_on: NaiveDate,
    pub recorded_at: Utc,
}

/// A page of the feed.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FeedPage {
    pub items: Vec<FeedEvent>,
    /// Where to read on; it moves past events that are not yours too.
    pub next_after: i64,
    /// Whether there may be more right now.
    pub has_more: bool,
}

/// List what happened.
///
/// In the order in which it was written down, at positions that lose nothing: whoever keeps `next_after` and asks
/// again misses no event and gets none twice. You see the events of what you may read; a partner those of its own
/// loans, as far as it has to do with them. An event is here within a second.
#[utoipa::path(
    tag = "events", params(FeedAsked), security(("bearer" = ["events:read"])),
    responses((status = 200, description = "A page of the feed.", body = FeedPage)),
)]
#[get("/events")]
pub async fn list_events(caller: Caller<ReadEvents>, Asked(asked): Asked<FeedAsked>) -> Result<Json<FeedPage>> {
    caller.read(move |tx| page(tx, &asked)).await.map(Json)
}

type Row = (Option<i64>, String, String, i64, NaiveDate, Utc, Option<i64>, Option<i64>);

/// The next page for this actor.
pub fn page(tx: &mut Tx, asked: &FeedAsked) -> Result<FeedPage> {
    let (after, end) = (asked.after.unwrap_or(0), sealer::position(tx)?);
    let mut query = events::table.filter(events::position.is_not_null().and(events::position.gt(after))).into_boxed();
    if let Some(library) = tx.actor.partner {
        query = query.filter(events::library_id.eq(library));
    }
    if !asked.kinds.0.is_empty() {
        query = query.filter(events::kind.eq_any(&asked.kinds.0));
    }
    let columns = (
        events::position,
        events::kind,
        events::entity,
        events::entity_id,
        events::happened_on,
        events::recorded_at,
        events::branch_id,
        events::owner_id,
    );
    let rows: Vec<Row> = query.order(events::position).limit(PASSED_OVER).select(columns).load(tx.conn)?;
    let (n_read, limit) = (rows.len(), usize::try_from(asked.limit.0).unwrap_or(1));
    let (mut items, mut next_after) = (Vec::new(), after);
    let mut n_passed = 0;
    for (position, kind, entity, entity_id, happened_on, recorded_at, branch, owner) in rows {
        if items.len() == limit {
            break;
        }
        n_passed += 1;
        let position = position.unwrap_or(next_after);
        next_after = position;
        if tx.actor.partner.is_some() || may_see(tx.actor, &kind, branch, owner) {
            items.push(FeedEvent { position, kind, entity, entity_id, happened_on, recorded_at });
        }
    }
    let has_more = n_passed < n_read || n_read as i64 == PASSED_OVER;
    // Nothing further is this caller's up to here.
    if !has_more {
        next_after = next_after.max(end);
    }
    Ok(FeedPage { items, next_after, has_more })
}
