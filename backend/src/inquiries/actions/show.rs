//! Inquiries as this caller sees them now. A list takes the same number of queries however long it is.
use super::{letter, told::ENTITY};
use crate::{
    inquiries::{
        ReadInquiries,
        model::{EarlierAnswers, Inquiry, InquiryId, InquiryList, InquiryPeople, InquiryRow, Record, listed},
        rules, store,
    },
    libraries,
    platform::{
        Error, Page, Result, Right, Tx,
        events::{self, Timeline},
        page::{Cursor, Limit},
    },
    readers::SeeReaders,
};

/// So many earlier answers stand beside a question.
const MOST_ALIKE: usize = 5;

/// One inquiry.
pub fn get(tx: &mut Tx, id: InquiryId) -> Result<Inquiry> {
    let record = store::find(tx, id, ReadInquiries::CODE)?;
    whole(tx, record)
}

/// A page of them.
pub fn list(tx: &mut Tx, wanted: &InquiryList, limit: Limit, from: Option<&Cursor>) -> Result<Page<InquiryRow>> {
    let Page { items, next_cursor, total } = store::list(tx, wanted, limit, from)?;
    Ok(Page { items: rows(tx, items)?, next_cursor, total })
}

/// What happened to an inquiry, the oldest first.
pub fn timeline(tx: &mut Tx, id: InquiryId) -> Result<Timeline> {
    store::find(tx, id, ReadInquiries::CODE)?;
    events::timeline(tx, ENTITY, id.0)
}

/// Those to whom an inquiry can be given.
pub fn people(tx: &mut Tx) -> Result<InquiryPeople> {
    Ok(InquiryPeople { items: store::everybody(tx)? })
}

/// Earlier answers to questions that share the most words with this one.
pub fn similar(tx: &mut Tx, id: InquiryId) -> Result<EarlierAnswers> {
    let record = store::find(tx, id, ReadInquiries::CODE)?;
    let stems = rules::stems(&record.asked.question);
    let mut items = store::alike(tx, &stems, id)?;
    for item in &mut items {
        item.n_words = rules::likeness(&stems, &item.question);
    }
    items.retain(|item| item.n_words > 0);
    items.sort_by_key(|item| std::cmp::Reverse(item.n_words));
    items.truncate(MOST_ALIKE);
    Ok(EarlierAnswers { items })
}

/// An inquiry, whole.
pub fn whole(tx: &mut Tx, record: Record) -> Result<Inquiry> {
    let letter = letter::outlook(tx, &record)?;
    let (outcomes, made_of) = (store::outcomes(tx, record.id)?, store::made_of(tx, record.id)?);
    let sees = tx.actor.covers(SeeReaders::CODE, record.branch_id, Some(record.standing.owner_id));
    let row = rows(tx, vec![record.clone()])?.pop().ok_or(Error::NotFound)?;
    let Record { asked, asker, standing, created_at, updated_at, .. } = record;
    let has_asker = asker.is_known();
    Ok(Inquiry {
        row,
        asker: Some(asker).filter(|_| has_asker && sees),
        has_asker,
        language: asked.language,
        answer: standing.answer,
        sources: listed(&standing.sources),
        referred_to: standing.referred_to,
        reason: standing.reason,
        message_id: standing.message_id,
        letter,
        outcomes,
        made_of,
        created_at,
        updated_at,
    })
}

fn rows(tx: &mut Tx, records: Vec<Record>) -> Result<Vec<InquiryRow>> {
    let places: Vec<_> =
        records.iter().flat_map(|record| [Some(record.branch_id), record.asked.library_id]).flatten().collect();
    let places = libraries::refs(tx, &places)?;
    let owners: Vec<_> = records.iter().map(|record| record.standing.owner_id).collect();
    let owners = store::people(tx, &owners)?;
    let row = |record: Record| {
        let actions = rules::offers(&record, tx.actor);
        let Record { id, number, kind, branch_id, received_on, asked, standing, version, .. } = record;
        let is_late = standing.status.is_open() && asked.due_on.is_some_and(|day| day < tx.today);
        Ok(InquiryRow {
            id,
            number,
            kind,
            status: standing.status,
            topic: asked.topic,
            channel: asked.channel,
            asker_kind: asked.asker_kind,
            library: asked.library_id.and_then(|library| places.get(&library).cloned()),
            branch: places.get(&branch_id).cloned().ok_or(Error::NotFound)?,
            owner: owners.get(&standing.owner_id).cloned().ok_or(Error::NotFound)?,
            question: asked.question,
            received_on,
            due_on: asked.due_on,
            is_late,
            ended_on: standing.ended_on,
            follow_up_on: asked.follow_up_on,
            minutes: asked.minutes,
            version,
            actions,
        })
    };
    records.into_iter().map(row).collect()
}
