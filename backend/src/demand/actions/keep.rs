//! Entries added by hand, edited, set aside and taken up again.
use super::{
    show,
    step::{event, moved, open, refuse, save, values},
};
use crate::{
    demand::{
        model::{
            Demand, DemandAction, DemandId, DemandList, DemandPatch, DemandPriority, DemandStatus, Described, Judged,
            NewDemand, Record,
        },
        problems, rules, store,
    },
    platform::{
        Error, Patch, Result, Tx, Version, events,
        page::{Limit, List},
        problem::Fault,
        text,
    },
};

/// Adds a title by hand. What is on the list already is not added twice.
pub fn add(tx: &mut Tx, new: &NewDemand) -> Result<Demand> {
    let (described, judged) = read(tx, new)?;
    if let Some(same) = store::same(tx, &described, None)? {
        return Err(listed_already(&same.described.title));
    }
    let id = write(tx, described, judged)?;
    show::get(tx, id)
}

/// Adds a title by hand, or finds the entry of the list that is the same title by its ISBN or ISSN.
pub fn add_or_find(tx: &mut Tx, new: &NewDemand) -> Result<DemandId> {
    let (described, judged) = read(tx, new)?;
    match store::same(tx, &described, None)? {
        Some(same) => Ok(same.root()),
        None => write(tx, described, judged),
    }
}

/// What was typed of a title, cleaned.
fn read(tx: &Tx, new: &NewDemand) -> Result<(Described, Judged)> {
    let mut faults = Vec::new();
    let typed = Described {
        title: new.title.clone(),
        author: new.author.clone(),
        publisher: new.publisher.clone(),
        year: new.year,
        isbn: new.isbn.clone(),
        issn: new.issn.clone(),
    };
    let described = rules::checked(typed, &mut faults);
    let judged = Judged {
        priority: new.priority.unwrap_or(DemandPriority::Normal),
        price_cents: new.price_cents,
        price_source: new.price_source.clone(),
        price_on: new.price_on,
        note: new.note.clone(),
    };
    let judged = checked(tx, judged, &mut faults);
    refuse(faults)?;
    Ok((described, judged))
}

fn write(tx: &mut Tx, described: Described, judged: Judged) -> Result<DemandId> {
    let found_by = rules::found_by(&described);
    let mut record = Record::new(described, judged, tx.actor.account, tx.now);
    record.id = store::insert(tx, &record, &found_by)?.ok_or_else(|| listed_already(&record.described.title))?;
    events::tell(tx, &event(record.id, "create", tx.today).values(None, Some(values(&record))))?;
    Ok(record.id)
}

fn listed_already(title: &str) -> Error {
    Error::Refused { refusal: &problems::LISTED_ALREADY, params: vec![("title", title.to_owned())] }
}

/// Edits what an entry says.
pub fn update(tx: &mut Tx, id: DemandId, version: Version, patch: &DemandPatch) -> Result<Demand> {
    let mut record = store::lock(tx, id)?;
    version.must_be(record.version)?;
    if matches!(record.standing.status, DemandStatus::Acquired | DemandStatus::Merged) {
        return Err((&problems::NOT_EDITED).into());
    }
    let (before, mut faults) = (values(&record), Vec::new());
    let described = &mut record.described;
    described.title = patch.title.clone().unwrap_or_else(|| described.title.clone());
    patch.author.apply(&mut described.author);
    patch.publisher.apply(&mut described.publisher);
    patch.year.apply(&mut described.year);
    patch.isbn.apply(&mut described.isbn);
    patch.issn.apply(&mut described.issn);
    record.described = rules::checked(described.clone(), &mut faults);
    let judged = judge(record.judged.clone(), patch);
    record.judged = checked(tx, judged, &mut faults);
    refuse(faults)?;
    let after = values(&record);
    if after != before {
        save(tx, &mut record)?;
        events::tell(tx, &event(id, "update", tx.today).values(Some(before), Some(after)))?;
    }
    show::get(tx, id)
}

fn judge(mut judged: Judged, patch: &DemandPatch) -> Judged {
    judged.priority = patch.priority.unwrap_or(judged.priority);
    // A new price is of a new day, unless that is named.
    if let Patch::Set(_) = patch.price_cents {
        judged.price_on = None;
    }
    patch.price_cents.apply(&mut judged.price_cents);
    patch.price_source.apply(&mut judged.price_source);
    patch.price_on.apply(&mut judged.price_on);
    if patch.price_cents == Patch::Empty {
        (judged.price_source, judged.price_on) = (None, None);
    }
    patch.note.apply(&mut judged.note);
    judged
}

/// Cleans a judgement, and finds what is wrong with its price.
fn checked(tx: &Tx, mut judged: Judged, faults: &mut Vec<Fault>) -> Judged {
    let clean = |field: Option<String>| field.as_deref().and_then(text::clean);
    (judged.price_source, judged.note) = (clean(judged.price_source), clean(judged.note));
    match judged.price_cents {
        Some(_) => judged.price_on = judged.price_on.or(Some(tx.today)),
        None => {
            let named = [("/price_source", judged.price_source.is_some()), ("/price_on", judged.price_on.is_some())];
            let named = named.into_iter().filter(|(_, is_named)| *is_named);
            faults.extend(named.map(|(pointer, _)| Fault::new(pointer, "field.not_allowed")));
        }
    }
    if judged.price_on.is_some_and(|day| day > tx.today) {
        faults.push(Fault::new("/price_on", "date.in_future"));
    }
    judged
}

/// It is not proposed; nothing of it is lost.
pub fn drop(tx: &mut Tx, id: DemandId) -> Result<Demand> {
    plain(tx, id, DemandAction::Drop)
}

/// It is to be considered anew.
pub fn reopen(tx: &mut Tx, id: DemandId) -> Result<Demand> {
    plain(tx, id, DemandAction::Reopen)
}

fn plain(tx: &mut Tx, id: DemandId, action: DemandAction) -> Result<Demand> {
    let mut record = store::lock(tx, id)?;
    let was = record.clone();
    record.standing.status = open(&record, action)?;
    record.standing.proposal_id = None;
    moved(tx, &mut record, &was, action, |event| event)?;
    show::get(tx, id)
}

/// What is asked for most and not proposed yet, for whoever makes a list of it.
pub fn wanted(tx: &mut Tx, at_most: i64) -> Result<Vec<(DemandId, Version)>> {
    let list = DemandList { status: List(vec![DemandStatus::New]), ..DemandList::default() };
    let page = store::list(tx, &list, Limit(at_most), None)?;
    Ok(page.items.into_iter().map(|record| (record.id, Version(record.version))).collect())
}
