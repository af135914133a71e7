//! Reports and plans begun.
use super::{
    collect::{self, USUAL},
    show,
    step::{tell, values},
};
use crate::{
    platform::{Error, Result, Right, Tx, i18n::Language, problem::Fault, text},
    reports::{
        ReadReports, WriteReports,
        model::{NewReport, Report, ReportId, ReportKind, ReportOf, ReportRecord, ReportStanding, ReportStatus},
        problems, rules, store,
    },
};

/// Begins a report or a plan. The figures of a report are gathered at once; the items of a plan are taken over into the
/// report on it.
pub fn add(tx: &mut Tx, new: &NewReport, language: Language) -> Result<Report> {
    let mut faults = shape(new);
    let plan = match new.plan_id.filter(|_| new.kind.is_of_plan()) {
        Some(plan) => Some(plan_of(tx, plan, new.year, &mut faults)?),
        None => None,
    };
    let owner =
        plan.as_ref().map(|plan| plan.owner_id).or(new.owner_id).or(tx.owner()).ok_or(Error::Unauthenticated)?;
    let branch = match store::place_of(tx, owner)? {
        Some(branch) => Some(branch),
        None => {
            faults.push(Fault::new("/owner_id", "value.not_in_list"));
            None
        }
    };
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let branch = branch.ok_or(Error::NotFound)?;
    tx.act_on(WriteReports::CODE, branch, Some(owner))?;
    let written_in = new.language.unwrap_or(USUAL);
    let usual = || rules::title(new.kind, new.year, new.quarter, written_in);
    let begins = if new.kind == ReportKind::Plan { ReportStatus::Drafted } else { ReportStatus::Collected };
    let mut record = ReportRecord {
        id: ReportId(0),
        of: ReportOf {
            kind: new.kind,
            year: new.year,
            quarter: new.quarter,
            plan_id: plan.as_ref().map(|plan| plan.id),
        },
        title: new.title.as_deref().and_then(text::clean).unwrap_or_else(usual),
        language: written_in,
        owner_id: owner,
        branch_id: branch,
        standing: ReportStanding::at(begins),
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
    };
    record.id = store::insert(tx, &record)?;
    if let Some(plan) = plan {
        let items: Vec<_> = store::items(tx, plan.id)?.into_iter().map(|(_, item, _)| (item, None)).collect();
        store::put_items(tx, record.id, &items)?;
    }
    gather(tx, &record)?;
    tell(tx, "add", &record, |event| event.values(None, Some(values(&record))))?;
    show::get(tx, record.id, language)
}

/// What a kind must say and must not.
fn shape(new: &NewReport) -> Vec<Fault> {
    let mut faults = Vec::new();
    match (new.kind.is_quarterly(), new.quarter) {
        (true, None) => faults.push(Fault::new("/quarter", "field.required")),
        (false, Some(_)) => faults.push(Fault::new("/quarter", "field.not_allowed")),
        _ => {}
    }
    match (new.kind.is_of_plan(), new.plan_id) {
        (true, None) => faults.push(Fault::new("/plan_id", "field.required")),
        (false, Some(_)) => faults.push(Fault::new("/plan_id", "field.not_allowed")),
        _ => {}
    }
    if new.owner_id.is_some() && new.kind != ReportKind::Plan {
        faults.push(Fault::new("/owner_id", "field.not_allowed"));
    }
    faults
}

/// The plan that is reported on: one that was approved, of the year.
fn plan_of(tx: &mut Tx, plan: ReportId, year: i32, faults: &mut Vec<Fault>) -> Result<ReportRecord> {
    let plan = store::find(tx, plan, ReadReports::CODE)?;
    if plan.of.kind != ReportKind::Plan {
        faults.push(Fault::new("/plan_id", "value.not_in_list"));
    } else if plan.of.year != year {
        faults.push(Fault::new("/year", "reports.not_the_year_of_the_plan"));
    } else if !matches!(plan.standing.status, ReportStatus::Approved | ReportStatus::Frozen) {
        return Err((&problems::PLAN_NOT_APPROVED).into());
    }
    Ok(plan)
}

/// Gathers the figures of a report, those of loans or of its items, and prepares its chapters.
pub fn gather(tx: &mut Tx, record: &ReportRecord) -> Result<()> {
    if record.of.kind.is_of_loans() {
        let figures = collect::collect(tx, &record.of)?;
        store::add_figures(tx, record.id, &figures)?;
        let known = store::sections(tx, record.id)?;
        for &key in rules::CHAPTERS {
            let prepared = rules::prepared(key, &figures, record.language);
            let written = known.iter().find(|section| section.key == key).and_then(|section| section.written.clone());
            store::put_section(tx, record.id, &crate::reports::model::SectionText { key, prepared, written })?;
        }
    } else if record.of.kind.is_of_plan() {
        let span = rules::span(record.of.year, record.of.quarter);
        for (n, item, _) in store::items(tx, record.id)? {
            let value = match item.measure {
                Some(measure) => collect::figure(tx, measure, item.side, span)?,
                None => None,
            };
            store::set_value(tx, record.id, n, value)?;
        }
    }
    Ok(())
}
