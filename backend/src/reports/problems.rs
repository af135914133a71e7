//! What is refused of reports.

crate::refusals! {
    ACTION_NOT_ALLOWED = 409 "reports.action_not_allowed", "Ataskaita yra „{status_lt}“: žingsnio „{action_lt}“ dabar nėra.", "The report is “{status_en}”: it has no step “{action_en}” now.";
    EXISTS = 409 "reports.exists", "Šio laikotarpio ataskaita ar planas jau yra.", "There is a report or a plan of this period already.";
    FORM_EXISTS = 409 "reports.form_exists", "Nuo {year} metų forma jau nustatyta: taisykite ją arba nurodykite kitus metus.", "There is a form from {year} on already: correct it, or name another year.";
    NOT_EDITED = 409 "reports.not_edited", "Pateiktos ataskaitos taisyti nebegalima: ją turi grąžinti tvirtintojas.", "A report that was submitted is not edited: who approves it must return it first.";
    NOT_IN_BALANCE = 409 "reports.not_in_balance", "Kontrolinės sumos nesutampa ({n}): surinkite rodiklius iš naujo arba ištaisykite įrašus.", "Control sums do not agree ({n}): gather the figures anew, or correct what is recorded.";
    NOT_OVER = 409 "reports.not_over", "Laikotarpis baigiasi {day}: iki tol ataskaitos pateikti negalima.", "The period ends on {day}: until then the report cannot be submitted.";
    NOTHING_PLANNED = 409 "reports.nothing_planned", "Plane nėra nė vieno darbo.", "The plan has no items.";
    OWN_REPORT = 409 "reports.own_report", "Savo pateiktos ataskaitos tvirtinti negalima: tai daro kitas asmuo.", "One's own report is approved by another person.";
    PLAN_NOT_APPROVED = 409 "reports.plan_not_approved", "Planas dar nepatvirtintas.", "The plan is not approved yet.";
}
