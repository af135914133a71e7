//! What other capabilities hand over, and what becomes of it on the way to the outbox.
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Audience, MessageId};
use crate::platform::{Utc, actor::LibraryId, i18n::Language};

/// Something to be told to one recipient.
#[derive(Clone, Debug)]
pub struct Letter<'a, N> {
    pub to: Recipient<'a>,
    /// What it is about: `("loan", 12)`.
    pub about: (&'static str, i64),
    /// Whose work it is; the branch of the one who acts, where nothing is said.
    pub branch: Option<LibraryId>,
    pub notice: N,
}

/// Who is told.
#[derive(Clone, Debug)]
pub struct Recipient<'a> {
    pub audience: Audience,
    pub address: &'a str,
    pub name: &'a str,
    pub language: Language,
}

crate::text_enum! {
    /// Whether a message goes out; where it does not, somebody must be told by hand.
    TellingOutcome {
        Queued = "queued", NotSetUp = "not_set_up", NoAddress = "no_address", Bouncing = "bouncing",
    }
}

/// What became of a letter that was handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = MailTold)]
pub struct Told {
    pub outcome: TellingOutcome,
    /// Only of what goes out.
    #[schema(required = true)]
    pub message_id: Option<MessageId>,
}

impl Told {
    pub fn queued(id: MessageId) -> Told {
        Told { outcome: TellingOutcome::Queued, message_id: Some(id) }
    }

    pub fn not(outcome: TellingOutcome) -> Told {
        Told { outcome, message_id: None }
    }

    pub fn is_queued(self) -> bool {
        self.outcome == TellingOutcome::Queued
    }
}

/// What became of a letter that was to be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withdrawal {
    /// It does not go any more.
    Withdrawn,
    /// A server has it: whoever it is for is told, or may be.
    Gone,
    /// It had not reached anybody, nor will it.
    Unread,
}

/// What one portion of a run over many things did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Portion {
    /// Letters that were handed over.
    pub n_told: i64,
    /// Whoever must be told by hand, because no letter goes.
    pub n_by_hand: i64,
    /// The last of the things that were looked at; none where there was nothing left.
    pub last_id: Option<i64>,
}

/// In whose name letters are written: our own library.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letterhead {
    pub name: String,
    pub address: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    /// The address that letters come from, where it is another than the server's.
    pub sender: Option<String>,
    /// Where answers go.
    pub reply_to: Option<String>,
}

/// What a text is written for.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    pub language: Language,
    pub from: &'a Letterhead,
}

/// A letter as it reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = MailText)]
pub struct Rendered {
    pub subject: String,
    pub text: String,
}

/// The body of a row of the outbox: everything that the channel needs.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Outgoing {
    /// The first part of the Message-ID, the same at every try.
    pub token: String,
    pub to: String,
    pub to_name: String,
    pub from_name: String,
    /// Another address than that of the settings, to which reports of non-delivery go in any case.
    pub from: Option<String>,
    pub reply_to: Option<String>,
    pub subject: String,
    pub text: String,
    pub written_at: Utc,
}
