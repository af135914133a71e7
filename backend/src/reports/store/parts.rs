//! What a report is made of: figures as they were gathered, chapters, items of plans.
use diesel::{dsl::max, prelude::*};

use crate::{
    on_db,
    platform::{Error, Result, Tx, hundredths::Hundredths},
    reports::model::{PlanItem, ReportFigures, ReportId, SectionKey, SectionText},
    schema::{report_figures, report_items, report_sections},
};

/// The figures that were gathered last; none where none were.
pub fn figures(tx: &mut Tx, report: ReportId) -> Result<Option<ReportFigures>> {
    let of = report_figures::table.filter(report_figures::report_id.eq(report)).order(report_figures::n.desc());
    let kept: Option<String> = of.select(report_figures::figures).first(tx.conn).optional()?;
    kept.map(|kept| serde_json::from_str(&kept)).transpose().map_err(|err| Error::Internal(err.to_string()))
}

/// Keeps figures beside those that were gathered before.
pub fn add_figures(tx: &mut Tx, report: ReportId, figures: &ReportFigures) -> Result<()> {
    let of = report_figures::table.filter(report_figures::report_id.eq(report));
    let last: Option<i32> = of.select(max(report_figures::n)).first(tx.conn)?;
    let kept = serde_json::to_string(figures).map_err(|err| Error::Internal(err.to_string()))?;
    let row = (
        report_figures::report_id.eq(report),
        report_figures::n.eq(last.unwrap_or(0) + 1),
        report_figures::figures.eq(kept),
        report_figures::account_id.eq(tx.actor.account),
        report_figures::collected_at.eq(figures.collected_at),
    );
    diesel::insert_into(report_figures::table).values(row).execute(tx.conn)?;
    Ok(())
}

/// The chapters that have a text.
pub fn sections(tx: &mut Tx, report: ReportId) -> Result<Vec<SectionText>> {
    let of = report_sections::table.filter(report_sections::report_id.eq(report));
    let columns = (report_sections::key, report_sections::prepared, report_sections::written);
    let rows: Vec<(SectionKey, String, Option<String>)> = of.select(columns).load(tx.conn)?;
    Ok(rows.into_iter().map(|(key, prepared, written)| SectionText { key, prepared, written }).collect())
}

/// Writes a chapter in the place of what it was.
pub fn put_section(tx: &mut Tx, report: ReportId, section: &SectionText) -> Result<()> {
    let same = report_sections::table.find((report, section.key));
    let values = (report_sections::prepared.eq(&section.prepared), report_sections::written.eq(&section.written));
    let n = on_db!(tx.conn, |conn| diesel::update(same).set(values).execute(conn))?;
    if n == 0 {
        let row = (report_sections::report_id.eq(report), report_sections::key.eq(section.key));
        diesel::insert_into(report_sections::table).values((row, values)).execute(tx.conn)?;
    }
    Ok(())
}

/// The items in order, each with its number and the figure that was gathered.
pub fn items(tx: &mut Tx, report: ReportId) -> Result<Vec<(i32, PlanItem, Option<Hundredths>)>> {
    let of = report_items::table.filter(report_items::report_id.eq(report)).order(report_items::n);
    Ok(on_db!(tx.conn, |conn| { of.select((report_items::n, PlanItem::as_select(), report_items::value)).load(conn) })?)
}

/// Writes the items in the place of those that were; what was gathered for the same item stays.
pub fn put_items(tx: &mut Tx, report: ReportId, items: &[(PlanItem, Option<Hundredths>)]) -> Result<()> {
    diesel::delete(report_items::table.filter(report_items::report_id.eq(report))).execute(tx.conn)?;
    for (n, (item, value)) in (1_i32..).zip(items) {
        let row = (report_items::report_id.eq(report), report_items::n.eq(n), report_items::value.eq(value));
        on_db!(tx.conn, |conn| diesel::insert_into(report_items::table).values((row, item)).execute(conn))?;
    }
    Ok(())
}

/// Keeps the figure of an item.
pub fn set_value(tx: &mut Tx, report: ReportId, n: i32, value: Option<Hundredths>) -> Result<()> {
    let item = report_items::table.find((report, n));
    diesel::update(item).set(report_items::value.eq(value)).execute(tx.conn)?;
    Ok(())
}
