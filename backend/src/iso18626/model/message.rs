//! A message, what became of it, and each try to bring it.
use diesel::prelude::*;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::{ExchangeId, IsoSaid};
use crate::{
    iso18626::codec::Dialect,
    libraries::Ref,
    loans::model::LoanId,
    platform::{Action, Utc, actor::LibraryId, outgoing::Failed},
    schema::{iso_attempts, iso_messages},
};

crate::id! {
    /// Identifies a message.
    IsoMessageId
}

crate::text_enum! {
    /// Whether a message came or went.
    IsoDirection { In = "in", Out = "out" }
}

crate::text_enum! {
    /// Which of the three messages it is, as the standard names them.
    MessageKind {
        Request = "request", Supplying = "supplyingAgencyMessage", Requesting = "requestingAgencyMessage",
    }
}

crate::text_enum! {
    /// What became of a message: what came was taken or refused; what goes waits, was confirmed, was refused by the
    /// other system, was given up after days of tries, or was passed over by a person.
    MessageState {
        Taken = "taken", Refused = "refused", Waiting = "waiting", Delivered = "delivered", Dead = "dead",
        Skipped = "skipped",
    }
}

crate::text_enum! {
    /// What can be done to a message.
    MessageAction { Read = "read", Resend = "resend", Skip = "skip" }
}

crate::text_enum! {
    /// How one try ended: confirmed with OK or with ERROR, answered by something that is no confirmation, or not
    /// answered at all.
    Outcome {
        Confirmed = "confirmed", Refused = "refused", NotConfirmed = "not_confirmed", Redirected = "redirected",
        InsideAddress = "inside_address", NoAddress = "no_address", NoConnection = "no_connection",
        NoTls = "no_tls", TimedOut = "timed_out", CutOff = "cut_off",
    }
}

impl From<Failed> for Outcome {
    fn from(failed: Failed) -> Outcome {
        match failed {
            Failed::InsideAddress => Outcome::InsideAddress,
            Failed::NoAddress => Outcome::NoAddress,
            Failed::NoConnection => Outcome::NoConnection,
            Failed::NoTls => Outcome::NoTls,
            Failed::TimedOut => Outcome::TimedOut,
            Failed::CutOff => Outcome::CutOff,
        }
    }
}

/// A message as the database keeps it.
#[derive(Clone, Debug, Queryable, Selectable, Identifiable)]
#[diesel(table_name = iso_messages)]
pub struct MessageRow {
    pub id: IsoMessageId,
    pub library_id: LibraryId,
    pub exchange_id: Option<ExchangeId>,
    pub loan_id: Option<LoanId>,
    pub direction: IsoDirection,
    pub kind: MessageKind,
    pub code: String,
    pub dialect: Dialect,
    pub state: MessageState,
    pub error_type: Option<String>,
    pub error_value: Option<String>,
    pub is_to_read: bool,
    pub n_tries: i64,
    pub due_at: Utc,
    pub settled_at: Option<Utc>,
    pub created_at: Utc,
}

/// What was confirmed: the confirmation as it stood on the wire, and the error where it tells of one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    pub confirmation: Option<String>,
    pub error: Option<(String, String)>,
}

/// One try.
#[derive(Clone, Debug, Queryable, Selectable, Serialize, ToSchema)]
#[diesel(table_name = iso_attempts)]
pub struct IsoAttempt {
    pub tried_at: Utc,
    /// How long it took.
    pub n_milliseconds: i64,
    pub outcome: Outcome,
    /// The status of HTTP, where there was an answer.
    #[schema(required = true)]
    pub http_status: Option<i32>,
    /// The first 500 characters of an answer that is no confirmation.
    #[schema(required = true)]
    pub answer: Option<String>,
}

/// A message as people see it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct IsoMessage {
    pub id: IsoMessageId,
    pub library: Ref,
    #[schema(required = true)]
    pub loan: Option<LoanNamed>,
    pub direction: IsoDirection,
    pub kind: MessageKind,
    /// What it says in a word: `New`, `Retry` or `Reminder` of a request; `StatusChange/Loaned` of a supplier; `Renew`
    /// of a requester.
    pub code: String,
    /// What it says beside that; nothing of what could not be read whole.
    #[schema(required = true)]
    pub said: Option<IsoSaid>,
    pub dialect: Dialect,
    pub state: MessageState,
    #[schema(required = true)]
    pub error_type: Option<String>,
    #[schema(required = true)]
    pub error_value: Option<String>,
    /// Whether a person should see it: it holds a note, or changed nothing here.
    pub is_to_read: bool,
    pub n_tries: i64,
    /// When it is tried next, where it waits.
    #[schema(required = true)]
    pub next_try_at: Option<Utc>,
    #[schema(required = true)]
    pub settled_at: Option<Utc>,
    pub created_at: Utc,
    pub actions: Vec<Action>,
}

/// A loan by its number.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LoanNamed {
    pub id: LoanId,
    pub number: String,
}

/// A message whole, with every try, the oldest first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WholeIsoMessage {
    #[serde(flatten)]
    pub message: IsoMessage,
    /// What it says, in the terms of 2021, without persons where the caller may not see readers or did not ask to.
    #[schema(value_type = Option<Object>, required = true)]
    pub content: Option<Value>,
    /// Whether persons were left out.
    pub is_without_persons: bool,
    /// What was confirmed, as it stood on the wire.
    #[schema(required = true)]
    pub confirmation: Option<String>,
    pub attempts: Vec<IsoAttempt>,
}
