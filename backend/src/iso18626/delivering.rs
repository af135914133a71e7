//! The worker: it brings each partner's system what waits for it, several partners at once and each by itself, so that
//! a slow one delays nobody else.
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
/// How many partners one server writes to at once.
const AT_ONCE: usize = 32;
/// Of one try, connecting included: a broker holds the line while it asks a third system (CrossLink).
const TRY_TIME: Duration = Duration::from_secs(90);
/// The longest confirmation that is read, in bytes.
const READ: usize = 64 * 1024;

/// Delivers, as long as it is polled.
pub async fn keep_delivering(store: Store, outgoing: Outgoing) {
    let mut under_way = FuturesUnordered::new();
    loop {
        let n_free = AT_ONCE.saturating_sub(under_way.len());
        match take(&store, n_free).await {
            Ok(taken) => under_way.extend(taken.into_iter().map(|taken| bring(&store, &outgoing, taken))),
            Err(err) => log::warn!("the messages of ISO 18626 wait: {err}"),
        }
        if under_way.is_empty() {
            sleep(LOOK_EVERY).await;
        } else if let Either::Left((Some(Err(err)), _)) = select(under_way.next(), Box::pin(sleep(LOOK_EVERY))).await {
            // The lease runs out, and it is sent once more, byte for byte: at least once, never not at all.
            log::warn!("a message of ISO 18626 was not noted: {err}");
        }
    }
}

fn system() -> Arc<Actor> {
    Arc::new(Actor::system())
}

async fn take(store: &Store, n: usize) -> Result<Vec<Taken>> {
    if n == 0 || !store.read(system(), actions::has_due).await? {
        return Ok(Vec::new());
    }
    store.write(system(), move |tx| actions::take(tx, n)).await
}

/// Brings one partner one message after another, as long as it answers.
async fn bring(store: &Store, outgoing: &Outgoing, taken: Taken) -> Result<()> {
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

fn post(taken: &Taken) -> Post {
    let named = taken.credentials.header_name.clone().zip(taken.credentials.header_value.clone());
    Post {
        media_type: "application/xml",
        headers: named.into_iter().collect(),
        body: taken.xml.clone(),
        within: TRY_TIME,
        read: READ,
    }
}
