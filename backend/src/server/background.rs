//! The work that nobody waits for: sealing, forgetting old answers, long jobs.
use std::{sync::Arc, time::Duration};

use actix_web::{
    rt::{self, task::JoinHandle, time::sleep},
    web::Data,
};
use tokio::sync::watch;

use super::health::Health;
use crate::{
    identity,
    platform::{
        Actor, Result, Store, feed, files, idempotency,
        jobs::{self, Kinds},
        outbox::{self, Channels},
        sealer,
    },
};

const SEAL_EVERY: Duration = Duration::from_millis(250);
const FORGET_EVERY: Duration = Duration::from_secs(3600);
const WITNESS_EVERY: Duration = Duration::from_secs(24 * 3600);

/// The tasks of one server; they end when it is dropped.
pub struct Background {
    tasks: Vec<JoinHandle<()>>,
    health: Data<Health>,
}

impl Background {
    pub(super) fn start(
        store: Store,
        newest: watch::Sender<i64>,
        channels: Channels,
        kinds: Kinds,
        health: Data<Health>,
    ) -> Background {
        let tasks = vec![
            rt::spawn(seal(store.clone(), newest)),
            rt::spawn(deliver(store.clone(), channels)),
            rt::spawn(work(store.clone(), kinds)),
            rt::spawn(witness(store.clone())),
            rt::spawn(forget(store)),
        ];
        Background { tasks, health }
    }

    /// From now on answers close their connections and `/readyz` says no.
    pub fn drain(&self) {
        self.health.drain();
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

async fn seal(store: Store, newest: watch::Sender<i64>) {
    loop {
        if let Err(err) = feed::advance(&store, &newest).await {
            log::warn!("the sealer waits: {err}");
        }
        sleep(SEAL_EVERY).await;
    }
}

async fn deliver(store: Store, channels: Channels) {
    loop {
        if let Err(err) = outbox::deliver(&store, &channels).await {
            log::warn!("the outbox waits: {err}");
        }
        sleep(SEAL_EVERY).await;
    }
}

/// One job at a time; another server takes the next.
async fn work(store: Store, kinds: Kinds) {
    loop {
        match jobs::advance(&store, &kinds).await {
            Ok(true) => {}
            Ok(false) => sleep(SEAL_EVERY).await,
            Err(err) => {
                log::warn!("a job waits: {err}");
                sleep(SEAL_EVERY * 8).await;
            }
        }
    }
}

async fn witness(store: Store) {
    loop {
        if let Err(err) = store.read(Arc::new(Actor::system()), sealer::witness).await {
            log::warn!("the last link of the audit was not written down: {err}");
        }
        sleep(WITNESS_EVERY).await;
    }
}

async fn forget(store: Store) {
    loop {
        if let Err(err) = store.write(Arc::new(Actor::system()), idempotency::forget).await {
            log::warn!("old answers stay: {err}");
        }
        if let Err(err) = store.write(Arc::new(Actor::system()), identity::forget).await {
            log::warn!("old sessions stay: {err}");
        }
        if let Err(err) = forget_files(&store).await {
            log::warn!("old files stay: {err}");
        }
        sleep(FORGET_EVERY).await;
    }
}

async fn forget_files(store: &Store) -> Result<()> {
    while store.write(Arc::new(Actor::system()), files::forget).await? > 0 {}
    Ok(())
}
