//! What parcels and tariffs refuse.

crate::refusals! {
    ACTION_NOT_ALLOWED = 409 "shipments.action_not_allowed", "Siunta yra „{status_lt}“: veiksmo „{action_lt}“ dabar nėra.", "The parcel is “{status_en}”: it has no step “{action_en}” now.";
    EMPTY = 409 "shipments.empty", "Siunta tuščia: pirma įdėkite bent vieną užsakymą.", "The parcel is empty: put a loan in first.";
    LOANS_STAY = 409 "shipments.loans_stay", "Siunta liko, kur buvo: {loans_lt}", "The parcel stays where it was: {loans_en}";
    NOT_EDITED = 409 "shipments.not_edited", "Atšauktos siuntos taisyti negalima: pirma ruoškite ją iš naujo.", "A cancelled parcel is not edited: reopen it first.";
    NOTHING_MISSING = 409 "shipments.nothing_missing", "Šioje siuntoje niekas nebelaukiama.", "Nothing of this parcel is awaited any more.";
    NOTHING_TO_UNDO = 409 "shipments.nothing_to_undo", "Nėra žingsnio, kurį būtų galima atšaukti.", "There is no step to take back.";
    TARIFF_USED = 409 "tariffs.used", "Pagal šį įkainį jau išsiųsta siuntų: keisti jo nebegalima. Įveskite naują įkainį nuo kitos dienos.", "Parcels were sent by this tariff: it is not changed any more. Add a new one from a later day.";
}
