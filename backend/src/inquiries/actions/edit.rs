//! What an inquiry says is edited; figures follow what it says now.
use super::{
    note::{check, cleaned},
    show,
    step::{check_due, refuse},
    told::{found_by, tell},
};
use crate::{
    inquiries::{
        ReadInquiries, WriteInquiries,
        model::{Asker, Inquiry, InquiryId, InquiryKind, InquiryPatch, InquiryStatus, Record},
        problems, rules, store,
    },
    platform::{Patch, Result, Right, Tx, Version, problem::Fault, text},
    readers::SeeReaders,
};

/// Edits the inquiry that the caller saw in this version.
pub fn update(tx: &mut Tx, id: InquiryId, version: Version, patch: &InquiryPatch) -> Result<Inquiry> {
    store::find(tx, id, ReadInquiries::CODE)?;
    let mut record = store::lock(tx, id, WriteInquiries::CODE)?;
    version.must_be(record.version)?;
    if record.standing.status == InquiryStatus::Void {
        return Err((&problems::NOT_EDITED).into());
    }
    let (was, mut faults) = (record.clone(), Vec::new());
    change(&mut record, patch, &mut faults);
    match &patch.asker {
        Patch::Leave => {}
        // Nobody replaces what they may not see.
        _ if !tx.actor.covers(SeeReaders::CODE, record.branch_id, Some(record.standing.owner_id)) => {
            faults.push(Fault::new("/asker", "field.not_allowed"));
        }
        Patch::Empty => record.asker = Asker::default(),
        Patch::Set(asker) => record.asker = cleaned(Some(asker)),
    }
    let is_same_day = record.asked.follow_up_on == was.asked.follow_up_on;
    let mut asked = record.asked.clone();
    // A day that is over stays where it stands.
    asked.follow_up_on = asked.follow_up_on.filter(|_| !is_same_day);
    check(tx, &asked, &mut faults)?;
    check_due(record.asked.due_on, record.received_on, &mut faults);
    refuse(faults)?;
    if record != was {
        let found_by = found_by(&record);
        store::save(tx, &mut record, &found_by)?;
        let day = record.standing.ended_on.unwrap_or(record.received_on);
        tell(tx, Some(&was), &record, ("update", day), |event| event)?;
    }
    show::whole(tx, record)
}

fn change(record: &mut Record, patch: &InquiryPatch, faults: &mut Vec<Fault>) {
    let (asked, is_inquiry) = (&mut record.asked, record.kind == InquiryKind::Inquiry);
    asked.topic = patch.topic.unwrap_or(asked.topic);
    asked.channel = patch.channel.unwrap_or(asked.channel);
    asked.asker_kind = patch.asker_kind.unwrap_or(asked.asker_kind);
    if let Some(question) = &patch.question {
        asked.question = rules::whole(question, "/question", faults);
    }
    patch.minutes.apply(&mut asked.minutes);
    patch.library_id.apply(&mut asked.library_id);
    patch.language.apply(&mut asked.language);
    patch.due_on.apply(&mut asked.due_on);
    patch.follow_up_on.apply(&mut asked.follow_up_on);
    match (is_inquiry, asked.minutes, asked.due_on) {
        (false, None, _) => faults.push(Fault::new("/minutes", "field.required")),
        (false, _, Some(_)) => faults.push(Fault::new("/due_on", "field.not_allowed")),
        (true, _, None) => faults.push(Fault::new("/due_on", "field.required")),
        _ => {}
    }
    // What was sent is not rewritten: the answer is taken back first.
    let is_given = is_inquiry && !record.standing.status.is_open();
    let drafted = [("/answer", patch.answer != Patch::Leave), ("/sources", patch.sources.is_some())];
    for (pointer, _) in drafted.into_iter().filter(|(_, is_named)| *is_named && is_given) {
        faults.push(Fault::new(pointer, "inquiries.answer_given"));
    }
    patch.answer.apply(&mut record.standing.answer);
    record.standing.answer = record.standing.answer.as_deref().and_then(text::clean);
    if let Some(sources) = &patch.sources {
        record.standing.sources = rules::cleaned_sources(sources, faults);
    }
}
