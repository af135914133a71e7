//! Frequent questions.
use diesel::{BoxableExpression, prelude::*, sql_types::Bool};

use super::list::foreign;
use crate::{
    inquiries::model::{FaqId, FaqList, FaqRecord, FaqText},
    platform::{Db, Page, Result, Tx, db::MultiBackend, page::Cursor, text},
    schema::faq_entries::{self as faq, id, n_useful},
};

type Condition = Box<dyn BoxableExpression<faq::table, MultiBackend, SqlType = Bool>>;

pub fn find_faq(tx: &mut Tx, entry: FaqId) -> Result<FaqRecord> {
    Ok(faq::table.find(entry).select(FaqRecord::as_select()).first(tx.conn)?)
}

/// A frequent question that is about to change; others wait until this unit ends.
pub fn lock_faq(tx: &mut Tx, entry: FaqId) -> Result<FaqRecord> {
    if let Db::Pg(conn) = &mut *tx.conn {
        faq::table.find(entry).select(id).for_update().first::<FaqId>(conn)?;
    }
    find_faq(tx, entry)
}

pub fn insert_faq(tx: &mut Tx, text: &FaqText, search_text: &str) -> Result<FaqId> {
    let row = (
        text,
        (n_useful.eq(0_i64), faq::is_retired.eq(false), faq::search_text.eq(search_text)),
        (faq::version.eq(1_i64), faq::created_at.eq(tx.now), faq::updated_at.eq(tx.now)),
    );
    Ok(diesel::insert_into(faq::table).values(row).returning(id).get_result(tx.conn)?)
}

/// Saves a locked frequent question as its next version.
pub fn save_faq(tx: &mut Tx, record: &mut FaqRecord, search_text: &str) -> Result<()> {
    (record.version, record.updated_at) = (record.version + 1, tx.now);
    let row = (
        &record.text,
        (n_useful.eq(record.n_useful), faq::is_retired.eq(record.is_retired), faq::search_text.eq(search_text)),
        (faq::version.eq(record.version), faq::updated_at.eq(record.updated_at)),
    );
    diesel::update(faq::table.find(record.id)).set(row).execute(tx.conn)?;
    Ok(())
}

/// A page of the frequent questions, those most useful first.
pub fn list_faq(tx: &mut Tx, wanted: &FaqList) -> Result<Page<FaqRecord>> {
    let total = match wanted.count {
        Some(_) => Some(faq::table.filter(condition(wanted)).count().get_result(tx.conn)?),
        None => None,
    };
    let mut all = condition(wanted);
    if let Some(from) = &wanted.cursor {
        let least: i64 = from.key.as_ref().and_then(|key| key.parse().ok()).ok_or_else(foreign)?;
        let after = n_useful.lt(least).or(n_useful.eq(least).and(id.lt(FaqId(from.id))));
        all = Box::new(all.and(after));
    }
    let query = faq::table.filter(all).select(FaqRecord::as_select()).order((n_useful.desc(), id.desc()));
    let rows: Vec<FaqRecord> = query.limit(wanted.limit.and_one()).load(tx.conn)?;
    let cursor = |record: &FaqRecord| Cursor { key: Some(record.n_useful.to_string()), id: record.id.0 };
    Ok(Page::new(rows, wanted.limit, cursor).counted(total))
}

fn condition(wanted: &FaqList) -> Condition {
    let mut all: Condition = Box::new(faq::is_retired.eq(wanted.is_retired.unwrap_or(false)));
    // A folded word holds letters and digits alone: nothing that LIKE would read otherwise.
    for word in text::words(wanted.q.as_deref().unwrap_or_default()) {
        all = Box::new(all.and(faq::search_text.like(format!("% {word}%"))));
    }
    if let Some(topic) = wanted.topic {
        all = Box::new(all.and(faq::topic.eq(topic)));
    }
    if let Some(language) = wanted.language {
        all = Box::new(all.and(faq::language.eq(language)));
    }
    all
}
