//! What an inquiry counts as in the figures, and on which day: T18, consultations and inquiries answered, and I1,
//! reference questions in the sense of ISO 2789 (advice, not directions).
//!
//! Every step and every correction leaves the difference between what it counted as before and what it counts as now,
//! so that figures are always those of the entries as they stand.
use chrono::NaiveDate;

use crate::{
    inquiries::model::{AskerKind, InquiryChannel, InquiryKind, InquiryStatus, InquiryTopic, Record},
    platform::actor::LibraryId,
};

/// So many of a measure on a day, by what they are told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    pub measure: &'static str,
    pub day: NaiveDate,
    pub topic: InquiryTopic,
    pub channel: InquiryChannel,
    pub asker: AskerKind,
    pub library: Option<LibraryId>,
    pub branch: LibraryId,
    pub n: i64,
}

/// Everything that the entry counts as.
pub fn counts(record: &Record) -> Vec<Count> {
    let (asked, standing) = (&record.asked, &record.standing);
    let mut all = Vec::new();
    let mut count = |measure, day, n| {
        let (topic, channel, asker) = (asked.topic, asked.channel, asked.asker_kind);
        all.push(Count { measure, day, topic, channel, asker, library: asked.library_id, branch: record.branch_id, n });
    };
    if standing.status == InquiryStatus::Void {
        return all;
    }
    if record.kind == InquiryKind::Inquiry {
        count("inquiries_received", record.received_on, 1);
    }
    let Some(day) = standing.ended_on else { return all };
    if let Some(minutes) = asked.minutes {
        count("consultation_minutes", day, minutes);
    }
    match (&standing.referred_to, &standing.reason, record.kind) {
        (Some(_), _, _) => {}
        (None, Some(_), _) => count("inquiries_not_answered", day, 1),
        (None, None, InquiryKind::Consultation) => count("consultations", day, 1),
        (None, None, InquiryKind::Inquiry) => {
            count("consultations", day, 1);
            count("inquiries_answered", day, 1);
            if asked.due_on.is_some_and(|due| day <= due) {
                count("inquiries_in_time", day, 1);
            }
        }
    }
    all
}

/// What is to be added so that what was counted as `before` is counted as `after`, by day.
pub fn apart(before: &[Count], after: &[Count]) -> Vec<Count> {
    let added = after.iter().filter(|count| !before.contains(count)).cloned();
    let taken =
        before.iter().filter(|count| !after.contains(count)).map(|count| Count { n: -count.n, ..count.clone() });
    taken.chain(added).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(measure: &'static str, n: i64) -> Count {
        let day = NaiveDate::from_ymd_opt(2026, 3, 2).expect("a day");
        let (topic, channel, asker) = (InquiryTopic::Tba, InquiryChannel::Phone, AskerKind::Reader);
        Count { measure, day, topic, channel, asker, library: None, branch: LibraryId(1), n }
    }

    #[test]
    fn a_correction_takes_away_what_was_and_adds_what_is() {
        let before = [count("consultations", 1), count("consultation_minutes", 5)];
        let after = [count("consultations", 1), count("consultation_minutes", 8)];
        assert_eq!(apart(&before, &after), [count("consultation_minutes", -5), count("consultation_minutes", 8)]);
        assert_eq!(apart(&after, &after), []);
        assert_eq!(apart(&before, &[]), [count("consultations", -1), count("consultation_minutes", -5)]);
    }
}
