//! What is refused about keys.
crate::refusals! {
    /// Nobody gives a key what they do not hold.
    NOT_YOURS_TO_GIVE = 403 "keys.not_yours_to_give", "Raktui galima duoti tik tai, ką turite patys ir ne plačiau.", "A key gets only what you hold yourself, and no further.";
    /// It was revoked, or its day is over and it is not to be replaced.
    OVER = 409 "keys.over", "Šis raktas atšauktas.", "This key was revoked.";
}
