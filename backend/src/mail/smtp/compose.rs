//! From what was to be told to a message of RFC 5322.
use lettre::{
    Address, Message,
    message::{
        Mailbox,
        header::{ContentType, Header, HeaderName, HeaderValue},
    },
};

use super::talk::Wire;
use crate::mail::model::Outgoing;

/// Says that no person wrote it, so that no machine answers it (RFC 3834).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(AutoSubmitted)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".into())
    }
}

/// Composes what stands in the outbox. Names and subjects are one line of visible characters before they come here.
///
/// # Errors
/// A sentence, where it cannot be told at all.
pub fn compose(from: &Address, body: &str) -> Result<Wire, String> {
    let outgoing: Outgoing = serde_json::from_str(body).map_err(|_| "the message has an unknown form".to_owned())?;
    let to: Address = outgoing.to.parse().map_err(|_| "the recipient's address is not valid".to_owned())?;
    let author = outgoing.from.as_deref().and_then(|address| address.parse().ok());
    let name = |name: &str| (!name.is_empty()).then(|| name.to_owned());
    let mut message = Message::builder()
        .from(Mailbox::new(name(&outgoing.from_name), author.unwrap_or_else(|| from.clone())))
        .to(Mailbox::new(name(&outgoing.to_name), to.clone()))
        .subject(&outgoing.subject)
        .date(outgoing.written_at.0.into())
        .message_id(Some(format!("<{}@{}>", outgoing.token, from.domain())))
        .header(AutoSubmitted)
        .header(ContentType::TEXT_PLAIN);
    if let Some(address) = outgoing.reply_to.as_deref().and_then(|address| address.parse().ok()) {
        message = message.reply_to(Mailbox::new(name(&outgoing.from_name), address));
    }
    let message = message.body(outgoing.text).map_err(|err| err.to_string())?;
    Ok(Wire { to, bytes: message.formatted() })
}
