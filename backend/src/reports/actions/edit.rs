//! What a report is called and what stands in it, while it is written.
use serde_json::json;

use super::{
    show,
    step::{tell, values},
};
use crate::{
    platform::{Error, Result, Right, Tx, Version, i18n::Language, text},
    reports::{
        WriteReports,
        model::{
            Chapter, PlanItem, PlanItems, Report, ReportId, ReportPatch, ReportRecord, ReportStatus, SectionKey,
            SectionText,
        },
        problems, rules, store,
    },
};

/// Edits what a report is called.
pub fn rename(tx: &mut Tx, id: ReportId, version: Version, patch: &ReportPatch, language: Language) -> Result<Report> {
    let mut record = open(tx, id)?;
    version.must_be(record.version)?;
    if let Some(title) = &patch.title {
        let was = values(&record);
        record.title = text::clean(title).ok_or_else(|| Error::invalid("/title", "field.required"))?;
        store::save(tx, &mut record)?;
        tell(tx, "update", &record, |event| event.values(Some(was), Some(values(&record))))?;
    }
    show::get(tx, id, language)
}

/// Writes a chapter, or takes what was prepared. The history keeps that it was written, the report what.
pub fn write(
    tx: &mut Tx,
    (id, key): (ReportId, SectionKey),
    version: Version,
    chapter: &Chapter,
    language: Language,
) -> Result<Report> {
    let mut record = open(tx, id)?;
    version.must_be(record.version)?;
    if !record.of.kind.is_of_loans() {
        return Err(Error::NotFound);
    }
    let known = store::sections(tx, id)?.into_iter().find(|section| section.key == key);
    let prepared = known.map(|section| section.prepared).unwrap_or_default();
    let written = chapter.written.as_deref().map(str::trim_end).map(str::to_owned);
    store::put_section(tx, id, &SectionText { key, prepared, written })?;
    store::save(tx, &mut record)?;
    tell(tx, "write", &record, |event| event.values(None, Some(json!({ "chapter": key }))))?;
    show::get(tx, id, language)
}

/// Writes the items of a plan or of a report on one. What is planned is told by the plan: in a report only what came of
/// it is written.
pub fn set_items(tx: &mut Tx, id: ReportId, version: Version, body: &PlanItems, language: Language) -> Result<Report> {
    let mut record = open(tx, id)?;
    version.must_be(record.version)?;
    if record.of.kind.is_of_loans() {
        return Err(Error::NotFound);
    }
    let mut items = body.items.clone();
    let mut faults = rules::items(&mut items, record.of.kind);
    let known = store::items(tx, id)?;
    if record.of.kind.is_of_plan() {
        let plain = |item: &PlanItem| PlanItem { result: None, ..item.clone() };
        let is_same =
            known.len() == items.len() && known.iter().zip(&items).all(|((_, was, _), is)| plain(was) == plain(is));
        if !is_same {
            faults.push(crate::platform::problem::Fault::new("/items", "reports.not_as_planned"));
        }
    }
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let value = |n: usize| known.get(n).filter(|_| record.of.kind.is_of_plan()).and_then(|(_, _, value)| *value);
    let rows: Vec<_> = items.into_iter().enumerate().map(|(n, item)| (item, value(n))).collect();
    store::put_items(tx, id, &rows)?;
    store::save(tx, &mut record)?;
    tell(tx, "set_items", &record, |event| event.values(None, Some(json!({ "n_items": rows.len() }))))?;
    show::get(tx, id, language)
}

/// A locked report that is being written.
fn open(tx: &mut Tx, id: ReportId) -> Result<ReportRecord> {
    let record = store::lock(tx, id, WriteReports::CODE)?;
    match record.standing.status {
        ReportStatus::Collected | ReportStatus::Drafted => Ok(record),
        _ => Err((&problems::NOT_EDITED).into()),
    }
}
