//! The nouns of exchanging loans by ISO 18626: partners' systems, exchanges, messages.
mod exchange;
mod list;
mod message;
mod peer;
mod said;
mod write;

pub use self::{
    exchange::{Exchange, ExchangeId},
    list::{MessageList, MessageOrder, MessageView, PeerList, PersonsAsked},
    message::{
        IsoAttempt, IsoDirection, IsoMessage, IsoMessageId, LoanNamed, MessageAction, MessageKind, MessageRow,
        MessageState, Outcome, Settled, WholeIsoMessage,
    },
    peer::{
        Automatic, IsoAgency, IsoCredentials, IsoCredentialsShown, IsoPeer, PeerAction, PeerRow, PeerStanding,
        PeerState, ResentMessages,
    },
    said::{IsoItem, IsoSaid},
    write::{NewPeer, PeerPatch, PeerPath},
};
