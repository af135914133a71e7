//! What the directory refuses.

crate::refusals! {
    FOUNDED_ALREADY = 409 "libraries.founded_already", "Mūsų biblioteka jau įrašyta.", "Our own library is there already.";
    NOT_FOUNDED = 409 "libraries.not_founded", "Mūsų biblioteka dar neįrašyta.", "Our own library is not there yet.";
    OURS_STAYS_ACTIVE = 409 "libraries.ours_stays_active", "Savo bibliotekos išjungti negalima.", "Our own library cannot be put out of use.";
}
