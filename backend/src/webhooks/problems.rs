//! What is refused about webhooks.
crate::refusals! {
    /// Its life has no such step from here.
    ACTION_NOT_ALLOWED = 409 "webhooks.action_not_allowed", "Dabar taip daryti negalima; ką galima, pasako „actions“.", "This cannot be done now; actions tells what can.";
}
