//! Reports as this caller sees them now.
use super::collect;
use crate::{
    platform::{
        Error, Page, Result, Right, Tx,
        events::{self, Timeline},
        i18n::Language,
        page::{Cursor, Limit},
    },
    reports::{
        ReadReports,
        model::{Corrections, Report, ReportId, ReportItem, ReportLine, ReportList, ReportRecord, ReportSection},
        rules, store,
    },
    statistics,
};

/// One report with its text and its figures.
pub fn get(tx: &mut Tx, id: ReportId, language: Language) -> Result<Report> {
    let record = store::find(tx, id, ReadReports::CODE)?;
    let (actions, may_edit) = (rules::offers(&record, tx.actor), rules::may_edit(&record, tx.actor));
    let figures = store::figures(tx, id)?;
    let known = store::sections(tx, id)?;
    let written_in = record.language;
    let section = |&key: &_| {
        let text = known.iter().find(|section| section.key == key);
        ReportSection {
            key,
            title: rules::chapter_name(key, written_in),
            prepared: text.map(|text| text.prepared.clone()).unwrap_or_default(),
            written: text.and_then(|text| text.written.clone()),
        }
    };
    let sections = rules::CHAPTERS.iter().filter(|_| record.of.kind.is_of_loans()).map(section).collect();
    let item = |(n, planned, value): (i32, crate::reports::model::PlanItem, _)| ReportItem {
        n,
        measure_name: planned.measure.map(|measure| statistics::measure_name(measure, language)),
        percent: rules::percent(value, planned.target),
        planned,
        value,
    };
    let items = store::items(tx, id)?.into_iter().map(item).collect();
    let is_in_balance = figures.as_ref().is_none_or(|figures| figures.controls.iter().all(|control| control.holds));
    let line = lines(tx, vec![record])?.pop().ok_or(Error::NotFound)?;
    Ok(Report { line, sections, items, figures, is_in_balance, may_edit, actions })
}

/// A page of the reports.
pub fn list(tx: &mut Tx, wanted: &ReportList, (limit, from): (Limit, Option<&Cursor>)) -> Result<Page<ReportLine>> {
    let Page { items, next_cursor, total } = store::list(tx, wanted, limit, from)?;
    Ok(Page { items: lines(tx, items)?, next_cursor, total })
}

/// What happened to a report, the oldest first.
pub fn timeline(tx: &mut Tx, id: ReportId) -> Result<Timeline> {
    store::find(tx, id, ReadReports::CODE)?;
    events::timeline(tx, "report", id.0)
}

/// What is recorded otherwise now than when the figures of a report were gathered.
pub fn corrections(tx: &mut Tx, id: ReportId, language: Language) -> Result<Corrections> {
    let record = store::find(tx, id, ReadReports::CODE)?;
    let kept = store::figures(tx, id)?.ok_or(Error::NotFound)?;
    let now = collect::collect(tx, &record.of)?;
    Ok(Corrections { collected_at: kept.collected_at, items: rules::corrections(&kept, &now, language) })
}

fn lines(tx: &mut Tx, records: Vec<ReportRecord>) -> Result<Vec<ReportLine>> {
    let approvers = records.iter().filter_map(|record| record.standing.approved_by);
    let wanted: Vec<_> = records.iter().map(|record| record.owner_id).chain(approvers).collect();
    let people = store::people(tx, &wanted)?;
    let line = |record: ReportRecord| {
        let ReportRecord { id, of, title, language, owner_id, standing, version, created_at, updated_at, .. } = record;
        let (from, to) = rules::span(of.year, of.quarter);
        Ok(ReportLine {
            id,
            kind: of.kind,
            year: of.year,
            quarter: of.quarter,
            from,
            to,
            plan_id: of.plan_id,
            title,
            language,
            owner: people.get(&owner_id).cloned().ok_or(Error::NotFound)?,
            status: standing.status,
            submitted_on: standing.submitted_on,
            approved_on: standing.approved_on,
            approved_by: standing.approved_by.and_then(|id| people.get(&id).cloned()),
            frozen_at: standing.frozen_at,
            reason: standing.reason,
            version,
            created_at,
            updated_at,
        })
    };
    records.into_iter().map(line).collect()
}
