//! The life of a webhook and of a delivery, each as one table.
use crate::{
    platform::Action,
    webhooks::model::{DeliveryAction, DeliveryStatus, WebhookAction, WebhookState},
};

/// A receiver that took nothing for so long is told nothing more, until somebody looks at it.
const PATIENCE_HOURS: i64 = 5 * 24;

/// The life of a webhook; that we give it up is no one's action.
pub fn next(state: WebhookState, action: WebhookAction) -> Option<WebhookState> {
    use WebhookAction::{Pause, Ping, Remove, ResendDead, Resume, Rotate};
    use WebhookState::{Active, Disabled, Paused, Removed};
    match (state, action) {
        (Active, Ping | ResendDead | Rotate) => Some(Active),
        (Active, Pause) => Some(Paused),
        (Paused | Disabled, Resume) => Some(Active),
        (Paused | Disabled, Rotate) => Some(state),
        (Active | Paused | Disabled, Remove) => Some(Removed),
        (Active, Resume) | (Paused | Disabled, Ping | ResendDead | Pause) | (Removed, _) => None,
    }
}

/// What can be done to a webhook now, the likeliest first.
pub fn actions(state: WebhookState, n_dead: i64) -> Vec<Action> {
    use WebhookAction::{Pause, Ping, Remove, ResendDead, Resume, Rotate};
    let is_open = |action: &WebhookAction| next(state, *action).is_some() && (*action != ResendDead || n_dead > 0);
    let offered = |action: WebhookAction| match action {
        Ping | Resume => Action::new(action.as_str()).primary(),
        ResendDead | Rotate | Pause => Action::new(action.as_str()),
        Remove => Action::new(action.as_str()).dangerous(),
    };
    WebhookAction::ALL.iter().copied().filter(is_open).map(offered).collect()
}

/// The life of a delivery, as far as people move it: whatever became of it, it can be sent again.
pub fn next_delivery(webhook: WebhookState, status: DeliveryStatus, action: DeliveryAction) -> Option<DeliveryStatus> {
    use DeliveryStatus::{Dead, Delivered, Pending};
    match (webhook, status, action) {
        (WebhookState::Active, Pending | Delivered | Dead, DeliveryAction::Resend) => Some(Pending),
        (WebhookState::Paused | WebhookState::Disabled | WebhookState::Removed, _, DeliveryAction::Resend) => None,
    }
}

/// What can be done to a delivery now.
pub fn delivery_actions(webhook: WebhookState, status: DeliveryStatus) -> Vec<Action> {
    let is_open = |action: &DeliveryAction| next_delivery(webhook, status, *action).is_some();
    let offered = |action: DeliveryAction| match status {
        DeliveryStatus::Delivered => Action::new(action.as_str()),
        DeliveryStatus::Pending | DeliveryStatus::Dead => Action::new(action.as_str()).primary(),
    };
    DeliveryAction::ALL.iter().copied().filter(is_open).map(offered).collect()
}

/// Whether a receiver has failed for so long that we give it up.
pub fn is_given_up(failing_for: chrono::Duration) -> bool {
    failing_for.num_hours() >= PATIENCE_HOURS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_life_of_a_webhook() {
        let offered = |state, n_dead| actions(state, n_dead).into_iter().map(|action| action.key).collect::<Vec<_>>();
        assert_eq!(offered(WebhookState::Active, 0), ["ping", "rotate", "pause", "remove"]);
        assert_eq!(offered(WebhookState::Active, 2), ["ping", "resend_dead", "rotate", "pause", "remove"]);
        for resting in [WebhookState::Paused, WebhookState::Disabled] {
            assert_eq!(offered(resting, 2), ["resume", "rotate", "remove"]);
        }
        assert_eq!(offered(WebhookState::Removed, 2), [""; 0]);
        for &state in WebhookState::ALL {
            assert!(actions(state, 1).iter().filter(|action| action.primary).count() <= 1);
        }
    }

    #[test]
    fn a_delivery_is_sent_again_while_its_webhook_is_active() {
        for &status in DeliveryStatus::ALL {
            for &webhook in WebhookState::ALL {
                let n = delivery_actions(webhook, status).len();
                assert_eq!(n, usize::from(webhook == WebhookState::Active), "{webhook:?} {status:?}");
            }
        }
    }

    #[test]
    fn a_receiver_is_given_up_after_five_days() {
        assert!(!is_given_up(chrono::Duration::hours(119)) && is_given_up(chrono::Duration::hours(120)));
    }
}
