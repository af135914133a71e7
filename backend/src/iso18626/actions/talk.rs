//! One loan between us and a partner's system, and saying something about it.
use chrono::Duration;

use super::{
    super::{
        codec,
        message::{Header, Message, RequestingAgencyMessage, SupplyingAgencyMessage},
        model::{Exchange, MessageKind, PeerRow},
        rules::{self, Told},
        store::{self, Queued},
    },
    seal::opened,
};
use crate::{
    libraries,
    loans::{
        self,
        model::{Citation, Whole},
    },
    platform::{Error, Result, Tx, i18n::Language},
};

/// What has to be known of a loan to say something about it.
pub struct Talk {
    pub peer: PeerRow,
    pub exchange: Exchange,
    pub loan: Whole,
    pub citation: Citation,
    pub language: Language,
}

impl Talk {
    /// Reads the loan as it stands now.
    pub fn about(tx: &mut Tx, peer: PeerRow, exchange: Exchange) -> Result<Talk> {
        let (citation, loan) = loans::in_full(tx, exchange.loan_id)?;
        let is_abroad = libraries::get(tx, peer.library_id)?.is_abroad;
        let language = if is_abroad { Language::En } else { Language::Lt };
        Ok(Talk { peer, exchange, loan, citation, language })
    }

    pub fn header(&self, tx: &Tx) -> Header {
        rules::header(&self.peer, &self.exchange, &opened(tx, &self.peer), tx.now.0)
    }

    /// The loan and what is known when a step of it is told.
    pub fn told<'a>(&'a self, tx: &Tx, reason: Option<&'a str>) -> Told<'a> {
        Told {
            loan: &self.loan,
            dialect: self.peer.dialect,
            is_first: self.exchange.status.is_none(),
            reason,
            language: self.language,
            now: tx.now.0,
            today: tx.today,
        }
    }

    /// Says something as the one who lends; what it says of the status is what was told last.
    pub fn say_as_supplier(&mut self, tx: &mut Tx, said: SupplyingAgencyMessage) -> Result<()> {
        let Some(status) = said.status_info.status else { return Ok(()) };
        let code = format!("{}/{}", said.message_info.reason_for_message.as_str(), status.as_str());
        self.queue(tx, MessageKind::Supplying, code, Message::SupplyingAgencyMessage(Box::new(said)))?;
        (self.exchange.status, self.exchange.is_over) = (Some(status), rules::is_end(status));
        store::save_exchange(tx, &self.exchange)
    }

    /// Says something as the one who borrows.
    pub fn say_as_requester(&self, tx: &mut Tx, said: RequestingAgencyMessage) -> Result<()> {
        let code = said.action.as_str().to_owned();
        self.queue(tx, MessageKind::Requesting, code, Message::RequestingAgencyMessage(said))
    }

    /// Asks for it, for the first time or once more.
    pub fn ask(&self, tx: &mut Tx, previous: Option<&str>) -> Result<()> {
        let us = libraries::ours(tx)?;
        let us = libraries::get(tx, us)?.name;
        let request = rules::requested(&self.loan, &self.citation, self.header(tx), previous, &us);
        let code = if previous.is_some() { "Retry" } else { "New" };
        self.queue(tx, MessageKind::Request, code.to_owned(), Message::Request(Box::new(request)))
    }

    /// Puts a message into the outbox, as it will stand on the wire however often it is tried: a repetition is known by
    /// that.
    fn queue(&self, tx: &mut Tx, kind: MessageKind, code: String, mut message: Message) -> Result<()> {
        let internal = |err: String| Error::Internal(format!("loan {}: {err}", self.exchange.loan_id.0));
        let dialect = self.peer.dialect;
        let queued = Queued {
            library_id: self.peer.library_id,
            exchange: (self.exchange.id, self.exchange.loan_id),
            kind,
            code,
            dialect,
            xml: self.unlike_any_before(tx, &mut message)?,
            json: serde_json::to_string(&message).map_err(|err| internal(err.to_string()))?,
        };
        store::insert_outgoing(tx, &queued)
    }

    /// The message on the wire. What is said once more within the second of its timestamp (kept, released, kept again)
    /// would be taken for a repetition: it says a second later.
    fn unlike_any_before(&self, tx: &mut Tx, message: &mut Message) -> Result<String> {
        loop {
            let xml = codec::write(message, self.peer.dialect)
                .map_err(|err| Error::Internal(format!("loan {}: {err}", self.exchange.loan_id.0)))?;
            let Some(header) = message.header_mut() else { return Ok(xml) };
            if !store::was_said(tx, self.exchange.id, &xml)? {
                return Ok(xml);
            }
            header.timestamp += Duration::seconds(1);
        }
    }
}
