//! What agreements refuse.

crate::refusals! {
    ACTION_NOT_ALLOWED = 409 "agreements.action_not_allowed", "Sutartis yra „{status_lt}“: veiksmo „{action_lt}“ dabar nėra.", "The agreement is “{status_en}”: it has no step “{action_en}” now.";
    DRAFTED_ALREADY = 409 "agreements.drafted_already", "Su šia biblioteka jau rengiama sutartis {number}.", "Agreement {number} is being prepared with this library already.";
    ENDED_ALREADY = 409 "agreements.ended_already", "Sutarties pabaiga jau nustatyta: {until_on}.", "The end of the agreement is set already: {until_on}.";
    NOT_A_DRAFT = 409 "agreements.not_a_draft", "Taisomas tik projektas. Galiojanti sutartis keičiama pakeitimu.", "Only a draft is edited. An agreement in force is amended.";
    NOT_IN_FORCE = 409 "agreements.not_in_force", "Sutartis {number} su šia biblioteka nebegalioja arba sustabdyta: naujų užsakymų nepriimame. Išimties tvarka reikia teisės ir pastabos.", "Agreement {number} with this library is no longer in force, or is suspended: no new requests are taken. An exception takes a right and a note.";
    OVERLAPS = 409 "agreements.overlaps", "Tuo metu su šia biblioteka galioja kita sutartis. Sutartys persidengti negali.", "Another agreement with this library is in force at that time. Agreements may not overlap.";
}
