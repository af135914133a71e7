//! Mail as a way out of the outbox: one connection for each message, by the settings of the environment.
mod compose;
mod settings;
mod talk;

use std::{
    pin::Pin,
    sync::{Mutex, PoisonError},
};

use lettre::Address;
use tokio::time::{Instant, sleep_until};

use super::{actions, model::MessageId, rules, store};
use crate::platform::{
    Result, Tx,
    outbox::{Attachment, Channel, Delivery, Outcome, WayOut},
};

pub use settings::{Asked, Smtp};

/// Its name in the outbox.
pub const CHANNEL: &str = "mail";
/// A slow server or recipient holds up no more than its own message.
const AT_ONCE: usize = 4;

/// The way to one SMTP server.
pub struct SmtpChannel {
    smtp: std::sync::Arc<Smtp>,
    /// When the next message may go: the server is not flooded.
    next: Mutex<Option<Instant>>,
}

impl SmtpChannel {
    pub fn new(smtp: Smtp) -> SmtpChannel {
        SmtpChannel { smtp: std::sync::Arc::new(smtp), next: Mutex::default() }
    }

    /// A place in the even row of messages.
    fn place(&self) -> Instant {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        let at = next.unwrap_or_else(Instant::now).max(Instant::now());
        *next = Some(at + self.smtp.pause);
        at
    }
}

impl Channel for SmtpChannel {
    fn name(&self) -> &'static str {
        CHANNEL
    }

    fn way_out(&self) -> WayOut {
        let server = format!("{}:{}", self.smtp.host, self.smtp.port);
        WayOut { channel: CHANNEL, server, sender: self.smtp.from.to_string() }
    }

    fn at_once(&self) -> usize {
        AT_ONCE
    }

    fn attachments(&self, tx: &mut Tx, entity_id: i64) -> Result<Vec<Attachment>> {
        store::attachments(tx, MessageId(entity_id))
    }

    fn deliver(&self, body: String, attachments: Vec<Attachment>) -> Pin<Box<dyn Future<Output = Outcome>>> {
        let (smtp, at) = (self.smtp.clone(), self.place());
        Box::pin(async move {
            sleep_until(at).await;
            let message = match compose::compose(&smtp.from, &body, attachments) {
                Ok(message) => message,
                Err(why) => return Outcome::Refused(why),
            };
            talk::send(&smtp, &message).await.map_or_else(rules::verdict, Outcome::Delivered)
        })
    }

    fn settled(&self, tx: &mut Tx, delivery: &Delivery) -> Result<()> {
        actions::settle(tx, delivery)
    }
}

/// An address as it is written down and compared: its domain in small letters and ASCII (IDNA); none if it is no
/// address that every server takes.
pub fn address(text: &str) -> Option<String> {
    let (local, domain) = text.trim().rsplit_once('@')?;
    let domain = idna::domain_to_ascii_strict(domain).ok()?;
    let is_plain = local.is_ascii() && domain.contains('.') && local.len() <= 64;
    is_plain.then(|| Address::new(local, &domain).ok()).flatten().map(|address| address.to_string())
}
