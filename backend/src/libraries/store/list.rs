//! The directory, listed.
use diesel::{BoxableExpression, prelude::*, sql_types::Bool};

use super::super::model::{LibraryList, LibraryRow, Order, Record};
use crate::{
    platform::{
        Error, Page, Result, Tx, Utc,
        db::MultiBackend,
        page::{Cursor, Limit},
        problem, text,
    },
    schema::libraries::{self, id, municipality_key, name_key, search_text, updated_at},
};

type Condition = Box<dyn BoxableExpression<libraries::table, MultiBackend, SqlType = Bool>>;

/// A page of the directory; it is counted where that was asked.
pub fn list(tx: &mut Tx, wanted: &LibraryList, limit: Limit, from: Option<&Cursor>) -> Result<Page<LibraryRow>> {
    let order = wanted.sort.unwrap_or(Order::Name);
    let mut query = libraries::table.select(Record::as_select()).into_boxed();
    for condition in conditions(wanted) {
        query = query.filter(condition);
    }
    if let Some(from) = from {
        query = query.filter(beyond(order, from)?);
    }
    let query = match order {
        Order::Name => query.order((name_key.asc(), id.asc())),
        Order::NameDescending => query.order((name_key.desc(), id.desc())),
        Order::Municipality => query.order((municipality_key.asc(), id.asc())),
        Order::UpdatedDescending => query.order((updated_at.desc(), id.desc())),
    };
    let records: Vec<Record> = query.limit(limit.and_one()).load(tx.conn)?;
    let rows = super::rows(tx, records)?;
    let page = Page::new(rows, limit, |row| Cursor { key: Some(key(order, &row.record)), id: row.record.id.0 });
    let total = match wanted.count {
        Some(_) => Some(count(tx, wanted)?),
        None => None,
    };
    Ok(page.counted(total))
}

fn count(tx: &mut Tx, wanted: &LibraryList) -> Result<i64> {
    let mut query = libraries::table.count().into_boxed();
    for condition in conditions(wanted) {
        query = query.filter(condition);
    }
    Ok(query.get_result(tx.conn)?)
}

fn conditions(wanted: &LibraryList) -> Vec<Condition> {
    let mut all: Vec<Condition> = Vec::new();
    if let Some(kind) = wanted.kind {
        all.push(Box::new(libraries::kind.eq(kind)));
    }
    if let Some(parent) = wanted.parent_id {
        all.push(Box::new(libraries::parent_id.assume_not_null().eq(parent)));
    }
    if let Some(flag) = wanted.is_ours {
        all.push(Box::new(libraries::is_ours.eq(flag)));
    }
    if let Some(flag) = wanted.is_active {
        all.push(Box::new(libraries::is_active.eq(flag)));
    }
    if let Some(text) = wanted.municipality.clone() {
        all.push(Box::new(libraries::municipality.assume_not_null().eq(text)));
    }
    if let Some(text) = wanted.county.clone() {
        all.push(Box::new(libraries::county.assume_not_null().eq(text)));
    }
    if let Some(text) = wanted.territory.clone() {
        all.push(Box::new(libraries::territory.assume_not_null().eq(text)));
    }
    // A folded word holds letters and digits alone: nothing that LIKE would read otherwise.
    for word in text::words(wanted.q.as_deref().unwrap_or_default()) {
        let begins = search_text.like(format!("{word}%"));
        all.push(Box::new(begins.or(search_text.like(format!("% {word}%")))));
    }
    all
}

/// What stands after a row in this order.
fn beyond(order: Order, from: &Cursor) -> Result<Condition> {
    let (key, last) = (from.key.clone().unwrap_or_default(), from.id);
    Ok(match order {
        Order::Name => Box::new(name_key.gt(key.clone()).or(name_key.eq(key).and(id.gt(last)))),
        Order::NameDescending => Box::new(name_key.lt(key.clone()).or(name_key.eq(key).and(id.lt(last)))),
        Order::Municipality => Box::new(municipality_key.gt(key.clone()).or(municipality_key.eq(key).and(id.gt(last)))),
        Order::UpdatedDescending => {
            let at = instant(&key)?;
            Box::new(updated_at.lt(at).or(updated_at.eq(at).and(id.lt(last))))
        }
    })
}

fn key(order: Order, record: &Record) -> String {
    match order {
        Order::Name | Order::NameDescending => record.card.name_key.clone(),
        Order::Municipality => record.card.municipality_key.clone(),
        Order::UpdatedDescending => record.updated_at.0.timestamp_micros().to_string(),
    }
}

/// A cursor of another order is not ours.
fn instant(micros: &str) -> Result<Utc> {
    let instant = micros.parse().ok().and_then(chrono::DateTime::from_timestamp_micros);
    instant.map(Utc).ok_or_else(|| Error::Refused {
        refusal: &problem::BAD_QUERY,
        params: vec![("detail", "this cursor was not given by us".into())],
    })
}
