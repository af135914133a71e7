//! An inquiry is answered, by e-mail where that is possible; an earlier answer is taken as a draft.
use super::{
    faq, letter,
    step::{moved, open, refuse},
};
use crate::{
    inquiries::{
        ReadInquiries,
        model::{AnswerUsed, Answering, Inquiry, InquiryAction, InquiryId, InquiryStatus},
        rules, store,
    },
    mail::TellingOutcome,
    platform::{Error, Result, Right, Tx, problem::Fault},
};

/// Answers it.
pub fn answer(tx: &mut Tx, id: InquiryId, given: &Answering) -> Result<Inquiry> {
    let (was, mut record) = open(tx, id, InquiryAction::Answer)?;
    let mut faults = Vec::new();
    let day = rules::day_of(given.happened_on, record.received_on, tx.today, &mut faults);
    let typed = given.answer.as_deref().or(record.standing.answer.as_deref()).unwrap_or_default();
    record.standing.answer = Some(rules::whole(typed, "/answer", &mut faults));
    if let Some(sources) = &given.sources {
        record.standing.sources = rules::cleaned_sources(sources, &mut faults);
    }
    if given.follow_up_on.is_some_and(|day| day < tx.today) {
        faults.push(Fault::new("/follow_up_on", "date.in_past"));
    }
    let outlook = letter::outlook(tx, &record)?;
    if given.by_mail == Some(true) && outlook != TellingOutcome::Queued {
        faults.push(Fault::new("/by_mail", letter::why_not(outlook)));
    }
    refuse(faults)?;
    record.asked.minutes = given.minutes.or(record.asked.minutes);
    record.asked.language = given.language.or(record.asked.language);
    record.asked.follow_up_on = given.follow_up_on.or(record.asked.follow_up_on);
    record.standing.ended_on = Some(day);
    if given.by_mail != Some(false) && outlook == TellingOutcome::Queued {
        record.standing.message_id = letter::send(tx, &record)?.message_id;
    }
    moved(tx, &was, record, InquiryAction::Answer, day, None)
}

/// Takes an earlier answer and its sources as the draft of this one.
pub fn use_answer(tx: &mut Tx, id: InquiryId, used: &AnswerUsed) -> Result<Inquiry> {
    let (was, mut record) = open(tx, id, InquiryAction::UseAnswer)?;
    let (answer, sources) = match (used.inquiry_id, used.faq_id) {
        (Some(earlier), None) => earlier_answer(tx, earlier)?,
        (None, Some(entry)) => faq::used(tx, entry)?,
        (None, None) => return Err(Error::invalid("/inquiry_id", "field.required")),
        (Some(_), Some(_)) => return Err(Error::invalid("/faq_id", "field.not_allowed")),
    };
    (record.standing.answer, record.standing.sources) = (Some(answer), sources);
    record.standing.owner_id = tx.owner().unwrap_or(record.standing.owner_id);
    let today = tx.today;
    moved(tx, &was, record, InquiryAction::UseAnswer, today, None)
}

fn earlier_answer(tx: &mut Tx, id: InquiryId) -> Result<(String, String)> {
    let earlier = match store::find(tx, id, ReadInquiries::CODE) {
        Err(Error::NotFound) => return Err(Error::invalid("/inquiry_id", "value.not_in_list")),
        found => found?,
    };
    let is_answered = earlier.standing.ended_on.is_some() && earlier.standing.status != InquiryStatus::Void;
    let answer = earlier.standing.answer.filter(|_| is_answered);
    let answer = answer.ok_or_else(|| Error::invalid("/inquiry_id", "inquiries.no_answer"))?;
    Ok((answer, earlier.standing.sources))
}
