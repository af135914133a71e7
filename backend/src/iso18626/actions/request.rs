//! A library asks us: once more, under a condition, or for the first time.
use super::{
    super::{
        message::{ErrorType, ReasonForMessage, Request, RequestType},
        model::{Exchange, ExchangeId, PeerRow},
        rules, store,
    },
    automatic,
    receive::{Taken, note},
    talk::Talk,
};
use crate::{
    loans::{
        self,
        model::{Happened, LoanId, NewLoan, Pending, Side},
    },
    platform::{Error, Result, Tx},
};

/// Why a request is taken in although something stops it: the desk decides and answers, and nothing is lost.
const TO_BE_DECIDED: &str = "ISO 18626";

pub fn hear(tx: &mut Tx, peer: &PeerRow, request: &Request) -> Result<Taken> {
    let number = &request.header.requesting_agency_request_id;
    let known = store::exchange(tx, peer.library_id, Side::Lending, number)?;
    let kind = request.service_info.as_ref().and_then(|service| service.request_type);
    match (known, kind) {
        (Some(known), Some(RequestType::Reminder)) => remind(tx, peer, known),
        (None, Some(RequestType::Reminder)) => {
            Ok(unknown("requestingAgencyRequestId: request with a given ID not found"))
        }
        // Some keep the number when they try again.
        (Some(known), Some(RequestType::Retry)) if known.is_retry_possible() => retry(tx, peer, request, known),
        (Some(_), _) => Ok(unknown("requestingAgencyRequestId: request with a given ID already exists")),
        (None, Some(RequestType::Retry)) => {
            let previous = match rules::is_retry(request) {
                Some(previous) => store::exchange(tx, peer.library_id, Side::Lending, previous)?,
                None => None,
            };
            match previous {
                Some(previous) => retry(tx, peer, request, previous),
                None => Ok(unknown("requestType: Retry not possible")),
            }
        }
        (None, _) => take_in(tx, peer, request),
    }
}

fn unknown(value: &str) -> Taken {
    Taken::refused(ErrorType::UnrecognisedDataValue, value)
}

/// They ask how it stands: it is told once more.
fn remind(tx: &mut Tx, peer: &PeerRow, known: Exchange) -> Result<Taken> {
    let mut taken = Taken { exchange: Some((known.id, known.loan_id)), ..Taken::default() };
    let mut talk = Talk::about(tx, peer.clone(), known)?;
    let header = talk.header(tx);
    let said = rules::answered_no(&talk.told(tx, None), header, ReasonForMessage::StatusRequestResponse);
    talk.say_as_supplier(tx, said)?;
    taken.is_to_read = true;
    Ok(taken)
}

/// They try again: a condition that waits is accepted by that; what was to be had later, or has ended meanwhile, is a
/// new loan. What goes on here without a question crossed with theirs: it stays the same loan, and a person sees it.
fn retry(tx: &mut Tx, peer: &PeerRow, request: &Request, previous: Exchange) -> Result<Taken> {
    let standing = loans::hold_dealing(tx, peer.library_id, previous.loan_id)?.record.standing;
    if standing.pending != Some(Pending::Condition) {
        let number = &request.header.requesting_agency_request_id;
        return if *number == previous.requesting_id {
            Ok(unknown("requestType: a retry of what has ended needs a new requestingAgencyRequestId"))
        } else if standing.status.is_terminal() {
            take_in(tx, peer, request)
        } else {
            let exchange = begin(tx, peer, request, previous.loan_id)?;
            Ok(Taken { exchange: Some((exchange.id, exchange.loan_id)), is_to_read: true, ..Taken::default() })
        };
    }
    let exchange = if request.header.requesting_agency_request_id == previous.requesting_id {
        let again = Exchange { is_over: false, status: None, ..previous };
        store::save_exchange(tx, &again)?;
        again
    } else {
        begin(tx, peer, request, previous.loan_id)?
    };
    let system = tx.actor.system_for_partner();
    loans::accept_condition(&mut tx.by(&system), exchange.loan_id, &Happened::default())?;
    Ok(Taken { exchange: Some((exchange.id, exchange.loan_id)), ..Taken::default() })
}

/// A new request: as the desk would take it in, at the desk of the key.
fn take_in(tx: &mut Tx, peer: &PeerRow, request: &Request) -> Result<Taken> {
    let new = rules::asked_for(request, peer.library_id, tx.actor.branch, tx.today);
    let system = tx.actor.system_for_partner();
    let (made, is_stopped) = match loans::request(&mut tx.by(&system), &new) {
        // What an agreement or a subscription stops is for the desk to answer.
        Err(Error::Refused { .. }) => {
            let new = NewLoan { exception: Some(TO_BE_DECIDED.to_owned()), ..new };
            (loans::request(&mut tx.by(&system), &new)?, true)
        }
        made => (made?, false),
    };
    let exchange = begin(tx, peer, request, made.loan.record.id)?;
    let service = request.service_info.as_ref();
    let said = note(service.and_then(|service| service.note.as_ref()));
    let taken = Taken {
        exchange: Some((exchange.id, exchange.loan_id)),
        is_to_read: is_stopped || !rules::without_items(&said.text).is_empty(),
        ..Taken::default()
    };
    if !is_stopped {
        automatic::answer_request(tx, peer, exchange.loan_id, &made.citation, made.loan.record.medium)?;
    }
    Ok(taken)
}

/// A new exchange in which they ask; our number is that of the loan.
fn begin(tx: &mut Tx, peer: &PeerRow, request: &Request, loan: LoanId) -> Result<Exchange> {
    let number = loans::numbers(tx, &[loan.0])?.remove(&loan.0);
    let exchange = Exchange {
        id: ExchangeId(0),
        loan_id: loan,
        library_id: peer.library_id,
        side: Side::Lending,
        requesting_id: request.header.requesting_agency_request_id.clone(),
        supplying_id: number,
        status: None,
        is_by_retry: false,
        is_over: false,
        created_at: tx.now,
    };
    store::insert_exchange(tx, exchange)
}
