//! What a refusal means: try later, never again, or that there is no such address.
use crate::platform::outbox::Outcome;

/// How far a conversation came (RFC 5321, 3.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Connect,
    SignIn,
    Sender,
    Recipient,
    Content,
}

/// A conversation that did not end in the message being taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    pub step: Step,
    /// The reply code; none where the connection broke, or what came was no reply.
    pub code: Option<u16>,
    pub says: String,
}

impl Failure {
    /// The server did not answer in time, and it is not known whether it took the message.
    pub fn silent(seconds: u64) -> Failure {
        Failure { step: Step::Connect, code: None, says: format!("no answer within {seconds} s") }
    }
}

/// A 4xx reply, silence and nonsense are for later. A 5xx reply is final for this message once the recipient was
/// named; before that the server refuses us, which somebody will set right. Of the enhanced codes (RFC 3463) X.7.x is
/// about policy and X.1.x about the address.
pub fn verdict(Failure { step, code, says }: Failure) -> Outcome {
    let is_final = code.is_some_and(|code| (500..600).contains(&code));
    let class = enhanced(&says).unwrap_or_default();
    match step {
        _ if !is_final => Outcome::Later(says),
        Step::Connect | Step::SignIn | Step::Sender => Outcome::Later(says),
        Step::Recipient if class.starts_with("5.7.") => Outcome::Refused(says),
        Step::Recipient => Outcome::Gone(says),
        Step::Content if class.starts_with("5.1.") || class == "5.2.1" => Outcome::Gone(says),
        Step::Content => Outcome::Refused(says),
    }
}

/// `5.1.1` of `550 5.1.1 no such user`.
fn enhanced(says: &str) -> Option<&str> {
    let code = says.split(' ').nth(1)?;
    let parts: Vec<_> = code.split('.').collect();
    let is_number = |part: &&str| !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit());
    (parts.len() == 3 && parts.iter().all(is_number)).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_refusal_means_what_its_step_and_code_say() {
        for (step, code, says, meant) in [
            (Step::Connect, None, "connection refused", "later"),
            (Step::Connect, Some(554), "554 no service here", "later"),
            (Step::SignIn, Some(535), "535 5.7.8 wrong password", "later"),
            (Step::Sender, Some(550), "550 5.7.1 who are you", "later"),
            (Step::Recipient, Some(450), "450 4.2.0 greylisted", "later"),
            (Step::Recipient, Some(550), "550 5.1.1 no such user", "gone"),
            (Step::Recipient, Some(550), "550 no such user", "gone"),
            (Step::Recipient, Some(554), "554 5.7.1 relay access denied", "refused"),
            (Step::Content, Some(552), "552 5.3.4 too big", "refused"),
            (Step::Content, Some(550), "550 5.1.1 no such user", "gone"),
            (Step::Content, None, "incomplete response", "later"),
        ] {
            let failure = Failure { step, code, says: says.into() };
            let was = match verdict(failure) {
                Outcome::Later(_) => "later",
                Outcome::Gone(_) => "gone",
                Outcome::Refused(_) => "refused",
                Outcome::Delivered(_) => "delivered",
            };
            assert_eq!(was, meant, "{step:?} {says}");
        }
    }
}
