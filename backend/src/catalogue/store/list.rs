//! The catalogue, listed.
use diesel::{
    BoxableExpression,
    dsl::{exists, not},
    prelude::*,
    sql_types::Bool,
};

use super::{
    super::model::{DescriptionId, DescriptionList, DescriptionRow, MarcRecord, Order, Record},
    parse,
    search::matches,
};
use crate::{
    platform::{
        Error, Page, Result, Tx, Utc,
        db::MultiBackend,
        page::{Cursor, Limit},
        problem,
    },
    schema::{
        description_marc,
        descriptions::{self, id, title_key, updated_at, year_key},
        items,
    },
};

pub type Condition = Box<dyn BoxableExpression<descriptions::table, MultiBackend, SqlType = Bool>>;

/// The words of a search: each, and all as one number.
pub type Words = (Vec<String>, Option<String>);

/// A page of the catalogue; it is counted where that was asked.
pub fn list(
    tx: &mut Tx,
    wanted: &DescriptionList,
    words: &Words,
    limit: Limit,
    from: Option<&Cursor>,
) -> Result<Page<DescriptionRow>> {
    let page = page(tx, wanted, words, limit, from)?;
    let total = match wanted.count {
        Some(_) => Some(count(tx, wanted, words)?),
        None => None,
    };
    let (next, rows) = (page.next_cursor, super::rows(tx, page.items)?);
    Ok(Page { items: rows, next_cursor: next, total })
}

/// A page of the records behind the list, in the same order.
pub fn page_of_marc(
    tx: &mut Tx,
    wanted: &DescriptionList,
    words: &Words,
    limit: Limit,
    from: Option<&Cursor>,
) -> Result<(Vec<MarcRecord>, Option<Cursor>)> {
    let page = page(tx, wanted, words, limit, from)?;
    let ids: Vec<DescriptionId> = page.items.iter().map(|record| record.id).collect();
    let of = description_marc::table.filter(description_marc::description_id.eq_any(&ids));
    let mut found: Vec<(DescriptionId, String)> =
        of.select((description_marc::description_id, description_marc::marc_json)).load(tx.conn)?;
    found.sort_by_key(|(of, _)| ids.iter().position(|own| own == of));
    let records = found.iter().map(|(_, json)| parse(json)).collect::<Result<_>>()?;
    Ok((records, page.next_cursor))
}

fn page(
    tx: &mut Tx,
    wanted: &DescriptionList,
    words: &Words,
    limit: Limit,
    from: Option<&Cursor>,
) -> Result<Page<Record>> {
    let order = wanted.sort.unwrap_or(Order::Title);
    let mut query = descriptions::table.select((Record::as_select(), title_key, year_key)).into_boxed();
    for condition in conditions(tx, wanted, words) {
        query = query.filter(condition);
    }
    if let Some(from) = from {
        query = query.filter(beyond(order, from)?);
    }
    let query = match order {
        Order::Title => query.order((title_key.asc(), id.asc())),
        Order::TitleDescending => query.order((title_key.desc(), id.desc())),
        Order::Year => query.order((year_key.asc(), id.asc())),
        Order::YearDescending => query.order((year_key.desc(), id.desc())),
        Order::UpdatedDescending => query.order((updated_at.desc(), id.desc())),
    };
    let found: Vec<(Record, String, i32)> = query.limit(limit.and_one()).load(tx.conn)?;
    let page = Page::new(found, limit, |(record, title, year)| {
        let key = match order {
            Order::Title | Order::TitleDescending => title.clone(),
            Order::Year | Order::YearDescending => year.to_string(),
            Order::UpdatedDescending => record.updated_at.0.timestamp_micros().to_string(),
        };
        Cursor { key: Some(key), id: record.id.0 }
    });
    Ok(page.map(|(record, ..)| record))
}

fn count(tx: &mut Tx, wanted: &DescriptionList, words: &Words) -> Result<i64> {
    let mut query = descriptions::table.count().into_boxed();
    for condition in conditions(tx, wanted, words) {
        query = query.filter(condition);
    }
    Ok(query.get_result(tx.conn)?)
}

fn conditions(tx: &Tx, wanted: &DescriptionList, (each, joined): &Words) -> Vec<Condition> {
    let mut all: Vec<Condition> = Vec::new();
    if !each.is_empty() {
        all.push(matches(tx, each, joined.as_deref()));
    }
    if let Some(kind) = wanted.kind {
        all.push(Box::new(descriptions::kind.eq(kind)));
    }
    if let Some(code) = wanted.language.clone() {
        all.push(Box::new(descriptions::language.assume_not_null().eq(code)));
    }
    if let Some(year) = wanted.year_from {
        all.push(Box::new(year_key.ge(year)));
    }
    if let Some(year) = wanted.year_to {
        all.push(Box::new(year_key.le(year).and(year_key.gt(0))));
    }
    let own = || items::table.filter(items::description_id.eq(id));
    match wanted.has_items {
        Some(true) => all.push(Box::new(exists(own()))),
        Some(false) => all.push(Box::new(not(exists(own())))),
        None => {}
    }
    if let Some(branch) = wanted.branch_id {
        all.push(Box::new(exists(own().filter(items::branch_id.eq(branch)))));
    }
    all
}

/// What stands after a row in this order.
fn beyond(order: Order, from: &Cursor) -> Result<Condition> {
    let (key, last) = (from.key.clone().unwrap_or_default(), from.id);
    let number = || key.parse::<i64>().map_err(|_| foreign());
    let year = || number().and_then(|year| i32::try_from(year).map_err(|_| foreign()));
    Ok(match order {
        Order::Title => Box::new(title_key.gt(key.clone()).or(title_key.eq(key).and(id.gt(last)))),
        Order::TitleDescending => Box::new(title_key.lt(key.clone()).or(title_key.eq(key).and(id.lt(last)))),
        Order::Year => Box::new(year_key.gt(year()?).or(year_key.eq(year()?).and(id.gt(last)))),
        Order::YearDescending => Box::new(year_key.lt(year()?).or(year_key.eq(year()?).and(id.lt(last)))),
        Order::UpdatedDescending => {
            let at = Utc(chrono::DateTime::from_timestamp_micros(number()?).ok_or_else(foreign)?);
            Box::new(updated_at.lt(at).or(updated_at.eq(at).and(id.lt(last))))
        }
    })
}

/// A cursor of another order is not ours.
fn foreign() -> Error {
    Error::Refused { refusal: &problem::BAD_QUERY, params: vec![("detail", "cursor".into())] }
}
