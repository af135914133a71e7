//! A numbered list of proposals goes to the acquisitions department; its rows are copies of that day.
use chrono::Datelike;
use serde_json::json;

use super::{
    sent,
    step::{delta, event, moved, open, refuse, save},
};
use crate::{
    demand::{
        model::{
            DemandAction, DemandId, DemandStatus, NewProposal, ProposalId, ProposalList, ProposalRowRecord, Record,
        },
        problems, store,
    },
    parameters,
    platform::{
        Error, Result, Tx,
        events::{self, Event},
        problem::Fault,
        text,
    },
};

const SERIES: &str = "F";

/// Sends a list of new entries, in this order.
pub fn propose(tx: &mut Tx, new: &NewProposal) -> Result<ProposalList> {
    let records = locked(tx, &new.entry_ids)?;
    let (today, year) = (tx.today, tx.today.year());
    let format = parameters::numbers::PROPOSAL.on(tx, today)?;
    let number = format.write(year, tx.number(SERIES, year)?);
    let note = new.note.as_deref().and_then(text::clean);
    let id = store::insert_proposal(tx, &number, note.as_deref())?;
    let listed = json!({ "number": number, "n_rows": records.len() });
    events::tell(tx, &list_event(id, "send", tx).values(None, Some(listed)))?;
    for (n, record) in (1..).zip(records) {
        add_row(tx, id, n, record)?;
    }
    sent::proposal(tx, id)
}

fn list_event<'a>(id: ProposalId, verb: &str, tx: &Tx) -> Event<'a> {
    Event::new(format!("proposals.{verb}"), "proposal", id.0, tx.today)
}

/// The entries, locked in ascending order and given in the order of the list; each is new and stands once.
fn locked(tx: &mut Tx, ids: &[DemandId]) -> Result<Vec<Record>> {
    let mut places: Vec<(usize, DemandId)> = ids.iter().copied().enumerate().collect();
    places.sort_by_key(|&(_, id)| id);
    let (mut records, mut faults) = (Vec::new(), Vec::new());
    for (n, id) in places {
        let pointer = format!("/entry_ids/{n}");
        if ids[..n].contains(&id) {
            faults.push(Fault::new(pointer, "value.twice"));
            continue;
        }
        match store::lock(tx, id) {
            Ok(record) if record.standing.status == DemandStatus::New => records.push((n, record)),
            Ok(_) => faults.push(Fault::new(pointer, "demand.not_new")),
            Err(Error::NotFound) => faults.push(Fault::new(pointer, "value.not_in_list")),
            Err(err) => return Err(err),
        }
    }
    refuse(faults)?;
    records.sort_by_key(|&(n, _)| n);
    Ok(records.into_iter().map(|(_, record)| record).collect())
}

fn add_row(tx: &mut Tx, list: ProposalId, n: i32, mut record: Record) -> Result<()> {
    let was = record.clone();
    record.standing.status = open(&record, DemandAction::Propose)?;
    record.standing.proposal_id = Some(list);
    let counted = delta(tx, "proposals_made")?;
    let event = moved(tx, &mut record, &was, DemandAction::Propose, |event| event.counting(counted))?;
    let asked_by = store::askers(tx, record.id)?.join("; ");
    let Record { id, described, judged, counts, .. } = record;
    let row = ProposalRowRecord {
        proposal_id: list,
        n,
        entry_id: id,
        event_id: event,
        title: described.title,
        author: described.author,
        publisher: described.publisher,
        year: described.year,
        isbn: described.isbn,
        issn: described.issn,
        n_requests: counts.n_requests,
        n_libraries: counts.n_libraries,
        n_readers: counts.n_readers,
        asked_by,
        priority: judged.priority,
        price_cents: judged.price_cents,
        price_source: judged.price_source,
        price_on: judged.price_on,
        note: judged.note,
    };
    store::insert_row(tx, &row)
}

/// Takes a list back while nothing of it is decided: its entries are new again, and no figure counts them.
pub fn withdraw(tx: &mut Tx, id: ProposalId) -> Result<ProposalList> {
    let list = store::lock_proposal(tx, id)?;
    if list.withdrawn_on.is_some() {
        return Err((&problems::WITHDRAWN_ALREADY).into());
    }
    let mut rows = store::rows_of(tx, id)?;
    rows.sort_by_key(|row| row.entry_id);
    for row in rows {
        let mut record = store::lock(tx, row.entry_id)?;
        let is_undecided = record.standing.status == DemandStatus::Considered;
        if !is_undecided || record.standing.proposal_id != Some(id) {
            return Err((&problems::DECIDED_ALREADY).into());
        }
        let was = record.clone();
        (record.standing.status, record.standing.proposal_id) = (open(&record, DemandAction::Withdraw)?, None);
        save(tx, &mut record)?;
        let deltas = events::counter_deltas(tx, row.event_id)?;
        let counter = event(record.id, DemandAction::Withdraw.as_str(), list.listed_on)
            .moved(Some(was.standing.status.as_str()), record.standing.status.as_str())
            .correcting(row.event_id)
            .counting(deltas);
        events::tell(tx, &counter)?;
    }
    store::withdraw(tx, &list)?;
    events::tell(tx, &list_event(id, "withdraw", tx))?;
    sent::proposal(tx, id)
}
