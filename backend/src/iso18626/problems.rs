//! What is refused about partners' systems and messages.
crate::refusals! {
    /// Its life has no such step from here.
    ACTION_NOT_ALLOWED = 409 "iso18626.action_not_allowed", "Dabar taip daryti negalima; ką galima, pasako „actions“.", "This cannot be done now; actions tells what can.";
    /// One library has one system.
    ALREADY_SET_UP = 409 "iso18626.already_set_up", "Su šia biblioteka ryšys jau sutvarkytas.", "This library's system is set up already.";
    /// The key speaks for a library whose system is not set up here, or is paused.
    NOT_SET_UP = 403 "iso18626.not_set_up", "Su šia biblioteka ryšys ISO 18626 nesutvarkytas arba pristabdytas.", "The system of this library is not set up for ISO 18626 here, or is paused.";
}
