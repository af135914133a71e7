//! Subscribers, listed in pages.
use diesel::prelude::*;

use super::{
    super::model::{Record, SubscriberId, SubscriberList, SubscriberOrder},
    filter::{self, Condition},
};
use crate::{
    platform::{
        Page, Result, Tx,
        page::{Cursor, Limit},
    },
    schema::{
        libraries::{self, municipality_key, name_key},
        subscribers::{self, card_no, id},
    },
};

/// A page of subscribers; it is counted where that was asked.
pub fn list(tx: &mut Tx, wanted: &SubscriberList, limit: Limit, from: Option<&Cursor>) -> Result<Page<Record>> {
    let order = wanted.sort.unwrap_or(SubscriberOrder::Name);
    let mut query = subscribers::table
        .inner_join(libraries::table)
        .select((Record::as_select(), name_key, municipality_key))
        .into_boxed();
    for condition in filter::wanted(wanted, tx.today) {
        query = query.filter(condition);
    }
    if let Some(from) = from {
        query = query.filter(beyond(order, from));
    }
    let query = match order {
        SubscriberOrder::Name => query.order((name_key.asc(), id.asc())),
        SubscriberOrder::NameDown => query.order((name_key.desc(), id.desc())),
        SubscriberOrder::Municipality => query.order((municipality_key.asc(), id.asc())),
        SubscriberOrder::CardNo => query.order((card_no.asc(), id.asc())),
        SubscriberOrder::CardNoDown => query.order((card_no.desc(), id.desc())),
    };
    let rows: Vec<(Record, String, String)> = query.limit(limit.and_one()).load(tx.conn)?;
    let page = Page::new(rows, limit, |(record, name, municipality)| {
        let key = match order {
            SubscriberOrder::Name | SubscriberOrder::NameDown => name,
            SubscriberOrder::Municipality => municipality,
            SubscriberOrder::CardNo | SubscriberOrder::CardNoDown => &record.card_no,
        };
        Cursor { key: Some(key.clone()), id: record.id.0 }
    });
    let total = match wanted.count {
        Some(_) => Some(count(tx, wanted)?),
        None => None,
    };
    Ok(page.map(|(record, ..)| record).counted(total))
}

fn count(tx: &mut Tx, wanted: &SubscriberList) -> Result<i64> {
    let mut query = subscribers::table.inner_join(libraries::table).count().into_boxed();
    for condition in filter::wanted(wanted, tx.today) {
        query = query.filter(condition);
    }
    Ok(query.get_result(tx.conn)?)
}

/// What stands after a row in this order.
fn beyond(order: SubscriberOrder, from: &Cursor) -> Condition {
    let (key, last) = (from.key.clone().unwrap_or_default(), SubscriberId(from.id));
    match order {
        SubscriberOrder::Name => Box::new(name_key.gt(key.clone()).or(name_key.eq(key).and(id.gt(last)))),
        SubscriberOrder::NameDown => Box::new(name_key.lt(key.clone()).or(name_key.eq(key).and(id.lt(last)))),
        SubscriberOrder::Municipality => {
            Box::new(municipality_key.gt(key.clone()).or(municipality_key.eq(key).and(id.gt(last))))
        }
        SubscriberOrder::CardNo => Box::new(card_no.gt(key.clone()).or(card_no.eq(key).and(id.gt(last)))),
        SubscriberOrder::CardNoDown => Box::new(card_no.lt(key.clone()).or(card_no.eq(key).and(id.lt(last)))),
    }
}
