//! A message comes: it is taken once, written down whatever becomes of it, and confirmed at once.
use std::borrow::Cow;

use quick_xml::escape::escape;

use super::{
    super::{
        codec::{self, Read, Reading, notes::Note},
        message::{AgencyId, ErrorData, ErrorType, Message},
        model::{ExchangeId, IsoAgency, MessageKind, PeerRow, PeerState, Settled},
        problems,
        rules::{self, Said},
        store::{self, Incoming},
    },
    request, requester, supplier, went_on,
};
use crate::{
    loans::{self, model::LoanId},
    platform::{Error, Result, Tx, events, secrets},
};

/// A message as it came, and as it was read.
#[derive(Clone, Debug)]
pub struct Came {
    pub xml: String,
    pub read: Read,
    pub said: Said,
}

/// What a message came to.
#[derive(Debug, Default)]
pub struct Taken {
    pub exchange: Option<(ExchangeId, LoanId)>,
    pub is_to_read: bool,
    pub errors: Vec<ErrorData>,
}

impl Taken {
    pub fn refused(error_type: ErrorType, value: impl Into<String>) -> Taken {
        Taken { errors: vec![rules::error(error_type, value)], ..Taken::default() }
    }
}

/// Takes a message of the library for which the key speaks, and gives the confirmation as it goes on the wire. What
/// comes again byte for byte is confirmed again, without a second effect (the protocol has no number of a message).
pub fn receive(tx: &mut Tx, came: &Came) -> Result<String> {
    let library = tx.actor.partner.ok_or(Error::NotFound)?;
    // Of one partner one message after another: they cross and repeat each other.
    let peer = match store::lock_peer(tx, library) {
        Ok(peer) if peer.state == PeerState::Active => peer,
        Ok(_) | Err(Error::NotFound) => return Err((&problems::NOT_SET_UP).into()),
        Err(err) => return Err(err),
    };
    let digest = secrets::digest(&came.xml);
    if let Some(confirmed) = store::confirmation_of(tx, library, &digest)? {
        return Ok(confirmed);
    }
    let internal = |err: String| Error::Internal(err);
    let (xml, reading) = without_code(came);
    let json = match &*reading {
        Reading::Good(message) => Some(serde_json::to_string(message).map_err(|err| internal(err.to_string()))?),
        Reading::Faulty(_) => None,
    };
    let dialect = came.read.dialect;
    let incoming = Incoming {
        library_id: library,
        kind: kind(&came.said),
        code: code(&came.read.reading, &came.said),
        dialect,
        xml: &xml,
        json,
        digest,
    };
    let id = store::insert_incoming(tx, &incoming)?;
    let taken = take(tx, &peer, &came.read.reading)?;
    let confirmation = rules::confirm(&came.said, taken.errors.clone(), tx.now.0);
    let confirmation = codec::write(&confirmation, dialect).map_err(|err| internal(err.to_string()))?;
    let told =
        |error: &ErrorData| (error.error_type.as_str().to_owned(), error.error_value.clone().unwrap_or_default());
    let settled = Settled { confirmation: Some(confirmation.clone()), error: taken.errors.first().map(told) };
    store::settle_incoming(tx, id, taken.exchange, taken.is_to_read, &settled)?;
    let row = store::get_message(tx, id)?;
    went_on(tx, "take", &row)?;
    if let Some((_, loan)) = taken.exchange.filter(|_| taken.is_to_read) {
        let system = tx.actor.system_for_partner();
        let tx = &mut tx.by(&system);
        let event = loans::about(tx, loan, "iso18626.receive")?.heard_by(Some(library));
        events::tell(tx, &event)?;
    }
    Ok(confirmation)
}

/// The message as it is kept: the code that proved it is a secret and stands in no log.
fn without_code(came: &Came) -> (Cow<'_, str>, Cow<'_, Reading>) {
    let proof = came.said.header.requesting_agency_authentication.as_ref();
    let Some(code) = proof.and_then(|proof| proof.security_code.as_deref()).filter(|code| !code.is_empty()) else {
        return (Cow::Borrowed(&came.xml), Cow::Borrowed(&came.read.reading));
    };
    let mut reading = came.read.reading.clone();
    if let Reading::Good(message) = &mut reading {
        hide_code(message);
    }
    let xml = came.xml.replace(code, rules::HIDDEN).replace(escape(code).as_ref(), rules::HIDDEN);
    (Cow::Owned(xml), Cow::Owned(reading))
}

