//! What is refused of targets and improvements.

crate::refusals! {
    ACTION_NOT_ALLOWED = 409 "quality.action_not_allowed", "Veiksmas yra „{status_lt}“: žingsnio „{action_lt}“ dabar nėra.", "The improvement is “{status_en}”: it has no step “{action_en}” now.";
    NOT_EDITED = 409 "quality.not_edited", "Užbaigto veiksmo taisyti nebegalima.", "An improvement that has ended is not edited any more.";
    OVERLAPS = 409 "quality.overlaps", "Tam pačiam rodikliui ar žingsniui tomis dienomis jau nustatytas siekis: pakeiskite jį nauju.", "A target of the same measure or step counts on some of these days already: replace it.";
    PERIOD_IN_FUTURE = 400 "quality.period_in_future", "Šis laikotarpis dar neprasidėjo.", "This period has not begun.";
    TOO_EARLY = 409 "quality.too_early", "Poveikį galima vertinti nuo {day}: iki tol rodiklis dar nėra to paties ilgio laikotarpio.", "The effect can be judged from {day} on: until then its figure is not of as many days.";
    WITHDRAWN = 409 "quality.withdrawn", "Šis siekis atšauktas.", "This target was withdrawn.";
}
