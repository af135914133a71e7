//! What the demand list refuses.

crate::refusals! {
    ACTION_NOT_ALLOWED = 409 "demand.action_not_allowed", "Įrašas yra „{status_lt}“: veiksmo „{action_lt}“ dabar nėra.", "The entry is “{status_en}”: it has no step “{action_en}” now.";
    DECIDED_ALREADY = 409 "demand.decided_already", "Dėl šio sąrašo jau priimta sprendimų: atšaukti jo nebegalima.", "Something of this list was decided on already: it cannot be withdrawn.";
    LISTED_ALREADY = 409 "demand.listed_already", "Toks leidinys sąraše jau yra: {title}.", "This title is on the list already: {title}.";
    NEWER_ENTRY = 409 "demand.newer_entry", "To paties leidinio poreikis jau registruojamas iš naujo: pirmiausia sutvarkykite naująjį įrašą.", "The same title is on the list anew: deal with the newer entry first.";
    NOT_EDITED = 409 "demand.not_edited", "Įsigyto ar sujungto įrašo taisyti nebegalima.", "An entry that was bought or merged is not edited any more.";
    NOT_MERGED = 409 "demand.not_merged", "Sujungti galima tik naują įrašą su kitu, dar neįsigytu.", "Only a new entry is merged, into another one that was not bought yet.";
    WITHDRAWN_ALREADY = 409 "demand.withdrawn_already", "Šis sąrašas jau atšauktas.", "This list was withdrawn already.";
}
