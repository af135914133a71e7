//! Frequent questions: written, edited, used, retired.
use serde_json::json;

use super::step::refuse;
use crate::{
    inquiries::{
        model::{Faq, FaqId, FaqList, FaqPatch, FaqRecord, FaqText, NewFaq, listed},
        problems, rules, store,
    },
    platform::{
        Error, Page, Result, Tx, Version,
        events::{self, Event},
    },
};

/// A page of them.
pub fn list_faq(tx: &mut Tx, wanted: &FaqList) -> Result<Page<Faq>> {
    let page = store::list_faq(tx, wanted)?;
    Ok(page.map(|record| shown(tx, record)))
}

/// One of them.
pub fn get_faq(tx: &mut Tx, id: FaqId) -> Result<Faq> {
    let record = store::find_faq(tx, id)?;
    Ok(shown(tx, record))
}

/// Writes a frequent question.
pub fn add_faq(tx: &mut Tx, new: &NewFaq) -> Result<Faq> {
    let id = write(tx, new)?;
    get_faq(tx, id)
}

/// Writes a frequent question down, and tells of it.
pub fn write(tx: &mut Tx, new: &NewFaq) -> Result<FaqId> {
    let mut faults = Vec::new();
    let text = FaqText {
        question: rules::whole(&new.question, "/question", &mut faults),
        answer: rules::whole(&new.answer, "/answer", &mut faults),
        sources: rules::cleaned_sources(&new.sources, &mut faults),
        topic: new.topic,
        language: new.language,
    };
    refuse(faults)?;
    let id = store::insert_faq(tx, &text, &search_text(&text))?;
    events::tell(tx, &event(tx, id, "create").values(None, Some(json!(text))))?;
    Ok(id)
}

/// Edits what it says.
pub fn update_faq(tx: &mut Tx, id: FaqId, version: Version, patch: &FaqPatch) -> Result<Faq> {
    let mut record = store::lock_faq(tx, id)?;
    version.must_be(record.version)?;
    let (before, mut faults) = (record.text.clone(), Vec::new());
    let text = &mut record.text;
    if let Some(question) = &patch.question {
        text.question = rules::whole(question, "/question", &mut faults);
    }
    if let Some(answer) = &patch.answer {
        text.answer = rules::whole(answer, "/answer", &mut faults);
    }
    if let Some(sources) = &patch.sources {
        text.sources = rules::cleaned_sources(sources, &mut faults);
    }
    text.topic = patch.topic.unwrap_or(text.topic);
    text.language = patch.language.unwrap_or(text.language);
    refuse(faults)?;
    if record.text != before {
        save(tx, &mut record)?;
        let event = event(tx, id, "update").values(Some(json!(before)), Some(json!(record.text)));
        events::tell(tx, &event)?;
    }
    Ok(shown(tx, record))
}

/// It was of use to somebody.
pub fn mark_useful(tx: &mut Tx, id: FaqId) -> Result<Faq> {
    let record = one_more(tx, id)?;
    Ok(shown(tx, record))
}

/// Its answer and sources, taken as the answer to an inquiry: it was of use once more.
pub fn used(tx: &mut Tx, id: FaqId) -> Result<(String, String)> {
    match one_more(tx, id) {
        Err(Error::NotFound) => Err(Error::invalid("/faq_id", "value.not_in_list")),
        record => record.map(|record| (record.text.answer, record.text.sources)),
    }
}

fn one_more(tx: &mut Tx, id: FaqId) -> Result<FaqRecord> {
    let mut record = store::lock_faq(tx, id)?;
    if record.is_retired {
        return Err((&problems::FAQ_RETIRED).into());
    }
    record.n_useful += 1;
    save(tx, &mut record)?;
    events::tell(tx, &event(tx, id, "mark_useful"))?;
    Ok(record)
}

/// It is not used any more; nothing of it is lost.
pub fn retire(tx: &mut Tx, id: FaqId) -> Result<Faq> {
    let mut record = store::lock_faq(tx, id)?;
    if record.is_retired {
        return Err((&problems::FAQ_RETIRED).into());
    }
    record.is_retired = true;
    save(tx, &mut record)?;
    events::tell(tx, &event(tx, id, "retire"))?;
    Ok(shown(tx, record))
}

/// It is used again.
pub fn restore(tx: &mut Tx, id: FaqId) -> Result<Faq> {
    let mut record = store::lock_faq(tx, id)?;
    if !record.is_retired {
        return Err((&problems::FAQ_IN_USE).into());
    }
    record.is_retired = false;
    save(tx, &mut record)?;
    events::tell(tx, &event(tx, id, "restore"))?;
    Ok(shown(tx, record))
}

fn save(tx: &mut Tx, record: &mut FaqRecord) -> Result<()> {
    let search_text = search_text(&record.text);
    store::save_faq(tx, record, &search_text)
}

fn event<'a>(tx: &Tx, id: FaqId, verb: &str) -> Event<'a> {
    Event::new(format!("faq.{verb}"), "faq", id.0, tx.today)
}

fn search_text(text: &FaqText) -> String {
    rules::search_text(&[&text.question, &text.answer, &text.sources])
}

fn shown(tx: &Tx, record: FaqRecord) -> Faq {
    let FaqRecord { id, text, n_useful, is_retired, version, created_at, updated_at } = record;
    Faq {
        id,
        question: text.question,
        answer: text.answer,
        sources: listed(&text.sources),
        topic: text.topic,
        language: text.language,
        n_useful,
        is_retired,
        version,
        created_at,
        updated_at,
        actions: rules::faq_offers(is_retired, tx.actor),
    }
}
