//! What the parameters refuse.

crate::refusals! {
    UNKNOWN_KEY = 404 "parameters.unknown_key", "Parametro „{key}“ nėra.", "There is no parameter “{key}”.";
    ACTION_NOT_ALLOWED = 409 "parameters.action_not_allowed", "Sprendimas yra „{status_lt}“: to dabar padaryti negalima.", "The decision is “{status_en}”: this cannot be done now.";
    OWN_PROPOSAL = 409 "parameters.own_proposal", "Savo siūlymo patvirtinti ar atmesti negalima: tai daro kitas žmogus.", "One’s own proposal is approved or rejected by another person.";
    PROPOSAL_WAITS = 409 "parameters.proposal_waits", "Šio parametro pakeitimas jau laukia patvirtinimo.", "A change of this parameter waits for approval already.";
    OVERTAKEN = 409 "parameters.overtaken", "Nuo siūlymo pasikeitė aplinkybės: {detail}. Atmeskite jį ir pasiūlykite iš naujo.", "Things have changed since the proposal: {detail}. Reject it and propose anew.";
}