fn hide_code(message: &mut Message) {
    let proof = message.header_mut().and_then(|header| header.requesting_agency_authentication.as_mut());
    if let Some(proof) = proof {
        proof.security_code = proof.security_code.as_ref().map(|_| rules::HIDDEN.to_owned());
    }
}

/// Does what a message asks for; what the desk refuses is told in the confirmation.
fn take(tx: &mut Tx, peer: &PeerRow, reading: &Reading) -> Result<Taken> {
    let message = match reading {
        Reading::Good(message) => message,
        Reading::Faulty(faulty) => return Ok(Taken { errors: faulty.errors.clone(), ..Taken::default() }),
    };
    if let Some(stranger) = stranger(peer, message) {
        return Ok(stranger);
    }
    let done = tx.part(|tx| match message {
        Message::Request(request) => request::hear(tx, peer, request),
        Message::RequestingAgencyMessage(said) => requester::hear(tx, peer, said),
        Message::SupplyingAgencyMessage(said) => supplier::hear(tx, peer, said),
        _ => Err(Error::Internal("a confirmation came as a message".into())),
    });
    match done {
        Ok(taken) => Ok(taken),
        Err(err) => Ok(Taken { errors: vec![rules::refusal(err)?], ..Taken::default() }),
    }
}

/// Takes the steps of a message, all of them or none: what the desk refuses is told in the confirmation, and the
/// message stands at its loan.
pub fn take_steps(tx: &mut Tx, taken: &mut Taken, steps: impl FnOnce(&mut Tx) -> Result<()>) -> Result<()> {
    if let Err(err) = tx.part(steps) {
        taken.errors = vec![rules::refusal(err)?];
    }
    Ok(())
}

/// An agency of the header that is neither the one who proved itself nor ours. A request may leave us unnamed.
fn stranger(peer: &PeerRow, message: &Message) -> Option<Taken> {
    let header = message.header()?;
    let theirs = IsoAgency { kind: peer.agency_kind.clone(), value: peer.agency_value.clone() };
    let ours = IsoAgency { kind: peer.our_kind.clone(), value: peer.our_value.clone() };
    let they_supply = matches!(message, Message::SupplyingAgencyMessage(_));
    let (requesting, supplying) = if they_supply { (&ours, &theirs) } else { (&theirs, &ours) };
    let is_known = |said: &AgencyId, known: &IsoAgency| rules::same(said, known);
    let value = if !is_known(&header.requesting_agency_id, requesting) {
        "requestingAgencyId: requesting agency not found"
    } else if header.supplying_agency_id.as_ref().is_some_and(|said| !is_known(said, supplying)) {
        "supplyingAgencyId: supplying agency not found or invalid"
    } else {
        return None;
    };
    Some(Taken::refused(ErrorType::UnrecognisedDataValue, value))
}

/// The text of a note for people, and what programs say in it.
pub fn note(text: Option<&String>) -> Note {
    text.map(|text| Note::of(text)).unwrap_or_default()
}

fn kind(said: &Said) -> MessageKind {
    use super::super::message::Kind;
    match said.kind {
        Kind::SupplyingAgencyMessage | Kind::SupplyingAgencyMessageConfirmation => MessageKind::Supplying,
        Kind::RequestingAgencyMessage | Kind::RequestingAgencyMessageConfirmation => MessageKind::Requesting,
        Kind::Request | Kind::RequestConfirmation => MessageKind::Request,
    }
}

/// What it says in a word.
fn code(reading: &Reading, said: &Said) -> String {
    let of_reason = said.reason.map_or("", |reason| reason.as_str());
    match reading {
        Reading::Good(Message::Request(request)) => {
            let service = request.service_info.as_ref();
            service.and_then(|service| service.request_type).map_or("New", |kind| kind.as_str()).to_owned()
        }
        Reading::Good(Message::SupplyingAgencyMessage(message)) => {
            let status = message.status_info.status.map_or("", |status| status.as_str());
            format!("{of_reason}/{status}").trim_end_matches('/').to_owned()
        }
        _ => said.action.map_or(of_reason, |action| action.as_str()).to_owned(),
    }
}
