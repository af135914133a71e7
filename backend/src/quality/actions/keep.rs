//! Improvements planned and edited.
use super::{
    show,
    step::{tell, values},
    targets::refuse,
};
use crate::{
    platform::{
        Error, Result, Right, Tx, Version,
        actor::{AccountId, LibraryId},
        i18n::Language,
        problem::Fault,
    },
    quality::{
        ImproveQuality,
        model::{
            Improvement, ImprovementId, ImprovementPatch, ImprovementRow, ImprovementStanding, ImprovementStatus,
            NewImprovement, Planned,
        },
        problems, rules, store,
    },
};

/// Over how many days a figure is taken where nothing else is said: a quarter, so that it has its cases.
const USUAL_DAYS: i64 = 90;

/// Plans an improvement.
pub fn add(tx: &mut Tx, new: &NewImprovement, language: Language) -> Result<Improvement> {
    let mut planned = Planned {
        title: new.title.clone(),
        plan: new.plan.clone(),
        measure: new.measure,
        side: new.side,
        n_days: new.n_days.unwrap_or(USUAL_DAYS),
        owner_id: new.owner_id.or(tx.owner()).ok_or(Error::Unauthenticated)?,
        deadline_on: new.deadline_on,
    };
    let mut faults = rules::check(&mut planned, tx.today);
    let branch_id = place(tx, planned.owner_id, &mut faults)?;
    refuse(faults)?;
    let mut row = ImprovementRow {
        id: ImprovementId(0),
        planned,
        standing: ImprovementStanding::first(),
        branch_id: branch_id.ok_or(Error::NotFound)?,
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
    };
    row.id = store::insert(tx, &row)?;
    tell(tx, "add", &row, tx.today, |event| event.values(None, Some(values(&row))))?;
    show::get(tx, row.id, language)
}

/// Edits what is planned; once it has begun, its figure stays, and once it has ended, all of it.
pub fn update(
    tx: &mut Tx,
    id: ImprovementId,
    version: Version,
    patch: &ImprovementPatch,
    language: Language,
) -> Result<Improvement> {
    let mut row = store::lock(tx, id)?;
    tx.act_on(ImproveQuality::CODE, row.branch_id, Some(row.planned.owner_id))?;
    version.must_be(row.version)?;
    if matches!(row.standing.status, ImprovementStatus::Judged | ImprovementStatus::Abandoned) {
        return Err((&problems::NOT_EDITED).into());
    }
    let (was, before) = (row.planned.clone(), values(&row));
    let planned = &mut row.planned;
    planned.title = patch.title.clone().unwrap_or_else(|| was.title.clone());
    planned.plan = patch.plan.clone().unwrap_or_else(|| was.plan.clone());
    patch.measure.apply(&mut planned.measure);
    patch.side.apply(&mut planned.side);
    planned.n_days = patch.n_days.unwrap_or(was.n_days);
    planned.owner_id = patch.owner_id.unwrap_or(was.owner_id);
    planned.deadline_on = patch.deadline_on.unwrap_or(was.deadline_on);
    let mut faults = rules::check(planned, tx.today);
    if row.standing.started_on.is_some() {
        let changed = [
            ("/measure", planned.measure != was.measure),
            ("/side", planned.side != was.side),
            ("/n_days", planned.n_days != was.n_days),
        ];
        let changed = changed.into_iter().filter(|(_, is_changed)| *is_changed);
        faults.extend(changed.map(|(pointer, _)| Fault::new(pointer, "quality.has_begun")));
    }
    if row.planned.owner_id != was.owner_id {
        row.branch_id = place(tx, row.planned.owner_id, &mut faults)?.unwrap_or(row.branch_id);
    }
    refuse(faults)?;
    if row.planned != was {
        store::save(tx, &mut row)?;
        tell(tx, "update", &row, tx.today, |event| event.values(Some(before), Some(values(&row))))?;
    }
    show::get(tx, id, language)
}

/// Where an owner works: a colleague who can sign in, and for whom the caller may plan.
fn place(tx: &mut Tx, owner: AccountId, faults: &mut Vec<Fault>) -> Result<Option<LibraryId>> {
    let place = match store::place_of(tx, owner)? {
        Some(place) => tx.act_on(ImproveQuality::CODE, place, Some(owner)).map(|()| place),
        None => Err(Error::NotFound),
    };
    match place {
        Ok(place) => Ok(Some(place)),
        Err(Error::NotFound) => {
            faults.push(Fault::new("/owner_id", "value.not_in_list"));
            Ok(None)
        }
        Err(err) => Err(err),
    }
}
