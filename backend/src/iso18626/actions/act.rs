//! What people do to partners' systems and to messages.
use super::{
    super::{
        AnswerMessages, ManagePeers, ReadMessages,
        model::{
            IsoMessage, IsoMessageId, IsoPeer, MessageAction, MessageRow, MessageState, PeerAction, PeerRow,
            ResentMessages,
        },
        problems, rules, store,
    },
    alert, happened,
    show::{one, one_message},
};
use crate::{
    loans,
    platform::{Error, Result, Right, Tx, actor::LibraryId, events},
};

/// Nothing goes and nothing is taken for now; what is to go waits.
pub fn pause(tx: &mut Tx, id: LibraryId) -> Result<IsoPeer> {
    move_peer(tx, id, PeerAction::Pause, "pause")
}

/// Messages go and come again.
pub fn resume(tx: &mut Tx, id: LibraryId) -> Result<IsoPeer> {
    move_peer(tx, id, PeerAction::Resume, "resume")
}

fn move_peer(tx: &mut Tx, id: LibraryId, action: PeerAction, verb: &str) -> Result<IsoPeer> {
    let (before, mut row) = open(tx, id, action)?;
    store::save_peer(tx, &mut row)?;
    happened(tx, verb, &before, &row)?;
    one(tx, row)
}

/// Sends every message again that was given up, in its order.
pub fn resend_dead(tx: &mut Tx, id: LibraryId) -> Result<ResentMessages> {
    let (before, row) = open(tx, id, PeerAction::ResendDead)?;
    let loans = store::loans_of_dead(tx, id)?;
    let n = store::revive_dead(tx, id)?;
    loans.into_iter().try_for_each(|loan| alert(tx, Some(loan)))?;
    if n > 0 {
        happened(tx, "resend_dead", &before, &row)?;
    }
    Ok(ResentMessages { n })
}

/// A system that its life lets go on so: as it was, and as it is to stand.
fn open(tx: &mut Tx, id: LibraryId, action: PeerAction) -> Result<(PeerRow, PeerRow)> {
    tx.act_everywhere(ManagePeers::CODE)?;
    let before = store::lock_peer(tx, id)?;
    let state = rules::next(before.state, action).ok_or(&problems::ACTION_NOT_ALLOWED)?;
    let row = PeerRow { state, ..before.clone() };
    Ok((before, row))
}

/// A person has seen it.
pub fn read(tx: &mut Tx, id: IsoMessageId) -> Result<IsoMessage> {
    tx.act_everywhere(ReadMessages::CODE)?;
    let row = store::lock_message(tx, id)?;
    if !row.is_to_read {
        return Err((&problems::ACTION_NOT_ALLOWED).into());
    }
    store::note_read(tx, id)?;
    alert(tx, row.loan_id)?;
    told(tx, &row, "iso18626.read")?;
    one_message(tx, MessageRow { is_to_read: false, ..row })
}

/// Sends a message again, as it was written, from its first try on.
pub fn resend(tx: &mut Tx, id: IsoMessageId) -> Result<IsoMessage> {
    let row = open_message(tx, id, MessageAction::Resend)?;
    store::revive(tx, id)?;
    alert(tx, row.loan_id)?;
    told(tx, &row, "iso18626.resend")?;
    let row = store::get_message(tx, id)?;
    one_message(tx, row)
}

/// Passes a message over: what comes after it goes on without it.
pub fn skip(tx: &mut Tx, id: IsoMessageId) -> Result<IsoMessage> {
    let row = open_message(tx, id, MessageAction::Skip)?;
    let skipped = MessageRow { state: MessageState::Skipped, settled_at: Some(tx.now), is_to_read: false, ..row };
    store::save_message(tx, &skipped, None)?;
    alert(tx, skipped.loan_id)?;
    told(tx, &skipped, "iso18626.skip")?;
    one_message(tx, skipped)
}

fn open_message(tx: &mut Tx, id: IsoMessageId, action: MessageAction) -> Result<MessageRow> {
    tx.act_everywhere(AnswerMessages::CODE)?;
    // A try that is under way is noted first.
    let library = store::get_message(tx, id)?.library_id;
    store::lock_peer(tx, library)?;
    let row = store::lock_message(tx, id)?;
    let state = rules::next_message(row.direction, row.state, action);
    if state.is_none() { Err(Error::from(&problems::ACTION_NOT_ALLOWED)) } else { Ok(row) }
}

/// It stands in the history of its loan, if it has one.
fn told(tx: &mut Tx, row: &MessageRow, kind: &str) -> Result<()> {
    let Some(loan) = row.loan_id else { return Ok(()) };
    let event = loans::about(tx, loan, kind)?;
    events::tell(tx, &event)?;
    Ok(())
}
