//! The states of a message and the steps between them.
use serde::Serialize;
use utoipa::ToSchema;

use crate::platform::i18n::Language;

crate::text_enum! {
    /// `queued` waits for its first try, `failed` for its next; `dead` was tried for three days in vain.
    MessageStatus {
        Queued = "queued", Failed = "failed", Sent = "sent", Bounced = "bounced", Dead = "dead",
        Cancelled = "cancelled",
    }
}

crate::text_enum! {
    /// What changes the status of a message: people cancel, retry, resend and dismiss.
    MessageStep {
        Deliver = "deliver", Fail = "fail", Refuse = "refuse", GiveUp = "give_up", Report = "report",
        Cancel = "cancel", Retry = "retry", Resend = "resend", Dismiss = "dismiss",
    }
}

impl MessageStatus {
    pub fn name(self, language: Language) -> &'static str {
        match self {
            MessageStatus::Queued => language.pick("eilėje", "queued"),
            MessageStatus::Failed => language.pick("nepavyko, bus bandoma", "failed, tried again"),
            MessageStatus::Sent => language.pick("išsiųsta", "sent"),
            MessageStatus::Bounced => language.pick("atmesta", "bounced"),
            MessageStatus::Dead => language.pick("neišsiųsta", "not sent"),
            MessageStatus::Cancelled => language.pick("atšaukta", "cancelled"),
        }
    }
}

impl MessageStep {
    /// What people do.
    pub const BY_HAND: &[MessageStep] =
        &[MessageStep::Cancel, MessageStep::Retry, MessageStep::Resend, MessageStep::Dismiss];

    pub fn name(self, language: Language) -> &'static str {
        match self {
            MessageStep::Deliver => language.pick("serveris priėmė", "the server took it"),
            MessageStep::Fail => language.pick("nepavyko", "it did not go"),
            MessageStep::Refuse => language.pick("serveris atmetė", "the server refused it"),
            MessageStep::GiveUp => language.pick("nebebandoma", "given up"),
            MessageStep::Report => language.pick("grąžinta kaip nepristatyta", "reported as not delivered"),
            MessageStep::Cancel => language.pick("atšaukti", "cancel"),
            MessageStep::Retry => language.pick("bandyti dabar", "try now"),
            MessageStep::Resend => language.pick("siųsti iš naujo", "send again"),
            MessageStep::Dismiss => language.pick("pažymėti sutvarkyta", "mark as dealt with"),
        }
    }
}

/// What decides what may be done to a message.
#[derive(Clone, Copy, Debug)]
pub struct Situation {
    pub status: MessageStatus,
    /// It held a link that lets in, which is not kept.
    pub has_secret: bool,
    /// Its text and address are gone.
    pub is_forgotten: bool,
    /// Somebody has dealt with it otherwise.
    pub is_dismissed: bool,
}

/// A status or a step, and its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = MailLifecycleName)]
pub struct MessageAction {
    pub key: &'static str,
    pub name: &'static str,
}

/// One step of the life of a message.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = MailLifecycleStep)]
pub struct Step {
    pub from: MessageStatus,
    pub step: MessageStep,
    pub to: MessageStatus,
}

/// Every status, every step and where it leads.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = MailLifecycle)]
pub struct MessageLifecycle {
    pub statuses: Vec<MessageAction>,
    pub actions: Vec<MessageAction>,
    pub steps: Vec<Step>,
}
