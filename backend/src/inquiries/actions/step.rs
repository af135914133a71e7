//! The steps of an inquiry: whether they are open, and what they change.
use chrono::NaiveDate;

use super::{
    note::check_owner,
    show,
    told::{ENTITY, found_by, tell},
};
use crate::{
    inquiries::{
        ReadInquiries, WriteInquiries,
        model::{Declining, Inquiry, InquiryAction, InquiryAssigning, InquiryId, InquiryStatus, Record, Referring},
        problems, rules, store,
    },
    mail,
    platform::{Error, Result, Right, Tx, i18n::Language, problem::Fault, text},
};

/// Gives it to a colleague, or to another one.
pub fn assign(tx: &mut Tx, id: InquiryId, to: &InquiryAssigning) -> Result<Inquiry> {
    let (was, mut record) = open(tx, id, InquiryAction::Assign)?;
    let mut faults = Vec::new();
    check_owner(tx, to.owner_id, &mut faults)?;
    check_due(to.due_on, record.received_on, &mut faults);
    refuse(faults)?;
    record.standing.owner_id = to.owner_id;
    record.asked.due_on = to.due_on.or(record.asked.due_on);
    moved(tx, &was, record, InquiryAction::Assign, tx.today, None)
}

/// Whoever begins to prepare the answer has it from now on.
pub fn start(tx: &mut Tx, id: InquiryId) -> Result<Inquiry> {
    let (was, mut record) = open(tx, id, InquiryAction::Start)?;
    record.standing.owner_id = tx.owner().unwrap_or(record.standing.owner_id);
    moved(tx, &was, record, InquiryAction::Start, tx.today, None)
}

/// Whoever asked is sent to somebody else.
pub fn refer(tx: &mut Tx, id: InquiryId, to: &Referring) -> Result<Inquiry> {
    let (was, mut record) = open(tx, id, InquiryAction::Refer)?;
    let mut faults = Vec::new();
    let day = rules::day_of(to.happened_on, record.received_on, tx.today, &mut faults);
    record.standing.referred_to = Some(rules::whole(&to.referred_to, "/referred_to", &mut faults));
    refuse(faults)?;
    record.asked.minutes = to.minutes.or(record.asked.minutes);
    record.standing.ended_on = Some(day);
    moved(tx, &was, record, InquiryAction::Refer, day, None)
}

/// There will be no answer, and why.
pub fn decline(tx: &mut Tx, id: InquiryId, why: &Declining) -> Result<Inquiry> {
    let (was, mut record) = open(tx, id, InquiryAction::Decline)?;
    let mut faults = Vec::new();
    let day = rules::day_of(why.happened_on, record.received_on, tx.today, &mut faults);
    let reason = rules::whole(&why.reason, "/reason", &mut faults);
    refuse(faults)?;
    record.asked.minutes = why.minutes.or(record.asked.minutes);
    (record.standing.ended_on, record.standing.reason) = (Some(day), Some(reason.clone()));
    moved(tx, &was, record, InquiryAction::Decline, day, Some(&reason))
}

/// Nothing more is to be done.
pub fn close(tx: &mut Tx, id: InquiryId) -> Result<Inquiry> {
    let (was, record) = open(tx, id, InquiryAction::Close)?;
    moved(tx, &was, record, InquiryAction::Close, tx.today, None)
}

/// The answer was given by mistake, or whoever asked is not content: it is prepared anew, and no figure counts it. A
/// letter that has not left yet is taken back with it.
pub fn take_back(tx: &mut Tx, id: InquiryId) -> Result<Inquiry> {
    let (was, mut record) = open(tx, id, InquiryAction::TakeBack)?;
    let day = record.standing.ended_on.unwrap_or(tx.today);
    withdraw(tx, &mut record)?;
    let standing = &mut record.standing;
    (standing.ended_on, standing.referred_to, standing.reason) = (None, None, None);
    moved(tx, &was, record, InquiryAction::TakeBack, day, None)
}

/// It was noted by mistake: no figure counts it, and nothing more is done to it.
pub fn void(tx: &mut Tx, id: InquiryId, reason: &str) -> Result<Inquiry> {
    let (was, mut record) = open(tx, id, InquiryAction::Void)?;
    let reason = text::clean(reason).ok_or_else(|| Error::invalid("/reason", "field.required"))?;
    withdraw(tx, &mut record)?;
    record.standing.reason = Some(reason.clone());
    let day = record.received_on;
    moved(tx, &was, record, InquiryAction::Void, day, Some(&reason))
}

fn withdraw(tx: &mut Tx, record: &mut Record) -> Result<()> {
    if let Some(message) = record.standing.message_id.take() {
        mail::withdraw(tx, message, (ENTITY, record.id.0))?;
    }
    Ok(())
}

/// A locked inquiry as it was, and as the step leaves it so far, if the table has the step.
pub fn open(tx: &mut Tx, id: InquiryId, action: InquiryAction) -> Result<(Record, Record)> {
    store::find(tx, id, ReadInquiries::CODE)?;
    let was = store::lock(tx, id, WriteInquiries::CODE)?;
    let at = was.standing.status;
    let to = rules::next(was.kind, at, action).ok_or_else(|| not_allowed(at, action))?;
    let mut record = was.clone();
    record.standing.status = to;
    Ok((was, record))
}

fn not_allowed(at: InquiryStatus, action: InquiryAction) -> Error {
    let params = vec![
        ("status_lt", rules::status_name(at, Language::Lt).to_owned()),
        ("status_en", rules::status_name(at, Language::En).to_owned()),
        ("action_lt", rules::action_name(action, Language::Lt).to_owned()),
        ("action_en", rules::action_name(action, Language::En).to_owned()),
    ];
    Error::Refused { refusal: &problems::ACTION_NOT_ALLOWED, params }
}

/// Saves an inquiry that has taken a step, and tells of it.
pub fn moved(
    tx: &mut Tx,
    was: &Record,
    mut record: Record,
    action: InquiryAction,
    day: NaiveDate,
    reason: Option<&str>,
) -> Result<Inquiry> {
    let found_by = found_by(&record);
    store::save(tx, &mut record, &found_by)?;
    let (from, to) = (was.standing.status.as_str(), record.standing.status.as_str());
    tell(tx, Some(was), &record, (action.as_str(), day), |event| event.moved(Some(from), to).because(reason))?;
    show::whole(tx, record)
}

/// An answer is due on the day on which it was asked for, or later.
pub fn check_due(due_on: Option<NaiveDate>, received_on: NaiveDate, faults: &mut Vec<Fault>) {
    if due_on.is_some_and(|day| day < received_on) {
        faults.push(Fault::new("/due_on", "date.before_request"));
    }
}

pub fn refuse(faults: Vec<Fault>) -> Result<()> {
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}
