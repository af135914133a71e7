//! The worker: it lets webhooks follow the feed, and tells each what is due, several webhooks at once and each by
//! itself, so that a slow receiver delays nobody else.
use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use futures_util::{
    future::{Either, select},
    stream::{FuturesUnordered, StreamExt},
};
use tokio::time::sleep;
use url::Url;

use super::actions::{self, Taken};
use crate::platform::{
    Actor, Result, Store,
    outgoing::{Failed, Outgoing, Post},
};

const LOOK_EVERY: Duration = Duration::from_millis(250);
/// Of one try, connecting included.
const TRY_TIME: Duration = Duration::from_secs(20);
/// How much of an answer is read, in bytes.
const READ: usize = 4096;
/// How many webhooks one server tells at once.
const AT_ONCE: usize = 32;

/// Follows and delivers, as long as it is polled.
pub async fn keep_delivering(store: Store, outgoing: Outgoing) {
    let mut under_way = FuturesUnordered::new();
    loop {
        if let Err(err) = follow(&store).await {
            log::warn!("the webhooks wait: {err}");
        }
        let n_free = AT_ONCE.saturating_sub(under_way.len());
        match take(&store, n_free).await {
            Ok(taken) => under_way.extend(taken.into_iter().map(|taken| tell(&store, &outgoing, taken))),
            Err(err) => log::warn!("the webhooks wait: {err}"),
        }
        if under_way.is_empty() {
            sleep(LOOK_EVERY).await;
        } else if let Either::Left((Some(Err(err)), _)) = select(under_way.next(), Box::pin(sleep(LOOK_EVERY))).await {
            // The lease runs out, and it is told once more under the same id: at least once, never not at all.
            log::warn!("a delivery was not noted: {err}");
        }
    }
}

fn system() -> Arc<Actor> {
    Arc::new(Actor::system())
}

async fn follow(store: &Store) -> Result<()> {
    for webhook in store.read(system(), actions::behind).await? {
        store.write(system(), move |tx| actions::follow(tx, webhook)).await?;
    }
    Ok(())
}

async fn take(store: &Store, n: usize) -> Result<Vec<Taken>> {
    if n == 0 || !store.read(system(), actions::has_due).await? {
        return Ok(Vec::new());
    }
    store.write(system(), move |tx| actions::take(tx, n)).await
}

fn post(taken: &Taken) -> Post {
    Post {
        media_type: "application/json",
        headers: taken.headers.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
        body: taken.body.clone(),
        within: TRY_TIME,
        read: READ,
    }
}

/// Tells one webhook one thing after another, as long as it takes them.
async fn tell(store: &Store, outgoing: &Outgoing, taken: Taken) -> Result<()> {
    let mut next = Some(taken);
    while let Some(taken) = next {
        let began = Instant::now();
        let answer = match Url::parse(&taken.url) {
            Ok(url) => outgoing.post(&url, post(&taken)).await,
            Err(_) => Err(Failed::NoAddress),
        };
        let took = began.elapsed();
        next = store.write(system(), move |tx| actions::settle(tx, &taken, &answer, took)).await?;
    }
    Ok(())
}
