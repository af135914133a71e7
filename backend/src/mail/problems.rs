//! What mail refuses.

crate::refusals! {
    NOT_SET_UP = 409 "mail.not_set_up", "Paštas nesutvarkytas: serveris nežino, per ką siųsti.", "Mail is not set up: the server does not know by what to send.";
    /// A server is handing it over just now.
    UNDER_WAY = 409 "mail.under_way", "Laiškas kaip tik siunčiamas. Palaukite minutę.", "The message is being sent just now. Wait a minute.";
    /// The life of a message has no such step from here.
    ACTION_NOT_ALLOWED = 409 "mail.action_not_allowed", "Su šiuo laišku dabar to daryti negalima.", "This cannot be done to the message now.";
    /// What was to be sent is not kept any more.
    TOO_OLD = 409 "mail.too_old", "Laiško turinio nebesaugome. Siųskite naują.", "The content of the message is not kept any more. Send a new one.";
    /// Many servers take no larger ones.
    ATTACHMENTS_TOO_LARGE = 422 "mail.attachments_too_large", "Laiško priedai per dideli: vienas gali būti iki 5 MB, visi kartu iki 10 MB. Išsiųskite kitaip.", "The attachments are too large for a letter: 5 MB each and 10 MB in all at most. Send them otherwise.";
    /// Nothing goes to an address that does not take mail.
    ADDRESS_BOUNCES = 409 "mail.address_bounces", "Šis adresas laiškų nepriima. Pataisykite jį arba nurodykite, kad jis vėl veikia.", "This address does not take mail. Correct it, or say that it works again.";
}
