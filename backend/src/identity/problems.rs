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
}
