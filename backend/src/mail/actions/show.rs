//! What is shown of mail: one message with its actions, how the queue stands, how letters read.
use super::super::{
    ManageMail,
    model::{AttachmentPath, MailState, Message, MessageId, Templates},
    rules, smtp, store, templates as texts,
};
use super::letterhead::letterhead;
use crate::platform::{Error, Result, Right, Tx, outbox::Attachment};

/// A message with what this actor may do to it now.
pub fn show(tx: &mut Tx, id: MessageId) -> Result<Message> {
    let (message, situation) = store::find(tx, id)?;
    let actions = if tx.actor.may(ManageMail::CODE) { rules::actions(situation) } else { Vec::new() };
    Ok(Message { actions, ..message })
}

/// A file of a message.
pub fn attachment(tx: &mut Tx, path: AttachmentPath) -> Result<Attachment> {
    let (message, _) = store::find(tx, path.id)?;
    if message.row.is_hidden { Err(Error::NotFound) } else { store::attachment(tx, path) }
}

/// Whether mail is set up, and how the queue stands.
pub fn state(tx: &mut Tx) -> Result<MailState> {
    let (n_waiting, n_attention) = store::counts(tx)?;
    let n_bouncing = store::n_bouncing(tx)?;
    let way = tx.world.outside.way_out(smtp::CHANNEL);
    Ok(MailState {
        is_set_up: way.is_some(),
        server: way.map(|way| way.server.clone()),
        sender: way.map(|way| way.sender.clone()),
        public_url: tx.world.outside.public_url.clone(),
        n_waiting,
        n_attention,
        n_bouncing,
    })
}

/// How every letter reads.
pub fn templates(tx: &mut Tx) -> Result<Templates> {
    let from = letterhead(tx)?;
    Ok(Templates { items: texts::samples(&from)? })
}
