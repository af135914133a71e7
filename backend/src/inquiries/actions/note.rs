//! A question is noted: a consultation as it was given, an inquiry that is to be answered.
use chrono::{Datelike, NaiveDate};

use super::{show, step, told};
use crate::{
    inquiries::{
        WriteInquiries,
        model::{Asker, Inquiry, InquiryId, InquiryKind, InquiryStatus, NewInquiry, Question, Record, Standing},
        rules, store,
    },
    libraries, parameters,
    platform::{
        Error, Result, Right, Tx,
        actor::{AccountId, LibraryId},
        problem::Fault,
        text,
    },
};

const SERIES: &str = "INF";

/// Notes a question.
pub fn note(tx: &mut Tx, new: &NewInquiry) -> Result<Inquiry> {
    let record = write(tx, new)?;
    show::whole(tx, record)
}

/// Writes a new entry down, and tells of it.
pub fn write(tx: &mut Tx, new: &NewInquiry) -> Result<Record> {
    let year = tx.today.year();
    // What lacks a number is done again: better before it has begun.
    tx.want_numbers(SERIES, year, 1)?;
    let mut faults = Vec::new();
    let branch = branch(tx, new, &mut faults)?;
    let received_on = rules::received_day(new.received_on, tx.today, &mut faults);
    let mut asked = Question {
        topic: new.topic,
        channel: new.channel,
        asker_kind: new.asker_kind,
        library_id: new.library_id,
        question: rules::whole(&new.question, "/question", &mut faults),
        minutes: new.minutes,
        due_on: new.due_on,
        follow_up_on: new.follow_up_on,
        language: new.language,
    };
    check(tx, &asked, &mut faults)?;
    let sources = rules::cleaned_sources(&new.sources, &mut faults);
    let mut standing = Standing {
        status: InquiryStatus::Closed,
        owner_id: new.owner_id.or(tx.owner()).ok_or(Error::Unauthenticated)?,
        answer: new.answer.as_deref().and_then(text::clean),
        sources,
        ended_on: Some(received_on),
        referred_to: None,
        reason: None,
        message_id: None,
    };
    match new.kind {
        InquiryKind::Consultation => given(new, &mut faults),
        InquiryKind::Inquiry => {
            standing.status = if new.owner_id.is_some() { InquiryStatus::Assigned } else { InquiryStatus::Received };
            standing.ended_on = None;
            if let Some(owner) = new.owner_id {
                check_owner(tx, owner, &mut faults)?;
            }
            step::check_due(new.due_on, received_on, &mut faults);
        }
    }
    let (Some(branch_id), true) = (branch, faults.is_empty()) else { return Err(Error::Invalid(faults)) };
    if new.kind == InquiryKind::Inquiry && asked.due_on.is_none() {
        asked.due_on = Some(due_on(tx, branch_id, received_on)?);
    }
    let format = parameters::numbers::INQUIRY.at(tx, branch_id, tx.today)?;
    let mut record = Record {
        id: InquiryId(0),
        number: format.write(year, tx.number(SERIES, year)?),
        kind: new.kind,
        branch_id,
        received_on,
        asked,
        asker: cleaned(new.asker.as_ref()),
        standing,
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
    };
    record.id = store::insert(tx, &record, &told::found_by(&record))?;
    told::tell(tx, None, &record, ("note", received_on), |event| event)?;
    Ok(record)
}

/// What a consultation says and what it does not: it was answered at once.
fn given(new: &NewInquiry, faults: &mut Vec<Fault>) {
    if new.minutes.is_none() {
        faults.push(Fault::new("/minutes", "field.required"));
    }
    let named = [("/due_on", new.due_on.is_some()), ("/owner_id", new.owner_id.is_some())];
    let named = named.into_iter().filter(|(_, is_named)| *is_named);
    faults.extend(named.map(|(pointer, _)| Fault::new(pointer, "field.not_allowed")));
}

/// What is wrong with what was asked.
pub fn check(tx: &mut Tx, asked: &Question, faults: &mut Vec<Fault>) -> Result<()> {
    rules::asker_faults(asked, faults);
    if let Some(library) = asked.library_id
        && !libraries::refs(tx, &[library])?.contains_key(&library)
    {
        faults.push(Fault::new("/library_id", "value.not_in_list"));
    }
    if asked.follow_up_on.is_some_and(|day| day < tx.today) {
        faults.push(Fault::new("/follow_up_on", "date.in_past"));
    }
    Ok(())
}

/// Whether an inquiry can be given to this colleague.
pub fn check_owner(tx: &mut Tx, owner: AccountId, faults: &mut Vec<Fault>) -> Result<()> {
    if !store::is_enabled(tx, owner)? {
        faults.push(Fault::new("/owner_id", "value.not_in_list"));
    }
    Ok(())
}

/// By when a question of this day is answered: so many working days later.
fn due_on(tx: &mut Tx, branch: LibraryId, received_on: NaiveDate) -> Result<NaiveDate> {
    let days = parameters::inquiries::ANSWER_DAYS.at(tx, branch, received_on)?;
    let calendar = parameters::calendar(tx, Some(branch))?;
    Ok(calendar.after_working_days(received_on, days).unwrap_or(received_on))
}

/// Who asked, cleaned.
pub fn cleaned(asker: Option<&Asker>) -> Asker {
    let Some(Asker { name, email }) = asker else { return Asker::default() };
    Asker { name: rules::line(name.as_deref()), email: rules::line(email.as_deref()) }
}

/// At whose desk it is: the caller's branch, or that of the one whom the caller stands in for, unless another of ours
/// is named, as far as the right reaches.
fn branch(tx: &mut Tx, new: &NewInquiry, faults: &mut Vec<Fault>) -> Result<Option<LibraryId>> {
    let reaches = tx.reaches(WriteInquiries::CODE)?;
    let Some(branch) = new.branch_id.or_else(|| reaches.first()?.branch) else {
        faults.push(Fault::new("/branch_id", "field.required"));
        return Ok(None);
    };
    if !libraries::is_ours(tx, branch)? {
        faults.push(Fault::new("/branch_id", "library.not_ours"));
    } else if let Some(reach) = reaches.iter().find(|reach| reach.covers(branch, reach.account)) {
        tx.deputy_for = reach.deputy_for;
    } else {
        faults.push(Fault::new("/branch_id", "value.not_in_list"));
    }
    Ok(Some(branch))
}
