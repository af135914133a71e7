//! The demand list, in pages.
use diesel::prelude::*;

use super::{
    super::model::{DemandId, DemandList, DemandOrder, Record},
    filter::{self, Condition},
};
use crate::{
    platform::{
        Error, Page, Result, Tx,
        page::{Cursor, Limit},
        problem,
    },
    schema::demand_entries::{self as entries, id, title_key, weight},
};

/// A page of the list; it is counted where that was asked.
pub fn list(tx: &mut Tx, wanted: &DemandList, limit: Limit, from: Option<&Cursor>) -> Result<Page<Record>> {
    let order = wanted.sort.unwrap_or(DemandOrder::Demand);
    let mut query = entries::table.select((Record::as_select(), title_key)).into_boxed();
    for condition in filter::wanted(wanted) {
        query = query.filter(condition);
    }
    if let Some(from) = from {
        query = query.filter(beyond(order, from)?);
    }
    let query = match order {
        DemandOrder::Demand => query.order((weight.desc(), id.desc())),
        DemandOrder::Title => query.order((title_key.asc(), id.asc())),
        DemandOrder::Newest => query.order(id.desc()),
    };
    let rows: Vec<(Record, String)> = query.limit(limit.and_one()).load(tx.conn)?;
    let key = |record: &Record, title: &str| match order {
        DemandOrder::Demand => Some(record.counts.weight.to_string()),
        DemandOrder::Title => Some(title.to_owned()),
        DemandOrder::Newest => None,
    };
    let page = Page::new(rows, limit, |(record, title)| Cursor { key: key(record, title), id: record.id.0 });
    let total = match wanted.count {
        Some(_) => Some(count(tx, wanted)?),
        None => None,
    };
    Ok(page.map(|(record, _)| record).counted(total))
}

fn count(tx: &mut Tx, wanted: &DemandList) -> Result<i64> {
    let mut query = entries::table.count().into_boxed();
    for condition in filter::wanted(wanted) {
        query = query.filter(condition);
    }
    Ok(query.get_result(tx.conn)?)
}

/// What stands after a row in this order.
fn beyond(order: DemandOrder, from: &Cursor) -> Result<Condition> {
    let last = DemandId(from.id);
    let text = || from.key.clone().ok_or_else(foreign);
    Ok(match order {
        DemandOrder::Demand => {
            let least: i64 = text()?.parse().map_err(|_| foreign())?;
            Box::new(weight.lt(least).or(weight.eq(least).and(id.lt(last))))
        }
        DemandOrder::Title => Box::new(title_key.gt(text()?).or(title_key.eq(text()?).and(id.gt(last)))),
        DemandOrder::Newest => Box::new(id.lt(last)),
    })
}

/// A cursor of another order is not ours.
fn foreign() -> Error {
    Error::Refused { refusal: &problem::BAD_QUERY, params: vec![("detail", "cursor".into())] }
}
