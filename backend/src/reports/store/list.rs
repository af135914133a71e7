//! Reports in pages, those of the newest year first.
use diesel::prelude::*;

use super::{Condition, within};
use crate::{
    platform::{
        Error, Page, Result, Right, Tx,
        page::{Cursor, Limit},
        problem, text,
    },
    reports::{
        ReadReports,
        model::{ReportId, ReportList, ReportRecord, ReportStatus},
    },
    schema::reports::{self, id, year},
};

/// A page of the list; it is counted where that was asked.
pub fn list(tx: &mut Tx, wanted: &ReportList, limit: Limit, from: Option<&Cursor>) -> Result<Page<ReportRecord>> {
    let total = match wanted.count {
        Some(_) => {
            let condition = condition(tx, wanted)?;
            Some(reports::table.filter(condition).count().get_result(tx.conn)?)
        }
        None => None,
    };
    let mut condition = condition(tx, wanted)?;
    if let Some(from) = from {
        let foreign = || Error::Refused { refusal: &problem::BAD_QUERY, params: vec![("detail", "cursor".into())] };
        let of: i32 = from.key.as_ref().and_then(|key| key.parse().ok()).ok_or_else(foreign)?;
        condition = Box::new(condition.and(year.lt(of).or(year.eq(of).and(id.lt(ReportId(from.id))))));
    }
    let query = reports::table.filter(condition).order((year.desc(), id.desc()));
    let rows = query.limit(limit.and_one()).select(ReportRecord::as_select()).load(tx.conn)?;
    let cursor = |record: &ReportRecord| Cursor { key: Some(record.of.year.to_string()), id: record.id.0 };
    Ok(Page::new(rows, limit, cursor).counted(total))
}

fn condition(tx: &Tx, wanted: &ReportList) -> Result<Condition> {
    let mut all = within(tx, ReadReports::CODE)?;
    // A folded word holds letters and digits alone: nothing that LIKE would read otherwise.
    for word in text::words(wanted.q.as_deref().unwrap_or_default()) {
        let search = reports::search_text;
        all = Box::new(all.and(search.like(format!("{word}%")).or(search.like(format!("% {word}%")))));
    }
    all = match wanted.status.0.is_empty() {
        true => Box::new(all.and(reports::status.ne(ReportStatus::Discarded))),
        false => Box::new(all.and(reports::status.eq_any(wanted.status.0.clone()))),
    };
    if !wanted.kind.0.is_empty() {
        all = Box::new(all.and(reports::kind.eq_any(wanted.kind.0.clone())));
    }
    if let Some(of) = wanted.year {
        all = Box::new(all.and(year.eq(of)));
    }
    Ok(match wanted.owner_id {
        Some(owner) => Box::new(all.and(reports::owner_id.eq(owner))),
        None => all,
    })
}
