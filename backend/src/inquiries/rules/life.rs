//! The life of an inquiry: one exhaustive table, served at `/inquiries/lifecycle` and printed in the reference.
//!
//! A consultation is answered and closed when it is noted; all that can befall it is that it was noted by mistake.
use crate::inquiries::model::{InquiryAction, InquiryKind, InquiryStatus};

/// The whole life of an inquiry, one line per legal step.
#[rustfmt::skip]
pub fn next(kind: InquiryKind, at: InquiryStatus, action: InquiryAction) -> Option<InquiryStatus> {
    use InquiryAction::{Answer, Assign, Close, Decline, Refer, Start, TakeBack, UseAnswer, Void as Mistake};
    use InquiryKind::{Consultation, Inquiry};
    use InquiryStatus::{Answered, Assigned, Closed, InPreparation, NotAnswered, Received, Referred, Void};
    Some(match (kind, at, action) {
        // Who does it, and that it is being done.
        (Inquiry, Received | Assigned | InPreparation, Assign)    => Assigned,
        (Inquiry, Received | Assigned, Start)                     => InPreparation,
        (Inquiry, Received | Assigned | InPreparation, UseAnswer) => InPreparation,
        // How it ends.
        (Inquiry, Received | Assigned | InPreparation, Answer)    => Answered,
        (Inquiry, Received | Assigned | InPreparation, Refer)     => Referred,
        (Inquiry, Received | Assigned | InPreparation, Decline)   => NotAnswered,
        (Inquiry, Answered | Referred | NotAnswered, Close)       => Closed,
        (Inquiry, Answered | Referred | NotAnswered | Closed, TakeBack) => InPreparation,
        // It was never asked.
        (Inquiry, Received | Assigned | InPreparation | Answered | Referred | NotAnswered | Closed, Mistake) => Void,
        (Consultation, Closed, Mistake)                           => Void,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn reachable(kind: InquiryKind, from: InquiryStatus) -> BTreeSet<InquiryStatus> {
        let mut seen = BTreeSet::from([from]);
        let mut waiting = vec![from];
        while let Some(at) = waiting.pop() {
            let on = InquiryAction::ALL.iter().filter_map(|&action| next(kind, at, action));
            waiting.extend(on.filter(|to| seen.insert(*to)));
        }
        seen
    }

    #[test]
    fn every_status_and_every_action_is_lived() {
        let kind = InquiryKind::Inquiry;
        assert_eq!(reachable(kind, InquiryStatus::Received).len(), InquiryStatus::ALL.len());
        for &action in InquiryAction::ALL {
            assert!(InquiryStatus::ALL.iter().any(|&at| next(kind, at, action).is_some()), "{action:?}");
        }
    }

    #[test]
    fn every_inquiry_that_was_asked_can_be_answered_still() {
        for &at in InquiryStatus::ALL.iter().filter(|at| **at != InquiryStatus::Void) {
            assert!(reachable(InquiryKind::Inquiry, at).contains(&InquiryStatus::Answered), "{at:?}");
        }
    }

    #[test]
    fn a_consultation_has_ended_when_it_is_noted() {
        let of = |at| reachable(InquiryKind::Consultation, at);
        assert_eq!(of(InquiryStatus::Closed), [InquiryStatus::Closed, InquiryStatus::Void].into());
        assert_eq!(of(InquiryStatus::Received), [InquiryStatus::Received].into());
    }
}
