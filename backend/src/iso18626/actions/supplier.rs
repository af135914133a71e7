//! What the library that we borrow from says.
use super::{
    super::{
        message::{ErrorType, ReasonForMessage, Status, SupplyingAgencyMessage, YesNo},
        model::{Exchange, PeerRow},
        rules::{self, Condition, Heard},
        store,
    },
    receive::{Taken, note, take_steps},
    talk::Talk,
};
use crate::{
    loans::{
        self,
        model::{
            ActionKey, Cancelling, Happened, LoanId, NegativeAnswer, Parcel, Promise, Recall, Release, Renewal, Return,
            Side,
        },
    },
    platform::{Error, Result, Tx},
};

pub fn hear(tx: &mut Tx, peer: &PeerRow, said: &SupplyingAgencyMessage) -> Result<Taken> {
    let number = &said.header.requesting_agency_request_id;
    let Some(exchange) = store::exchange(tx, peer.library_id, Side::Borrowing, number)? else {
        let value = "requestingAgencyRequestId: request with a given ID not found";
        return Ok(Taken::refused(ErrorType::UnrecognisedDataValue, value));
    };
    let (id, loan) = (exchange.id, exchange.loan_id);
    let is_with_them = match loans::hold_dealing(tx, peer.library_id, loan) {
        // What they still say of a request that we took back is not of the one that we made of them since.
        Ok(dealing) => {
            let last = store::exchanges_of(tx, loan)?.pop();
            dealing.record.standing.library_id == Some(peer.library_id) && last.is_some_and(|last| last.id == id)
        }
        // We took our request back.
        Err(Error::NotFound) => false,
        Err(err) => return Err(err),
    };
    let note = note(said.message_info.note.as_ref());
    let is_to_read = !rules::without_items(&note.text).is_empty();
    let mut taken = Taken { exchange: Some((id, loan)), is_to_read, ..Taken::default() };
    let mut talk = Talk::about(tx, peer.clone(), exchange)?;
    learn(tx, &mut talk.exchange, said)?;
    if !is_with_them {
        // Another library has been asked since, or none; what this one still says, a person should see.
        taken.is_to_read = true;
        return Ok(taken);
    }
    // An address that the loan does not take over is for a person to look at.
    let url = said.delivery_info.as_ref().and_then(|sent| sent.url.as_deref());
    let is_known = url.is_none() || url == talk.loan.record.standing.copy_url.as_deref();
    let (parcel, is_whole) = rules::parcel(said, &talk.loan);
    match rules::heard_of_supplier(said, &note.markers, &talk.loan) {
        Heard::Nothing if !is_known => taken.is_to_read = true,
        Heard::Nothing | Heard::Answered(_) => {}
        Heard::ToRead => taken.is_to_read = true,
        Heard::Refused(error_type, value) => taken.errors = vec![rules::error(error_type, value)],
        Heard::Steps(steps) => {
            let is_sent = steps.contains(&ActionKey::Ship);
            taken.is_to_read |= is_sent && !is_whole || !is_known && parcel.copy_url.is_none();
            let put = rules::put(said, &note.markers);
            take_steps(tx, &mut taken, |tx| {
                steps.into_iter().try_for_each(|step| act(tx, step, loan, said, &parcel, put.clone()))
            })?;
        }
    }
    Ok(taken)
}

/// Their number for it, and how it stands with them.
fn learn(tx: &mut Tx, exchange: &mut Exchange, said: &SupplyingAgencyMessage) -> Result<()> {
    if let Some(theirs) = &said.header.supplying_agency_request_id {
        exchange.supplying_id = Some(theirs.clone());
    }
    let info = &said.message_info;
    let is_no = info.reason_for_message == ReasonForMessage::CancelResponse && info.answer_yes_no == Some(YesNo::N);
    let is_word = info.reason_for_message == ReasonForMessage::Notification;
    if let Some(status) = said.status_info.status.filter(|_| !is_no && !is_word) {
        exchange.status = Some(status);
        // What we ended they do not begin anew.
        exchange.is_over |= rules::is_end(status);
        exchange.is_by_retry = status == Status::RetryPossible;
    }
    store::save_exchange(tx, exchange)
}

/// Takes a step of theirs, in the name of their key.
fn act(
    tx: &mut Tx,
    step: ActionKey,
    loan: LoanId,
    said: &SupplyingAgencyMessage,
    parcel: &Parcel,
    condition: Option<Condition>,
) -> Result<()> {
    let (system, now) = (tx.actor.system_for_partner(), Happened::default());
    let (today, info) = (tx.today, &said.message_info);
    let tx = &mut tx.by(&system);
    let due_on = said.status_info.due_date.map(|at| at.date_naive());
    let partner_number =
        said.header.supplying_agency_request_id.as_deref().map(|number| number.chars().take(100).collect());
    match step {
        ActionKey::WillSupply => loans::will_supply(tx, loan, &Promise { partner_number, ..Promise::default() }),
        ActionKey::Ship => loans::ship(tx, loan, parcel),
        ActionKey::Complete => loans::complete(tx, loan, &Return::default()),
        ActionKey::SendBack => loans::send_back(tx, loan, &now),
        ActionKey::Recall => loans::recall(tx, loan, &Recall { due_on, ..Recall::default() }),
        ActionKey::HoldReturn => loans::hold_return(tx, loan, &now),
        ActionKey::ReleaseReturn => loans::release_return(tx, loan, &Release { due_on, ..Release::default() }),
        ActionKey::GrantRenewal => loans::grant_renewal(tx, loan, &Renewal { due_on, ..Renewal::default() }),
        ActionKey::RefuseRenewal => {
            let words = note(info.note.as_ref()).text;
            let reason = if words.is_empty() { "ISO 18626: N".to_owned() } else { words.chars().take(1000).collect() };
            loans::refuse_renewal(tx, loan, &Cancelling { reason, happened_on: None, note: None })
        }
        ActionKey::AgreeCancel => loans::agree_cancel(tx, loan, &now),
        ActionKey::AskNext => loans::ask_next(tx, loan, &now),
        ActionKey::DeclineCancel => loans::decline_cancel(tx, loan, &now),
        ActionKey::Unfilled => {
            let code = info.reason_unfilled.as_ref().map_or("", |code| code.value.as_str());
            let (reason, _) = loans::read_iso(code);
            loans::unfilled(tx, loan, &NegativeAnswer { reason, by_mail: None, happened_on: None, note: None })
        }
        ActionKey::AskRetry => loans::ask_retry(tx, loan, &rules::later(said, today)),
        ActionKey::AddCondition => {
            let put = condition.ok_or_else(|| Error::Internal("a condition is lost".into()))?;
            loans::add_condition(tx, loan, &rules::new_condition(&put))
        }
        other => return Err(Error::Internal(format!("{} is no step of a supplier", other.as_str()))),
    }?;
    Ok(())
}
