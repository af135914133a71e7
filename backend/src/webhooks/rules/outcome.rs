//! What a try to deliver came to.
use crate::{
    platform::outgoing::{Failed, Said},
    webhooks::model::AttemptOutcome,
};

/// How a try ended.
pub fn judge(answer: &Result<Said, Failed>) -> AttemptOutcome {
    match answer {
        Err(failed) => (*failed).into(),
        Ok(Said { status: 200..=299, .. }) => AttemptOutcome::Delivered,
        Ok(Said { status: 300..=399, .. }) => AttemptOutcome::Redirected,
        Ok(Said { status: 410, .. }) => AttemptOutcome::Gone,
        Ok(_) => AttemptOutcome::Refused,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_answer_of_2xx_is_a_delivery() {
        use AttemptOutcome::{Delivered, Gone, Redirected, Refused, TimedOut};
        let cases =
            [(200, Delivered), (204, Delivered), (302, Redirected), (308, Redirected), (404, Refused), (410, Gone)];
        for (status, outcome) in cases {
            assert_eq!(judge(&Ok(Said { status, ..Said::default() })), outcome, "{status}");
        }
        assert_eq!(judge(&Err(Failed::TimedOut)), TimedOut);
    }
}
