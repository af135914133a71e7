//! The register of agreements, in pages.
use chrono::NaiveDate;
use diesel::prelude::*;

use super::{
    super::model::{AgreementId, AgreementList, AgreementOrder, Record},
    filter::{self, Condition},
};
use crate::{
    platform::{
        Error, Page, Result, Tx,
        page::{Cursor, Limit},
        problem,
    },
    schema::{
        agreements::{self, from_on, id, number, until_on},
        libraries::{self, name_key},
    },
};

/// A page of the register; it is counted where that was asked.
pub fn list(
    tx: &mut Tx,
    wanted: &AgreementList,
    limit: Limit,
    from: Option<&Cursor>,
    expiring: u64,
) -> Result<Page<Record>> {
    let order = wanted.sort.unwrap_or(AgreementOrder::NumberDown);
    let mut query = agreements::table.inner_join(libraries::table).select((Record::as_select(), name_key)).into_boxed();
    for condition in filter::wanted(wanted, tx.today, expiring) {
        query = query.filter(condition);
    }
    if let Some(from) = from {
        query = query.filter(beyond(order, from)?);
    }
    let query = match order {
        AgreementOrder::Number => query.order((number.asc(), id.asc())),
        AgreementOrder::NumberDown => query.order((number.desc(), id.desc())),
        AgreementOrder::Name => query.order((name_key.asc(), id.asc())),
        AgreementOrder::UntilOn => query.order((until_on.is_null().asc(), until_on.asc(), id.asc())),
        AgreementOrder::FromOnDown => query.order((from_on.desc(), id.desc())),
    };
    let rows: Vec<(Record, String)> = query.limit(limit.and_one()).load(tx.conn)?;
    let page = Page::new(rows, limit, |(record, name)| Cursor { key: key(order, record, name), id: record.id.0 });
    let total = match wanted.count {
        Some(_) => Some(count(tx, wanted, expiring)?),
        None => None,
    };
    Ok(page.map(|(record, _)| record).counted(total))
}

fn count(tx: &mut Tx, wanted: &AgreementList, expiring: u64) -> Result<i64> {
    let mut query = agreements::table.inner_join(libraries::table).count().into_boxed();
    for condition in filter::wanted(wanted, tx.today, expiring) {
        query = query.filter(condition);
    }
    Ok(query.get_result(tx.conn)?)
}

/// What a row is ordered by, as text.
fn key(order: AgreementOrder, record: &Record, name: &str) -> Option<String> {
    match order {
        AgreementOrder::Number | AgreementOrder::NumberDown => Some(record.number.clone()),
        AgreementOrder::Name => Some(name.to_owned()),
        AgreementOrder::UntilOn => record.standing.until_on.map(|day| day.to_string()),
        AgreementOrder::FromOnDown => Some(record.standing.from_on.to_string()),
    }
}

/// What stands after a row in this order; those that are open-ended stand last.
fn beyond(order: AgreementOrder, from: &Cursor) -> Result<Condition> {
    let last = AgreementId(from.id);
    let text = || from.key.clone().ok_or_else(foreign);
    let day = || text()?.parse::<NaiveDate>().map_err(|_| foreign());
    Ok(match order {
        AgreementOrder::Number => Box::new(number.gt(text()?).or(number.eq(text()?).and(id.gt(last)))),
        AgreementOrder::NumberDown => Box::new(number.lt(text()?).or(number.eq(text()?).and(id.lt(last)))),
        AgreementOrder::Name => Box::new(name_key.gt(text()?).or(name_key.eq(text()?).and(id.gt(last)))),
        AgreementOrder::FromOnDown => Box::new(from_on.lt(day()?).or(from_on.eq(day()?).and(id.lt(last)))),
        AgreementOrder::UntilOn if from.key.is_none() => Box::new(until_on.is_null().and(id.gt(last))),
        AgreementOrder::UntilOn => {
            let later = until_on.gt(day()?).or(until_on.eq(day()?).and(id.gt(last)));
            Box::new(until_on.is_null().or(later.assume_not_null()))
        }
    })
}

/// A cursor of another order is not ours.
fn foreign() -> Error {
    Error::Refused { refusal: &problem::BAD_QUERY, params: vec![("detail", "cursor".into())] }
}
