//! The worker of those who are told by HTTP: several receivers at once and each by itself, so that a slow one delays
//! nobody else.
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

use super::{Answer, Failed, Outgoing, Post};
use crate::platform::{Actor, Result, Store, Tx};

/// How often it is looked for what is due.
pub const LOOK_EVERY: Duration = Duration::from_millis(250);
/// How many receivers one server tells at once.
const AT_ONCE: usize = 32;

/// What a capability tells, each `T` one thing to one receiver under a lease.
pub struct Work<T> {
    /// For the log, when it must wait.
    pub name: &'static str,
    pub has_due: fn(&mut Tx) -> Result<bool>,
    /// Takes up to so many receivers, and of each what has been due longest.
    pub take: fn(&mut Tx, usize) -> Result<Vec<T>>,
    /// Where it goes, and what goes.
    pub post: fn(&T) -> (String, Post),
    /// Notes how a try ended, and gives what is due next to the same receiver. Where it is not noted the lease runs
    /// out, and the same is told once more: at least once, never not at all.
    pub settle: fn(&mut Tx, &T, &Answer, Duration) -> Result<Option<T>>,
}

/// Tells, as long as it is polled.
pub async fn keep_telling<T: Send + Sync + 'static>(store: Store, outgoing: Outgoing, work: Work<T>) {
    let mut under_way = FuturesUnordered::new();
    loop {
        let n_free = AT_ONCE.saturating_sub(under_way.len());
        match take(&store, &work, n_free).await {
            Ok(taken) => under_way.extend(taken.into_iter().map(|taken| tell(&store, &outgoing, &work, taken))),
            Err(err) => log::warn!("{} wait: {err}", work.name),
        }
        if under_way.is_empty() {
            sleep(LOOK_EVERY).await;
        } else if let Either::Left((Some(Err(err)), _)) = select(under_way.next(), Box::pin(sleep(LOOK_EVERY))).await {
            log::warn!("one of {} was not noted: {err}", work.name);
        }
    }
}

fn system() -> Arc<Actor> {
    Arc::new(Actor::system())
}

async fn take<T: Send + Sync + 'static>(store: &Store, work: &Work<T>, n: usize) -> Result<Vec<T>> {
    if n == 0 || !store.read(system(), work.has_due).await? {
        return Ok(Vec::new());
    }
    let take = work.take;
    store.write(system(), move |tx| take(tx, n)).await
}

/// Tells one receiver one thing after another, as long as it takes them.
async fn tell<T: Send + Sync + 'static>(store: &Store, outgoing: &Outgoing, work: &Work<T>, taken: T) -> Result<()> {
    let mut next = Some(taken);
    while let Some(taken) = next {
        let (began, (url, post)) = (Instant::now(), (work.post)(&taken));
        let answer = match Url::parse(&url) {
            Ok(url) => outgoing.post(&url, post).await,
            Err(_) => Err(Failed::NoAddress),
        };
        let (settle, took) = (work.settle, began.elapsed());
        next = store.write(system(), move |tx| settle(tx, &taken, &answer, took)).await?;
    }
    Ok(())
}
