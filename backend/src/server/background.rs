//! The work that nobody waits for: sealing, forgetting old answers, long jobs.
use std::{sync::Arc, time::Duration};

use actix_web::{
    rt::{self, task::JoinHandle, time::sleep},
    web::Data,
};
use tokio::sync::watch;

use super::health::Health;
use crate::{
    identity, iso18626, lookup, mail,
    platform::{
        Actor, Result, Store, feed, files, idempotency,
        jobs::{self, Kinds},
        outbox::{self, Channels},
        outgoing::Outgoing,
        sealer,
    },
    reminders, webhooks,
};

const SEAL_EVERY: Duration = Duration::from_millis(250);
const LOOK_EVERY: Duration = Duration::from_secs(1);
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
        outgoing: Outgoing,
        kinds: Kinds,
        health: Data<Health>,
    ) -> Background {
        let mut tasks = vec![
            rt::spawn(seal(store.clone(), newest)),
            rt::spawn(work(store.clone(), kinds)),
            rt::spawn(witness(store.clone())),
            rt::spawn(forget(store.clone())),
            rt::spawn(remind(store.clone())),
            rt::spawn(webhooks::keep_delivering(store.clone(), outgoing.clone())),
            rt::spawn(iso18626::keep_delivering(store.clone(), outgoing)),
        ];
        // Each way out by itself: a partner that hangs holds up no other.
        let deliver = |channel| rt::spawn(outbox::keep_delivering(store.clone(), channel));
        tasks.extend(channels.into_iter().map(deliver));
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

/// The letters that go out by the day; whichever server comes first takes them.
async fn remind(store: Store) {
    loop {
        if let Err(err) = remind_all(&store).await {
            log::warn!("the reminders wait: {err}");
        }
        sleep(LOOK_EVERY).await;
    }
}

async fn remind_all(store: &Store) -> Result<()> {
    let system = || Arc::new(Actor::system());
    if !store.read(system(), reminders::is_due).await? {
        return Ok(());
    }
    let mut held = store.write(system(), reminders::take).await?;
    while let Some(run) = held {
        let papers = reminders::ahead(store, &run).await?;
        held = store.write(system(), move |tx| reminders::portion(tx, &run, &papers)).await?;
    }
    Ok(())
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
        if let Err(err) = store.write(Arc::new(Actor::system()), outbox::forget).await {
            log::warn!("what was told stays: {err}");
        }
        if let Err(err) = store.write(Arc::new(Actor::system()), mail::forget).await {
            log::warn!("old messages stay: {err}");
        }
        if let Err(err) = store.write(Arc::new(Actor::system()), iso18626::seal_anew).await {
            log::warn!("what proves us to partners stays under its old seal: {err}");
        }
        if let Err(err) = store.write(Arc::new(Actor::system()), lookup::seal_anew).await {
            log::warn!("what proves us to catalogues stays under its old seal: {err}");
        }
        if let Err(err) = forget_deliveries(&store).await {
            log::warn!("old deliveries stay: {err}");
        }
        if let Err(err) = forget_files(&store).await {
            log::warn!("old files stay: {err}");
        }
        sleep(FORGET_EVERY).await;
    }
}

async fn forget_deliveries(store: &Store) -> Result<()> {
    while store.write(Arc::new(Actor::system()), webhooks::forget).await? > 0 {}
    Ok(())
}

async fn forget_files(store: &Store) -> Result<()> {
    while store.write(Arc::new(Actor::system()), files::forget).await? > 0 {}
    Ok(())
}
