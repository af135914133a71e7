//! Entries as this caller sees them now. A list takes the same number of queries however long it is.
use crate::{
    demand::{
        model::{
            Demand, DemandId, DemandList, DemandRef, DemandRow, DemandSuggestion, DemandSuggestions, ProposalId, Record,
        },
        rules, store,
    },
    platform::{
        Error, Page, Result, Tx,
        events::{self, Timeline},
        page::{Cursor, Limit},
    },
};

/// One entry, whole.
pub fn get(tx: &mut Tx, id: DemandId) -> Result<Demand> {
    let record = store::find(tx, id)?;
    let merged_into = match record.standing.merged_into_id {
        Some(root) => Some(DemandRef { id: root, title: store::find(tx, root)?.described.title }),
        None => None,
    };
    let (requests, merged, proposed) = (store::requests(tx, id)?, store::merged(tx, id)?, store::rounds(tx, id)?);
    let row = rows(tx, vec![record.clone()])?.pop().ok_or(Error::NotFound)?;
    let Record { judged, description_id, created_at, updated_at, .. } = record;
    Ok(Demand {
        row,
        price_source: judged.price_source,
        price_on: judged.price_on,
        note: judged.note,
        description_id,
        requests,
        merged,
        merged_into,
        proposed,
        created_at,
        updated_at,
    })
}

/// A page of the demand list.
pub fn list(tx: &mut Tx, wanted: &DemandList, limit: Limit, from: Option<&Cursor>) -> Result<Page<DemandRow>> {
    let Page { items, next_cursor, total } = store::list(tx, wanted, limit, from)?;
    Ok(Page { items: rows(tx, items)?, next_cursor, total })
}

/// What happened to an entry, the oldest first.
pub fn timeline(tx: &mut Tx, id: DemandId) -> Result<Timeline> {
    store::find(tx, id)?;
    events::timeline(tx, "demand", id.0)
}

/// The entries that may be one title.
pub fn suggestions(tx: &mut Tx) -> Result<DemandSuggestions> {
    let records = store::alike(tx)?;
    let ids: Vec<DemandId> = records.iter().map(|record| record.id).collect();
    let pairs = rules::pairs(&records, &store::apart(tx, &ids)?);
    let rows = rows(tx, records)?;
    let suggestion =
        |(keep, merge): (usize, usize)| DemandSuggestion { keep: rows[keep].clone(), merge: rows[merge].clone() };
    Ok(DemandSuggestions { items: pairs.into_iter().map(suggestion).collect() })
}

fn rows(tx: &mut Tx, records: Vec<Record>) -> Result<Vec<DemandRow>> {
    let mut listed: Vec<ProposalId> = records.iter().filter_map(|record| record.standing.proposal_id).collect();
    listed.dedup();
    let proposals = store::proposal_refs(tx, &listed)?;
    let row = |record: Record| {
        let Record { id, described, judged, counts, standing, account_id, version, .. } = record;
        DemandRow {
            id,
            title: described.title,
            author: described.author,
            publisher: described.publisher,
            year: described.year,
            isbn: described.isbn,
            issn: described.issn,
            status: standing.status,
            priority: judged.priority,
            price_cents: judged.price_cents,
            n_requests: counts.n_requests,
            n_libraries: counts.n_libraries,
            n_readers: counts.n_readers,
            is_by_hand: account_id.is_some(),
            proposal: standing.proposal_id.and_then(|id| proposals.get(&id).cloned()),
            version,
            actions: rules::offers(standing.status, tx.actor),
        }
    };
    Ok(records.into_iter().map(row).collect())
}
