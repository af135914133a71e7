//! What a caller can do to an improvement or a target now, which of it comes first, and what each needs.
use super::life::{next, right};
use crate::{
    platform::{Actor, Right, Scope, action::Action, actor::LibraryId},
    quality::{
        ManageQuality,
        model::{ImprovementRow, ImprovementStatus, ImprovementStep, TargetState},
    },
};

/// The step that comes next when all goes well.
pub fn primary(at: ImprovementStatus) -> Option<ImprovementStep> {
    match at {
        ImprovementStatus::Planned => Some(ImprovementStep::Start),
        ImprovementStatus::UnderWay => Some(ImprovementStep::Finish),
        ImprovementStatus::Done => Some(ImprovementStep::Judge),
        ImprovementStatus::Judged | ImprovementStatus::Abandoned => None,
    }
}

/// What this caller can do to the improvement; `can_judge` once its figure is of as many days as its baseline.
pub fn offers(row: &ImprovementRow, can_judge: bool, actor: &Actor) -> Vec<Action> {
    let (at, place): (_, LibraryId) = (row.standing.status, row.branch_id);
    let may = |step| actor.reaches(right(step)).iter().any(|reach| reach.covers(place, Some(row.planned.owner_id)));
    let is_open = |&step: &ImprovementStep| next(at, step).is_some() && may(step);
    let in_time = |step: &ImprovementStep| *step != ImprovementStep::Judge || can_judge;
    let open = ImprovementStep::ALL.iter().copied().filter(is_open).filter(in_time);
    open.map(|step| offer(step, primary(at) == Some(step))).collect()
}

fn offer(step: ImprovementStep, is_primary: bool) -> Action {
    let (needs, takes): (&[_], &[_]) = match step {
        ImprovementStep::Start | ImprovementStep::Finish => (&[], &["happened_on"]),
        ImprovementStep::Judge => (&["verdict", "words"], &[]),
        ImprovementStep::Abandon => (&["reason"], &[]),
        ImprovementStep::Reopen | ImprovementStep::TakeBack => (&[], &[]),
    };
    let dangerous = matches!(step, ImprovementStep::Abandon | ImprovementStep::TakeBack);
    Action { key: step.as_str(), primary: is_primary, needs: needs.to_vec(), takes: takes.to_vec(), dangerous }
}

/// What this caller can do to a target.
pub fn target_offers(state: TargetState, actor: &Actor) -> Vec<Action> {
    let replace = Action::new("replace").needing(vec!["value", "from_on", "source"]);
    let withdraw = Action::new("withdraw").dangerous();
    match state {
        _ if actor.scope(ManageQuality::CODE) != Some(Scope::All) => Vec::new(),
        TargetState::Withdrawn => Vec::new(),
        TargetState::Past => vec![withdraw],
        TargetState::InForce | TargetState::Future => vec![replace, withdraw],
    }
}
