//! What a caller can do to a report now, which of it comes first, and what each needs.
use super::life::{next, right};
use crate::{
    platform::{Actor, Right, action::Action},
    reports::{
        WriteReports,
        model::{ReportKind, ReportRecord, ReportStatus, ReportStep},
    },
};

/// The step that comes next when all goes well.
pub fn primary(at: ReportStatus) -> Option<ReportStep> {
    match at {
        ReportStatus::Collected => Some(ReportStep::Draft),
        ReportStatus::Drafted => Some(ReportStep::Submit),
        ReportStatus::Submitted => Some(ReportStep::Approve),
        ReportStatus::Approved => Some(ReportStep::Freeze),
        ReportStatus::Frozen | ReportStatus::Discarded => None,
    }
}

/// What this caller can do to the report. A plan has no figures to gather.
pub fn offers(record: &ReportRecord, actor: &Actor) -> Vec<Action> {
    let at = record.standing.status;
    let may = |step| actor.covers(right(step), record.branch_id, Some(record.owner_id));
    let is_meant = |step: ReportStep| step != ReportStep::Collect || record.of.kind != ReportKind::Plan;
    let open = |&step: &ReportStep| next(at, step).is_some() && may(step) && is_meant(step);
    let offer = |step: ReportStep| {
        let needs: &[_] = if step == ReportStep::Return { &["reason"] } else { &[] };
        Action {
            key: step.as_str(),
            primary: primary(at) == Some(step),
            needs: needs.to_vec(),
            takes: Vec::new(),
            dangerous: matches!(step, ReportStep::Discard | ReportStep::Freeze),
        }
    };
    ReportStep::ALL.iter().copied().filter(open).map(offer).collect()
}

/// Whether this caller can write its text now.
pub fn may_edit(record: &ReportRecord, actor: &Actor) -> bool {
    let is_open = matches!(record.standing.status, ReportStatus::Collected | ReportStatus::Drafted);
    is_open && actor.covers(WriteReports::CODE, record.branch_id, Some(record.owner_id))
}
