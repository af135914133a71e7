//! What the runs refuse.

crate::refusals! {
    UNDER_WAY = 409 "reminders.under_way", "Priminimai kaip tik siunčiami. Palaukite minutę.", "The reminders are being sent just now. Wait a minute.";
}
