//! What has changed, at the sealer's positions: told to screens as it happens (server-sent events), and read in pages.
mod list;

use std::{sync::Arc, time::Duration};

use actix_web::{HttpResponse, get, http::header, rt::time::timeout, web::Bytes};
use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl, RunQueryDsl};
use futures_util::stream;
use serde::{Deserialize, Serialize};
use tokio::sync::watch;
use utoipa::{IntoParams, ToSchema};

use super::{
    Actor, Asked, Caller, Error, Result, SignedIn, Store, Tx,
    actor::{self, AccountId, LibraryId, Reach},
    sealer,
};
use crate::schema::events;

pub use list::{FeedAsked, FeedEvent, FeedPage, list_events, page};

crate::rights! {
    /// Follow what happens, position by position.
    ReadEvents = "events:read", "Skaityti įvykių srautą", "Read the feed of events";
}

/// A silent line goes out so often, so that proxies keep the stream open and a gone reader is noticed.
const HEARTBEAT: Duration = Duration::from_secs(15);
const PORTION: i64 = 200;

/// From where to follow; without it, from now on.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct From {
    /// The position after which to begin; `Last-Event-ID` goes before it.
    pub after: Option<i64>,
}

/// One thing that changed; what it has become is read where it lives.
#[derive(Debug, Serialize, ToSchema)]
pub struct Change {
    /// The capability and the verb: `loans.ship`.
    pub kind: String,
    pub entity: String,
    pub entity_id: i64,
}

/// Follow what changes.
///
/// Server-sent events, one for each change that you may see: `id` is its position, `data` a `Change`.
/// A reader that was cut off goes on with `Last-Event-ID` and misses nothing.
#[utoipa::path(
    tag = "events", params(From), security(("bearer" = ["session"])),
    responses((status = 200, description = "The stream.", body = Change, content_type = "text/event-stream")),
)]
#[get("/events/stream")]
pub async fn follow_events(caller: Caller<SignedIn>, Asked(from): Asked<From>) -> Result<HttpResponse> {
    let (request, store, actor) = caller.follow();
    let last = request.headers().get("Last-Event-ID").and_then(|id| id.to_str().ok()?.parse().ok());
    let newest = store.feed();
    let now = *newest.borrow();
    let reader = Reader {
        store: Store::clone(&store),
        actor,
        newest,
        position: last.or(from.after).unwrap_or(now),
        greeted: false,
    };
    let body = stream::try_unfold(reader, |reader| async move { reader.next().await.map(Some) });
    Ok(HttpResponse::Ok()
        .content_type("text/event-stream")
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header(("X-Accel-Buffering", "no"))
        .streaming::<_, Error>(Box::pin(body)))
}

struct Reader {
    store: Store,
    actor: Arc<Actor>,
    newest: watch::Receiver<i64>,
    position: i64,
    greeted: bool,
}

impl Reader {
    /// Waits for what is new, or for the time of a heartbeat. A session that has ended ends its stream.
    async fn next(mut self) -> Result<(Bytes, Reader)> {
        if !self.greeted {
            self.greeted = true;
            return Ok((Bytes::from(format!("retry: 2000\nid: {}\n\n", self.position)), self));
        }
        loop {
            let newest = *self.newest.borrow_and_update();
            if newest > self.position {
                let text = self.read().await?;
                if !text.is_empty() {
                    return Ok((Bytes::from(text), self));
                }
                continue;
            }
            match timeout(HEARTBEAT, self.newest.changed()).await {
                Ok(Ok(())) => {}
                // The server is stopping.
                Ok(Err(_)) => return Err(Error::Busy),
                Err(_) => {
                    self.admit().await?;
                    return Ok((Bytes::from_static(b": here\n\n"), self));
                }
            }
        }
    }

    /// A session that has ended and a right that was taken away count at once, in a stream too.
    async fn admit(&mut self) -> Result<()> {
        let (Some(session), Some(account)) = (self.actor.session, self.actor.account) else {
            return Err(Error::Unauthenticated);
        };
        let living = self.store.read(Arc::default(), move |tx| actor::of_session(tx, session, account)).await?;
        self.actor = Arc::new(living.ok_or(Error::Unauthenticated)?.actor);
        Ok(())
    }

    async fn read(&mut self) -> Result<String> {
        self.admit().await?;
        let after = self.position;
        let rows = self.store.read(self.actor.clone(), move |tx| after_position(tx, after)).await?;
        let mut text = String::new();
        for (position, change, is_seen) in rows {
            self.position = position;
            if is_seen {
                let data = serde_json::to_string(&change).map_err(|err| Error::Internal(err.to_string()))?;
                text += &format!("id: {position}\nevent: change\ndata: {data}\n\n");
            }
        }
        Ok(text)
    }
}

/// The next changes, each with whether the actor may see it: what belongs to a branch is seen by scope.
fn after_position(tx: &mut Tx, after: i64) -> Result<Vec<(i64, Change, bool)>> {
    type Row = (Option<i64>, String, String, i64, (Option<i64>, Option<i64>), bool);
    let rows: Vec<Row> = events::table
        .filter(events::position.is_not_null().and(events::position.gt(after)))
        .order(events::position)
        .limit(PORTION)
        .select((
            events::position,
            events::kind,
            events::entity,
            events::entity_id,
            (events::branch_id, events::owner_id),
            events::is_history,
        ))
        .load(tx.conn)?;
    let changes = rows.into_iter().map(|(position, kind, entity, entity_id, (branch, owner), is_history)| {
        // Of past loans by the thousand no screen is told one by one.
        let is_seen = !is_history && may_see(tx.actor, &kind, branch, owner);
        (position.unwrap_or(after), Change { kind, entity, entity_id }, is_seen)
    });
    Ok(changes.collect())
}

/// The right that lets see events of this kind.
pub fn right_to_see(kind: &str) -> String {
    match kind.split('.').next().unwrap_or_default() {
        "people" | "roles" => "people:read".to_owned(),
        "proposals" => "demand:read".to_owned(),
        "faq" => "inquiries:read".to_owned(),
        "carriers" | "tariffs" => "shipments:read".to_owned(),
        "reminders" => "mail:read".to_owned(),
        "lookup" => "parameters:read".to_owned(),
        "history" => "history:import".to_owned(),
        // Of these nothing is to be read but by those who manage them.
        capability @ ("keys" | "webhooks") => format!("{capability}:manage"),
        capability => format!("{capability}:read"),
    }
}

/// Who may read the capability, as far as the scope of that right reaches.
fn may_see(actor: &Actor, kind: &str, branch: Option<i64>, owner: Option<i64>) -> bool {
    let right = right_to_see(kind);
    let (branch, owner) = (branch.map(LibraryId), owner.map(AccountId));
    let sees = |reach: &Reach| branch.is_none_or(|branch| reach.covers(branch, owner));
    actor.reaches(&right).iter().any(sees)
}

/// Seals what was written, and tells the readers how far the feed reaches now.
pub async fn advance(store: &Store, newest: &watch::Sender<i64>) -> Result<()> {
    while store.write(Arc::new(Actor::system()), sealer::seal).await? > 0 {}
    let position = store.read(Arc::new(Actor::system()), sealer::position).await?;
    newest.send_if_modified(|known| std::mem::replace(known, position) != position);
    Ok(())
}
