//! Targets set, corrected, replaced from a day on, withdrawn.
use serde_json::{Value, json};

use crate::{
    platform::{
        Error, Page, Result, Right, Tx, Version,
        events::{self, Event, Timeline},
        i18n::Language,
        page::{Cursor, Limit},
        problem::Fault,
    },
    quality::{
        ManageQuality,
        model::{NewTarget, ServiceTarget, TargetId, TargetList, TargetPatch, TargetReplacement, TargetRow},
        problems, rules, store,
    },
    statistics,
};

/// Sets a target; of one measure or step and one side, one counts on a day.
pub fn set(tx: &mut Tx, new: &NewTarget, language: Language) -> Result<ServiceTarget> {
    tx.act_everywhere(ManageQuality::CODE)?;
    let faults = rules::faults(new.measure, new.step, new.side);
    let row = TargetRow {
        id: TargetId(0),
        measure: new.measure,
        step: new.step,
        side: new.side,
        value: new.value,
        from_on: new.from_on,
        to_on: new.to_on,
        source: new.source.clone(),
        is_withdrawn: false,
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
    };
    make(tx, row, faults, language)
}

fn make(tx: &mut Tx, mut row: TargetRow, mut faults: Vec<Fault>, language: Language) -> Result<ServiceTarget> {
    faults.extend(rules::check_target(&mut row, tx.today));
    refuse(faults)?;
    row.id = store::insert_target(tx, &row)?;
    tell(tx, "set_target", &row, None)?;
    shown(tx, &row, language)
}

/// Corrects what was typed wrongly; the history keeps what stood there.
pub fn correct(
    tx: &mut Tx,
    id: TargetId,
    version: Version,
    patch: &TargetPatch,
    language: Language,
) -> Result<ServiceTarget> {
    let mut row = standing(tx, id)?;
    version.must_be(row.version)?;
    let before = json!(row);
    row.value = patch.value.unwrap_or(row.value);
    row.from_on = patch.from_on.unwrap_or(row.from_on);
    patch.to_on.apply(&mut row.to_on);
    row.source = patch.source.clone().unwrap_or(row.source);
    refuse(rules::check_target(&mut row, tx.today))?;
    if before != json!(row) {
        store::save_target(tx, &mut row)?;
        tell(tx, "correct_target", &row, Some(before))?;
    }
    shown(tx, &row, language)
}

/// Sets another value from a day on; the old one counts until the day before.
pub fn replace(tx: &mut Tx, id: TargetId, with: &TargetReplacement, language: Language) -> Result<ServiceTarget> {
    let mut row = standing(tx, id)?;
    let before = json!(row);
    let (from_on, to_on) = (with.from_on, row.to_on);
    let eve = from_on.pred_opt().filter(|eve| *eve >= row.from_on && to_on.is_none_or(|to_on| from_on <= to_on));
    let next = TargetRow {
        value: with.value,
        source: with.source.clone(),
        from_on,
        version: 1,
        created_at: tx.now,
        ..row.clone()
    };
    let Some(eve) = eve else {
        let fault = Fault::new("/from_on", "quality.not_within");
        return Err(Error::Invalid(vec![fault]));
    };
    row.to_on = Some(eve);
    store::save_target(tx, &mut row)?;
    tell(tx, "replace_target", &row, Some(before))?;
    make(tx, TargetRow { updated_at: tx.now, ..next }, Vec::new(), language)
}

/// It was set by mistake and never counted.
pub fn withdraw(tx: &mut Tx, id: TargetId, language: Language) -> Result<ServiceTarget> {
    let mut row = standing(tx, id)?;
    let before = json!(row);
    row.is_withdrawn = true;
    store::save_target(tx, &mut row)?;
    tell(tx, "withdraw_target", &row, Some(before))?;
    shown(tx, &row, language)
}

/// A locked target that was not withdrawn.
fn standing(tx: &mut Tx, id: TargetId) -> Result<TargetRow> {
    tx.act_everywhere(ManageQuality::CODE)?;
    let row = store::lock_target(tx, id)?;
    if row.is_withdrawn { Err((&problems::WITHDRAWN).into()) } else { Ok(row) }
}

/// One target.
pub fn get(tx: &mut Tx, id: TargetId, language: Language) -> Result<ServiceTarget> {
    let row = store::find_target(tx, id)?;
    shown(tx, &row, language)
}

/// A page of the targets.
pub fn list(
    tx: &mut Tx,
    wanted: &TargetList,
    (limit, from): (Limit, Option<&Cursor>),
    language: Language,
) -> Result<Page<ServiceTarget>> {
    let Page { items, next_cursor, total } = store::list_targets(tx, wanted, limit, from)?;
    let items: Result<Vec<_>> = items.iter().map(|row| shown(tx, row, language)).collect();
    Ok(Page { items: items?, next_cursor, total })
}

/// What happened to a target, the oldest first.
pub fn timeline(tx: &mut Tx, id: TargetId) -> Result<Timeline> {
    store::find_target(tx, id)?;
    events::timeline(tx, "service_target", id.0)
}

/// A target as this caller sees it now.
pub fn shown(tx: &Tx, row: &TargetRow, language: Language) -> Result<ServiceTarget> {
    let aim = rules::kind_of(row).ok_or_else(|| Error::Internal(format!("{:?} takes no target", row.measure)))?;
    let of_step = |step| rules::step_name(step, language);
    let of_measure = |measure| statistics::measure_name(measure, language);
    let state = rules::state(row, tx.today);
    Ok(ServiceTarget {
        id: row.id,
        measure: row.measure,
        step: row.step,
        name: row.measure.map(of_measure).or(row.step.map(of_step)).unwrap_or_default(),
        side: row.side,
        bound: aim.bound,
        value: row.value,
        unit: aim.unit,
        from_on: row.from_on,
        to_on: row.to_on,
        source: row.source.clone(),
        state,
        version: row.version,
        actions: rules::target_offers(state, tx.actor),
    })
}

fn tell(tx: &mut Tx, verb: &str, row: &TargetRow, before: Option<Value>) -> Result<()> {
    let event = Event::new(format!("quality.{verb}"), "service_target", row.id.0, tx.today);
    events::tell(tx, &event.values(before, Some(json!(row))))?;
    Ok(())
}

pub fn refuse(faults: Vec<Fault>) -> Result<()> {
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}
