//! What the partner's system has sent us and no scenario has taken yet.
use std::{
    collections::HashMap,
    sync::Mutex,
    time::{Duration, Instant},
};

use tokio::time::timeout;

use crate::iso18626::message::Message;

/// A message that came.
#[derive(Clone, Debug)]
pub struct Heard {
    pub message: Message,
    /// In what its form deviates from the schema.
    pub deviations: Vec<String>,
}

#[derive(Default)]
pub struct Mailbox {
    inside: Mutex<Inside>,
    has_come: tokio::sync::Notify,
}

#[derive(Default)]
struct Inside {
    waiting: Vec<Heard>,
    /// What was taken or waits, byte for byte: a sender that heard no confirmation sends it again.
    known: Vec<String>,
    /// Of which requests so many messages are to be answered with a failure.
    stumbles: HashMap<String, u32>,
}

impl Mailbox {
    /// Keeps a message until a scenario takes it; what comes once more is kept once.
    pub fn put(&self, xml: String, heard: Heard) {
        self.with(|inside| {
            if !inside.known.contains(&xml) {
                inside.known.push(xml);
                inside.waiting.push(heard);
            }
        });
        self.has_come.notify_waiters();
    }

    /// The first message that is wanted, once it has come; nothing after so long.
    pub async fn take(&self, is_wanted: impl Fn(&Message) -> bool, patience: Duration) -> Option<Heard> {
        let until = Instant::now() + patience;
        loop {
            let coming = self.has_come.notified();
            let found = self.with(|inside| {
                let at = inside.waiting.iter().position(|heard| is_wanted(&heard.message))?;
                Some(inside.waiting.remove(at))
            });
            if found.is_some() {
                return found;
            }
            let left = until.checked_duration_since(Instant::now())?;
            // A message may come between the look and the wait: it is looked for again soon.
            let _ = timeout(left.min(Duration::from_millis(50)), coming).await;
        }
    }

    /// Answers the next message about this request with a failure, as a system does that is being restarted.
    pub fn stumble(&self, request: &str) {
        self.with(|inside| *inside.stumbles.entry(request.to_owned()).or_default() += 1);
    }

    /// Whether a message about this request is to be answered with a failure, and that it was.
    pub fn has_stumbled(&self, request: &str) -> bool {
        self.with(|inside| {
            let left = inside.stumbles.get_mut(request).filter(|left| **left > 0);
            left.map(|left| *left -= 1).is_some()
        })
    }

    /// Whether no failure is owed any more.
    pub fn is_over(&self, request: &str) -> bool {
        self.with(|inside| inside.stumbles.get(request).is_none_or(|left| *left == 0))
    }

    fn with<T>(&self, work: impl FnOnce(&mut Inside) -> T) -> T {
        work(&mut self.inside.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }
}
