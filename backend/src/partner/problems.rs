//! What a partner is refused beside what loans refuse.
crate::refusals! {
    /// Not its side's step, or not now; `actions` of the loan tells what is open.
    STEP_NOT_OPEN = 409 "partner.step_not_open", "Dabar taip daryti negalima; ką galima, pasako užsakymo „actions“.", "This cannot be done now; the loan's actions tell what can.";
}
