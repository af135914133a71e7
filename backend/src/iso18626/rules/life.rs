//! The life of a partner's system and of a message, each as one table.
use crate::{
    iso18626::model::{IsoDirection, MessageAction, MessageState, PeerAction, PeerState},
    platform::Action,
};

/// The life of a partner's system.
pub fn next(state: PeerState, action: PeerAction) -> Option<PeerState> {
    match (state, action) {
        (PeerState::Active, PeerAction::Pause) => Some(PeerState::Paused),
        (PeerState::Paused, PeerAction::Resume) => Some(PeerState::Active),
        (PeerState::Active, PeerAction::ResendDead) => Some(PeerState::Active),
        (PeerState::Active, PeerAction::Resume) | (PeerState::Paused, PeerAction::Pause | PeerAction::ResendDead) => {
            None
        }
    }
}

/// What can be done to a partner's system now.
pub fn actions(state: PeerState, n_dead: i64) -> Vec<Action> {
    let is_open =
        |action: &PeerAction| next(state, *action).is_some() && (*action != PeerAction::ResendDead || n_dead > 0);
    let offered = |action: PeerAction| match action {
        PeerAction::Resume | PeerAction::ResendDead => Action::new(action.as_str()).primary(),
        PeerAction::Pause => Action::new(action.as_str()),
    };
    PeerAction::ALL.iter().copied().filter(is_open).map(offered).collect()
}

/// Where a message of ours goes from here, as far as people move it. What is sent again goes as it was written: the
/// other side knows a repetition by that.
pub fn next_message(direction: IsoDirection, state: MessageState, action: MessageAction) -> Option<MessageState> {
    use MessageState::{Dead, Refused, Skipped, Waiting};
    match (direction, state, action) {
        (IsoDirection::Out, Dead | Refused | Skipped, MessageAction::Resend) => Some(Waiting),
        (IsoDirection::Out, Dead | Waiting, MessageAction::Skip) => Some(Skipped),
        _ => None,
    }
}

/// What can be done to a message now.
pub fn message_actions(direction: IsoDirection, state: MessageState, is_to_read: bool) -> Vec<Action> {
    let is_open = |action: &MessageAction| match action {
        MessageAction::Read => is_to_read,
        moving => next_message(direction, state, *moving).is_some(),
    };
    let offered = |action: MessageAction| match action {
        MessageAction::Read | MessageAction::Resend => Action::new(action.as_str()).primary(),
        MessageAction::Skip => Action::new(action.as_str()).dangerous(),
    };
    MessageAction::ALL.iter().copied().filter(is_open).map(offered).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_confirmed_or_came_is_sent_by_nobody_again() {
        for &state in MessageState::ALL {
            for &action in &[MessageAction::Resend, MessageAction::Skip] {
                assert_eq!(next_message(IsoDirection::In, state, action), None);
            }
        }
        assert_eq!(next_message(IsoDirection::Out, MessageState::Delivered, MessageAction::Resend), None);
    }

    #[test]
    fn what_is_given_up_is_sent_again_or_passed_over() {
        let offered = |state, is_to_read| {
            let actions = message_actions(IsoDirection::Out, state, is_to_read);
            actions.into_iter().map(|action| action.key).collect::<Vec<_>>()
        };
        assert_eq!(offered(MessageState::Dead, true), ["read", "resend", "skip"]);
        assert_eq!(offered(MessageState::Waiting, false), ["skip"]);
        assert_eq!(offered(MessageState::Delivered, false), [""; 0]);
        assert_eq!(actions(PeerState::Active, 0).len(), 1);
        assert_eq!(actions(PeerState::Active, 3).len(), 2);
    }
}
