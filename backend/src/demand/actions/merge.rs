//! One title under two entries: merged by a person, parted again, or kept apart for good.
use serde_json::json;

use super::{
    show,
    step::{count_anew, event, moved, open},
};
use crate::{
    demand::{
        model::{Demand, DemandAction, DemandId, DemandStatus, Record, Standing},
        problems, store,
    },
    platform::{Error, Result, Tx, events},
};

/// Merges a new entry into another one, which counts its requests from now on.
pub fn merge(tx: &mut Tx, id: DemandId, into: DemandId) -> Result<Demand> {
    let (mut record, mut root) = both(tx, id, into, "/into_id")?;
    let was = record.clone();
    let to = open(&record, DemandAction::Merge)?;
    let is_free = !matches!(root.standing.status, DemandStatus::Merged | DemandStatus::Acquired);
    // What was merged into it would have no entry that counts.
    if !is_free || !store::merged(tx, id)?.is_empty() {
        return Err((&problems::NOT_MERGED).into());
    }
    (record.standing.status, record.standing.merged_into_id) = (to, Some(into));
    moved(tx, &mut record, &was, DemandAction::Merge, |event| event)?;
    count_anew(tx, &mut root)?;
    show::get(tx, into)
}

/// It is another title after all: an entry of its own again, with its own requests.
pub fn split(tx: &mut Tx, id: DemandId) -> Result<Demand> {
    let merged = store::find(tx, id)?;
    open(&merged, DemandAction::Split)?;
    let (mut record, mut root) = both(tx, id, merged.root(), "/id")?;
    let was = record.clone();
    let to = open(&record, DemandAction::Split)?;
    record.standing = Standing { status: to, is_over: false, merged_into_id: None, proposal_id: None };
    moved(tx, &mut record, &was, DemandAction::Split, |event| event)?;
    count_anew(tx, &mut record)?;
    count_anew(tx, &mut root)?;
    show::get(tx, id)
}

/// They are two titles: it is suggested no more. Saying it again changes nothing.
pub fn keep_apart(tx: &mut Tx, id: DemandId, from: DemandId) -> Result<Demand> {
    both(tx, id, from, "/from_id")?;
    if store::keep_apart(tx, id, from)? {
        events::tell(tx, &event(id, "keep_apart", tx.today).values(None, Some(json!({ "from_id": from }))))?;
    }
    show::get(tx, id)
}

/// Locks two entries in ascending order, so that no two callers wait for one another.
fn both(tx: &mut Tx, id: DemandId, other: DemandId, pointer: &str) -> Result<(Record, Record)> {
    if id == other {
        return Err(Error::invalid(pointer, "value.invalid"));
    }
    let first = store::lock(tx, id.min(other)).map_err(|err| named(err, id > other, pointer))?;
    let second = store::lock(tx, id.max(other)).map_err(|err| named(err, id < other, pointer))?;
    Ok(if id < other { (first, second) } else { (second, first) })
}

/// What the address names is not found; what the body names is a fault of the body.
fn named(err: Error, is_other: bool, pointer: &str) -> Error {
    match err {
        Error::NotFound if is_other => Error::invalid(pointer, "value.not_in_list"),
        err => err,
    }
}
