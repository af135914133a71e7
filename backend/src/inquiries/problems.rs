//! What inquiries refuse.

crate::refusals! {
    ACTION_NOT_ALLOWED = 409 "inquiries.action_not_allowed", "Įrašas yra „{status_lt}“: veiksmo „{action_lt}“ dabar nėra.", "The entry is “{status_en}”: it has no step “{action_en}” now.";
    NOT_EDITED = 409 "inquiries.not_edited", "Klaidingai įrašytos užklausos taisyti nebegalima.", "What was noted by mistake is not edited any more.";
    FAQ_RETIRED = 409 "inquiries.faq_retired", "Šis klausimas nebenaudojamas: pirmiausia jį grąžinkite.", "This question is retired: restore it first.";
    FAQ_IN_USE = 409 "inquiries.faq_in_use", "Šis klausimas ir taip naudojamas.", "This question is in use already.";
}
