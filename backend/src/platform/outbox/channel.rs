//! A way out, and what it says of one delivery.
use std::{pin::Pin, sync::Arc};

use crate::platform::{Result, Tx, Utc};

/// A way out: mail, ISO 18626, webhooks.
pub trait Channel: Send + Sync {
    /// Its name in the outbox.
    fn name(&self) -> &'static str;

    /// Where it leads, for people: no secret.
    fn way_out(&self) -> WayOut {
        WayOut { channel: self.name(), server: String::new(), sender: String::new() }
    }

    /// How many deliveries may be under way at once, so that a slow one does not hold up the others.
    fn at_once(&self) -> usize {
        1
    }

    /// The files that go with a body, the same at every try; whoever wrote the body keeps them.
    fn attachments(&self, _tx: &mut Tx, _entity_id: i64) -> Result<Vec<Attachment>> {
        Ok(Vec::new())
    }

    /// Delivers one body within two minutes. What the outcome says is kept and must hold no secret.
    fn deliver(&self, body: String, attachments: Vec<Attachment>) -> Pin<Box<dyn Future<Output = Outcome>>>;

    /// Notes what became of a delivery, in the transaction that settles it.
    fn settled(&self, _tx: &mut Tx, _delivery: &Delivery) -> Result<()> {
        Ok(())
    }
}

/// A file that goes with a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    pub file_name: String,
    /// `application/pdf`.
    pub media_type: String,
    pub content: Vec<u8>,
}

/// The ways out that a server has.
pub type Channels = Vec<Arc<dyn Channel>>;

/// A way out as people are told of it.
#[derive(Clone, Debug)]
pub struct WayOut {
    pub channel: &'static str,
    /// Host and port.
    pub server: String,
    /// In whose name it goes out.
    pub sender: String,
}

/// How a delivery ended, with what the other side said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Delivered(String),
    /// It may go well later; that the outcome is unknown counts as this too.
    Later(String),
    /// This message will never be taken.
    Refused(String),
    /// There is no such recipient.
    Gone(String),
}

impl Outcome {
    /// What the other side said.
    pub fn says(&self) -> &str {
        match self {
            Outcome::Delivered(says) | Outcome::Later(says) | Outcome::Refused(says) | Outcome::Gone(says) => says,
        }
    }
}

/// One delivery, as it is settled.
#[derive(Clone, Debug)]
pub struct Delivery {
    pub entity_id: i64,
    pub outcome: Outcome,
    /// This one counted.
    pub n_tries: i64,
    /// When it is tried again; never where it ended.
    pub next_try_at: Option<Utc>,
}
