//! The closed list of what can be refused, each with its code, its status and a sentence in both languages.

/// One kind of refusal. `code` is stable; the sentences may change and are written for a librarian.
#[derive(Debug, PartialEq, Eq)]
pub struct Refusal {
    /// `capability.reason`.
    pub code: &'static str,
    pub status: u16,
    pub lt: &'static str,
    pub en: &'static str,
}

/// Declares the refusals of a capability, and `REFUSALS`, the list of them.
#[macro_export]
macro_rules! refusals {
    ($($(#[$doc:meta])* $name:ident = $status:literal $code:literal, $lt:literal, $en:literal;)*) => {
        $($(#[$doc])* pub static $name: $crate::platform::problem::Refusal =
            $crate::platform::problem::Refusal { code: $code, status: $status, lt: $lt, en: $en };)*

        /// Every refusal of this place, for the printed list.
        pub static REFUSALS: &[&$crate::platform::problem::Refusal] = &[$(&$name),*];
    };
}

crate::refusals! {
    SESSION_REQUIRED = 401 "session.required", "Prisijunkite.", "Sign in first.";
    RIGHT_REQUIRED = 403 "right.required", "Tam reikia teisės {right}.", "This needs the right {right}.";
    /// Never a word about whether there was such a key.
    KEY_UNKNOWN = 401 "key.unknown", "Tokio rakto nėra.", "There is no such key.";
    KEY_EXPIRED = 401 "key.expired", "Rakto galiojimas baigėsi {day}. Paprašykite naujo.", "This key was good until {day}. Ask for a new one.";
    KEY_REVOKED = 401 "key.revoked", "Šis raktas atšauktas.", "This key was revoked.";
    /// What stands in an address stands in logs.
    KEY_IN_URL = 400 "key.in_url", "Rakto adrese nerašykite: adresai lieka žurnaluose. Siųskite jį antraštėje „Authorization: Bearer“, o šį atšaukite.", "Do not put a key into an address, for addresses are kept in logs. Send it as Authorization: Bearer, and have this one revoked.";
    KEY_USED_UP = 429 "key.used_up", "Raktas šią minutę daugiau užklausų neturi. Palaukite.", "This key has no requests left in this minute. Wait a little.";
    /// Wrong, too old, of something else: one answer to all, for whoever guesses learns nothing by it.
    LINK_NOT_VALID = 404 "link.not_valid", "Ši nuoroda negalioja. Paprašykite naujos arba parašykite bibliotekai, iš kurios gavote laišką.", "This link is not valid. Ask for a new one, or write to the library that sent you the letter.";
    PERSON_REQUIRED = 403 "session.person_required", "Tai daro tik prisijungęs žmogus, raktui to negalima.", "Only a person who is signed in does this, no key.";
    NOT_FOUND = 404 "http.not_found", "Tokio įrašo nėra arba jis ne jūsų.", "There is no such thing, or it is not yours.";
    METHOD_NOT_ALLOWED = 405 "http.method_not_allowed", "Šiuo adresu taip daryti negalima.", "This address does not take this method.";
    TOO_SLOW = 408 "http.too_slow", "Užklausa atėjo per lėtai. Niekas nepakeista.", "The request came too slowly. Nothing was changed.";
    TOO_LARGE = 413 "http.too_large", "Užklausa per didelė.", "The request is too large.";
    MEDIA_TYPE = 415 "http.media_type", "Šio turinio tipo čia nepriimame.", "This content type is not taken here.";
    /// No figure of a day that was locked in the diary changes.
    DAY_LOCKED = 409 "diary.day_locked", "Diena {day} dienoraštyje užrakinta. Pirmiausia ją atrakinkite.", "The day {day} is locked in the diary. Unlock it first.";
    BAD_REQUEST = 400 "http.bad_request", "Užklausos nepavyko suprasti.", "The request could not be understood.";
    BAD_QUERY = 400 "query.invalid", "Adreso parametrai netinkami: {detail}.", "The query is not valid: {detail}.";
    NOT_JSON = 400 "body.not_json", "Turinys nėra JSON.", "The body is not JSON.";
    INVALID = 422 "body.invalid", "Kai kuriuos laukus reikia pataisyti.", "Some fields need correction.";
    PRECONDITION_REQUIRED = 428 "precondition.required", "Nurodykite, kurią versiją taisote (If-Match).", "Say which version you edit (If-Match).";
    PRECONDITION_FAILED = 412 "precondition.failed", "Įrašą tuo metu pakeitė kitas. Jūsų pakeitimai neįrašyti.", "Someone changed it meanwhile. Your changes were not saved.";
    BAD_KEY = 400 "idempotency.bad_key", "Idempotency-Key yra nuo 1 iki 200 matomų ženklų.", "Idempotency-Key is 1 to 200 visible characters.";
    KEY_TAKEN = 422 "idempotency.key_taken", "Šis Idempotency-Key jau panaudotas kitai užklausai.", "This Idempotency-Key belongs to another request.";
    IN_PROGRESS = 409 "idempotency.in_progress", "Ta pati užklausa dar vykdoma.", "The same request is still being carried out.";
    SECRET_SHOWN = 409 "idempotency.secret_shown", "Tai jau atlikta; slaptoji dalis parodoma tik vieną kartą.", "This is done already; its secret is shown only once.";
    TOO_MANY = 429 "server.too_many", "Per daug bandymų. Palaukite.", "Too many tries. Wait a little.";
    BUSY = 503 "server.busy", "Serveris užimtas. Niekas neprarasta, bandykite dar kartą.", "The server is busy. Nothing is lost, try again.";
    INTERNAL = 500 "server.error", "Įvyko klaida. Ji užrašyta.", "Something went wrong. It has been noted.";
}
