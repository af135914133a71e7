//! The life of a message: one table, served at `/mail/lifecycle`.
use crate::{
    mail::model::{MessageAction, MessageLifecycle, MessageStatus, MessageStep, Situation, Step},
    platform::{action::Action, i18n::Language},
};

/// Every step there is: what a person does, and what the way of the message does by itself.
const LIFECYCLE: &[(MessageStatus, MessageStep, MessageStatus)] = {
    use {MessageStatus::*, MessageStep::*};
    &[
        (Queued, Deliver, Sent),
        (Queued, Fail, Failed),
        (Queued, Refuse, Bounced),
        (Queued, Cancel, Cancelled),
        (Failed, Deliver, Sent),
        (Failed, Fail, Failed),
        (Failed, Refuse, Bounced),
        (Failed, GiveUp, Dead),
        (Failed, Retry, Queued),
        (Failed, Cancel, Cancelled),
        (Sent, Report, Bounced),
        (Sent, Resend, Sent),
        (Bounced, Resend, Bounced),
        (Bounced, Dismiss, Bounced),
        (Dead, Retry, Queued),
        (Dead, Resend, Dead),
        (Dead, Dismiss, Dead),
        (Cancelled, Resend, Cancelled),
    ]
};

/// Where a step leads; none where the table has no such step.
fn next(from: MessageStatus, step: MessageStep) -> Option<MessageStatus> {
    LIFECYCLE.iter().find(|(at, by, _)| (*at, *by) == (from, step)).map(|(.., to)| *to)
}

/// Whether a step is open: a message whose text is gone, or held a secret, is not sent once more as another.
pub fn is_open(at: Situation, step: MessageStep) -> bool {
    let is_allowed = match step {
        MessageStep::Resend => !at.has_secret && !at.is_forgotten,
        MessageStep::Retry => !at.is_forgotten,
        MessageStep::Dismiss => !at.is_dismissed,
        _ => true,
    };
    is_allowed && next(at.status, step).is_some()
}

/// What a person may do to a message now, and what comes first.
pub fn actions(at: Situation) -> Vec<Action> {
    let primary = match at.status {
        MessageStatus::Failed | MessageStatus::Dead => Some(MessageStep::Retry),
        MessageStatus::Bounced => Some(MessageStep::Resend),
        MessageStatus::Queued | MessageStatus::Sent | MessageStatus::Cancelled => None,
    };
    let open = MessageStep::BY_HAND.iter().copied().filter(|&step| is_open(at, step));
    open.map(|step| {
        let mut action = Action::new(step.as_str());
        action.primary = primary == Some(step);
        action.dangerous = step == MessageStep::Cancel;
        if step == MessageStep::Resend {
            action.takes = vec!["to"];
        }
        action
    })
    .collect()
}

/// The table as data.
pub fn lifecycle(language: Language) -> MessageLifecycle {
    let statuses = MessageStatus::ALL.iter().map(|&key| MessageAction { key: key.as_str(), name: key.name(language) });
    let actions = MessageStep::ALL.iter().map(|&key| MessageAction { key: key.as_str(), name: key.name(language) });
    let steps = LIFECYCLE.iter().map(|&(from, step, to)| Step { from, step, to });
    MessageLifecycle { statuses: statuses.collect(), actions: actions.collect(), steps: steps.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(status: MessageStatus, has_secret: bool, is_forgotten: bool, is_dismissed: bool) -> Vec<&'static str> {
        let at = Situation { status, has_secret, is_forgotten, is_dismissed };
        actions(at).into_iter().map(|action| action.key).collect()
    }

    #[test]
    fn each_status_offers_what_the_table_says() {
        use MessageStatus::{Bounced, Cancelled, Dead, Failed, Queued, Sent};
        for (status, plain, secret, forgotten) in [
            (Queued, "cancel", "cancel", "cancel"),
            (Failed, "cancel retry", "cancel retry", "cancel"),
            (Sent, "resend", "", ""),
            (Bounced, "resend dismiss", "dismiss", "dismiss"),
            (Dead, "retry resend dismiss", "retry dismiss", "dismiss"),
            (Cancelled, "resend", "", ""),
        ] {
            assert_eq!(open(status, false, false, false).join(" "), plain, "{status:?}");
            assert_eq!(open(status, true, false, false).join(" "), secret, "{status:?} with a secret");
            assert_eq!(open(status, false, true, false).join(" "), forgotten, "{status:?} forgotten");
            assert!(!open(status, false, false, true).contains(&"dismiss"), "{status:?}");
        }
    }

    #[test]
    fn at_most_one_action_is_primary() {
        for &status in MessageStatus::ALL {
            let at = Situation { status, has_secret: false, is_forgotten: false, is_dismissed: false };
            assert!(actions(at).iter().filter(|action| action.primary).count() <= 1);
        }
    }
}
