//! The worker: it lets webhooks follow the feed, and tells each what is due.
use std::{sync::Arc, time::Duration};

use futures_util::future::join;
use tokio::time::sleep;

use super::actions::{self, Taken};
use crate::platform::{
    Actor, Result, Store,
    outgoing::{LOOK_EVERY, Outgoing, Post, Work, keep_telling},
};

/// Of one try, connecting included.
const TRY_TIME: Duration = Duration::from_secs(20);
/// How much of an answer is read, in bytes.
const READ: usize = 4096;

/// Follows and delivers, as long as it is polled.
pub async fn keep_delivering(store: Store, outgoing: Outgoing) {
    let work =
        Work { name: "the webhooks", has_due: actions::has_due, take: actions::take, post, settle: actions::settle };
    join(keep_following(&store), keep_telling(store.clone(), outgoing, work)).await;
}

async fn keep_following(store: &Store) {
    loop {
        if let Err(err) = follow(store).await {
            log::warn!("the webhooks wait: {err}");
        }
        sleep(LOOK_EVERY).await;
    }
}

async fn follow(store: &Store) -> Result<()> {
    let system = || Arc::new(Actor::system());
    for webhook in store.read(system(), actions::behind).await? {
        store.write(system(), move |tx| actions::follow(tx, webhook)).await?;
    }
    Ok(())
}

fn post(taken: &Taken) -> (String, Post) {
    let post = Post {
        media_type: "application/json",
        headers: taken.headers.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
        body: taken.body.clone(),
        within: TRY_TIME,
        read: READ,
    };
    (taken.url.clone(), post)
}
