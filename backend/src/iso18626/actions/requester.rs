//! What the library that borrows from us says after its request.
use super::{
    super::{
        message::{ErrorType, RequestingAgencyMessage},
        model::{Exchange, PeerRow},
        rules::{self, Heard},
        store,
    },
    automatic,
    receive::{Taken, note, take_steps},
    talk::Talk,
};
use crate::{
    loans::{
        self,
        model::{ActionKey, Happened, LoanId, Loss, Parcel, Side},
    },
    platform::{Error, Result, Tx},
};

pub fn hear(tx: &mut Tx, peer: &PeerRow, said: &RequestingAgencyMessage) -> Result<Taken> {
    let Some(exchange) = exchange(tx, peer, said)? else {
        let value = "requestingAgencyRequestId: request with a given ID not found";
        return Ok(Taken::refused(ErrorType::UnrecognisedDataValue, value));
    };
    let (id, loan) = (exchange.id, exchange.loan_id);
    loans::hold_dealing(tx, peer.library_id, loan)?;
    let note = note(said.note.as_ref());
    let mut talk = Talk::about(tx, peer.clone(), exchange)?;
    let heard = rules::heard_of_requester(said.action, &note.markers, &talk.loan);
    let mut taken = Taken { exchange: Some((id, loan)), is_to_read: !note.text.is_empty(), ..Taken::default() };
    match heard {
        Heard::Nothing => {}
        Heard::ToRead => taken.is_to_read = true,
        Heard::Refused(error_type, value) => taken.errors = vec![rules::error(error_type, value)],
        Heard::Answered(reason) => {
            let header = talk.header(tx);
            let answer = rules::answered_no(&talk.told(tx, None), header, reason);
            talk.say_as_supplier(tx, answer)?;
        }
        Heard::Steps(steps) => {
            let last = steps.last().copied();
            take_steps(tx, &mut taken, |tx| steps.into_iter().try_for_each(|step| act(tx, step, loan)))?;
            if taken.errors.is_empty() {
                automatic::answer_step(tx, peer, loan, last)?;
            }
        }
    }
    Ok(taken)
}

/// By their number, as long as ours beside it does not stand for another request; by ours alone where theirs is not
/// known. A number of ours that we never gave says nothing.
fn exchange(tx: &mut Tx, peer: &PeerRow, said: &RequestingAgencyMessage) -> Result<Option<Exchange>> {
    let header = &said.header;
    let theirs = store::exchange(tx, peer.library_id, Side::Lending, &header.requesting_agency_request_id)?;
    let Some(number) = &header.supplying_agency_request_id else { return Ok(theirs) };
    if theirs.as_ref().is_some_and(|theirs| theirs.supplying_id.as_ref() == Some(number)) {
        return Ok(theirs);
    }
    let ours = store::exchange_by_ours(tx, peer.library_id, number)?;
    Ok(match (theirs, ours) {
        (Some(theirs), Some(ours)) => Some(theirs).filter(|theirs| theirs.loan_id == ours.loan_id),
        (theirs, ours) => theirs.or(ours),
    })
}

/// Takes a step of theirs, in the name of their key.
fn act(tx: &mut Tx, step: ActionKey, loan: LoanId) -> Result<()> {
    let (system, now) = (tx.actor.system_for_partner(), Happened::default());
    let tx = &mut tx.by(&system);
    // They know that it comes, for it has come: no letter tells them.
    let parcel = Parcel { by_mail: Some(false), ..Parcel::default() };
    match step {
        ActionKey::Receive => loans::receive(tx, loan, &Parcel::default()),
        ActionKey::Ship => loans::ship(tx, loan, &parcel),
        ActionKey::SendBack => loans::send_back(tx, loan, &now),
        ActionKey::AskCancel => loans::ask_cancel(tx, loan, &now),
        ActionKey::AskRenewal => loans::ask_renewal(tx, loan, &now),
        ActionKey::AcceptCondition => loans::accept_condition(tx, loan, &now),
        ActionKey::RejectCondition => loans::reject_condition(tx, loan, &now),
        ActionKey::ReportLost => loans::report_lost(tx, loan, &Loss::default()),
        other => return Err(Error::Internal(format!("{} is no step of a requester", other.as_str()))),
    }?;
    Ok(())
}
