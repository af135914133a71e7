//! From what was to be told to a message of RFC 5322.
use lettre::{
    Address, Message,
    message::{
        Body, Mailbox, MultiPart, SinglePart,
        header::{ContentTransferEncoding, ContentType, Header, HeaderName, HeaderValue},
    },
};

use super::talk::Wire;
use crate::{mail::model::Outgoing, platform::outbox::Attachment};

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
pub fn compose(from: &Address, body: &str, attachments: Vec<Attachment>) -> Result<Wire, String> {
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
        .header(AutoSubmitted);
    if let Some(address) = outgoing.reply_to.as_deref().and_then(|address| address.parse().ok()) {
        message = message.reply_to(Mailbox::new(name(&outgoing.from_name), address));
    }
    let message = if attachments.is_empty() {
        message.header(ContentType::TEXT_PLAIN).body(outgoing.text)
    } else {
        // The boundary is known beforehand, so that every try is the same to the byte.
        let text = MultiPart::mixed().boundary(&outgoing.token).singlepart(SinglePart::plain(outgoing.text));
        let parts =
            attachments.into_iter().try_fold(text, |parts, file| Ok::<_, String>(parts.singlepart(part(file)?)));
        message.multipart(parts?)
    };
    let message = message.map_err(|err| err.to_string())?;
    Ok(Wire { to, bytes: message.formatted() })
}

/// A file as a part, to the byte: servers between us change the ends of lines of what is sent as text. A name that is not
/// ASCII is written by RFC 2231.
fn part(file: Attachment) -> Result<SinglePart, String> {
    let media_type = ContentType::parse(&file.media_type).map_err(|err| err.to_string())?;
    let body = Body::new_with_encoding(file.content, ContentTransferEncoding::Base64)
        .map_err(|_| "an attachment cannot be encoded".to_owned())?;
    Ok(lettre::message::Attachment::new(file.file_name).body(body, media_type))
}
