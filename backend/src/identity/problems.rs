//! What is refused about people and their sign-in.

crate::refusals! {
    /// The same for an unknown e-mail, a disabled account and a wrong password.
    WRONG_CREDENTIALS = 401 "session.wrong_credentials", "El. paštas arba slaptažodis neteisingas.", "The e-mail or the password is wrong.";
    /// The same whether the password was right or wrong.
    TOO_MANY_TRIES = 429 "session.too_many_tries", "Per daug bandymų. Palaukite ir bandykite dar kartą.", "Too many tries. Wait and try again.";
    /// There is an account already.
    SETUP_DONE = 409 "setup.done", "Pirmasis paleidimas jau atliktas.", "The first set-up is done already.";
    /// Wrong, used, expired, or its account is disabled.
    INVITATION_NOT_VALID = 404 "invitation.not_valid", "Kvietimas negalioja. Paprašykite naujo.", "The invitation is not valid. Ask for a new one.";
    /// The role holds what the caller does not hold, or not so far.
    NOT_YOURS_TO_GRANT = 403 "people.not_yours_to_grant", "Galite suteikti tik tas teises, kurias turite.", "You can only grant what you hold yourself.";
    /// Nobody could let in the others any more.
    LAST_ADMINISTRATOR = 409 "people.last_administrator", "Bent vienas administratorius turi likti.", "At least one administrator must remain.";
    /// It must be enabled first.
    DISABLED = 409 "people.disabled", "Paskyra išjungta. Pirmiausia ją įjunkite.", "The account is disabled. Enable it first.";
    /// Somebody holds the role.
    ROLE_IN_USE = 409 "roles.in_use", "Rolę kas nors turi. Pirmiausia ją atimkite.", "Somebody holds this role. Take it away first.";
    /// It has ended, or its last day has passed.
    DEPUTY_OVER = 409 "deputies.over", "Šis pavadavimas jau baigtas.", "This is over already.";
    /// No right of an administrator waits in it.
    NOTHING_WAITS = 409 "deputies.nothing_waits", "Tvirtinti nėra ko.", "Nothing waits for approval.";
    /// Its last day has passed while it waited.
    REQUEST_OVER = 409 "people.request_over", "Prašomo laikotarpio paskutinė diena jau praėjo.", "The last day that was asked for is over.";
    /// Nobody knows yet who will have what.
    DAY_AHEAD = 400 "people.day_ahead", "Ši diena dar neatėjo.", "This day has not come yet.";
    /// Those who have the role would let in others without the word of a second administrator.
    POWERS_WAIT = 409 "roles.powers_wait", "Šią rolę kas nors turi. Administratoriaus teises suteikite atskira role: ją patvirtins antras administratorius.", "Somebody holds this role. Grant administrator's rights by a role of their own: a second administrator approves it.";
    /// Nobody agrees to what they asked for, or to what they get.
    OWN_APPROVAL = 403 "people.own_approval", "Tvirtina kitas administratorius.", "Another administrator has to approve.";
}
