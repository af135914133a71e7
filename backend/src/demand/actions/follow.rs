//! Negative answers feed the demand list, within the transaction that gives them; one that is taken back goes again.
use serde_json::json;

use super::step::{count_anew, event, values};
use crate::{
    catalogue,
    demand::{
        model::{DemandPriority, Described, Judged, NewRequest, Record},
        rules, store,
    },
    loans::{
        self,
        model::{LoanId, Missed},
    },
    platform::{
        Error, Result, Tx,
        events::{self, EventId, Happened},
    },
};

/// Is told of every event; lives on the noes of loans, and on their correction.
pub fn follow(tx: &mut Tx, happened: Happened) -> Result<()> {
    if happened.entity != "loan" {
        return Ok(());
    }
    if let Some(corrected) = happened.corrects {
        return forget(tx, corrected);
    }
    let loan = LoanId(happened.entity_id);
    match loans::missed(tx, loan, happened.kind)? {
        Some(missed) => ask(tx, happened, loan, missed),
        None => Ok(()),
    }
}

/// A title was asked for in vain: once more, or for the first time.
fn ask(tx: &mut Tx, happened: Happened, loan: LoanId, missed: Missed) -> Result<()> {
    // A request that several libraries refuse in turn is one demand, whatever it is described by.
    let entry = match store::asked_by(tx, loan)? {
        Some(asked) => asked,
        None => entry(tx, rules::bought(&missed.citation))?,
    };
    let request = NewRequest {
        entry_id: entry.id,
        loan_id: loan,
        event_id: happened.id,
        ground: missed.ground,
        reason: missed.reason,
        library_id: missed.library_id,
        answered_on: happened.happened_on,
    };
    let mut root = store::lock(tx, entry.root())?;
    store::insert_request(tx, &request)?;
    count_anew(tx, &mut root)?;
    let asked = json!({ "loan_id": loan, "reason": missed.reason });
    events::tell(tx, &event(root.id, "ask", tx.today).values(None, Some(asked)))?;
    Ok(())
}

/// The entry of a title: the one that counts already, or a new one.
fn entry(tx: &mut Tx, described: Described) -> Result<Record> {
    let title = catalogue::described_by(tx, described.isbn.as_deref(), described.issn.as_deref())?;
    if let Some(same) = store::same(tx, &described, title)? {
        return Ok(same);
    }
    let judged =
        Judged { priority: DemandPriority::Normal, price_cents: None, price_source: None, price_on: None, note: None };
    let found_by = rules::found_by(&described);
    let mut record = Record::new(described, judged, None, tx.now);
    record.description_id = title;
    let Some(id) = store::insert(tx, &record, &found_by)? else {
        // Somebody else's request for the same title came at the same moment.
        return store::same(tx, &record.described, title)?.ok_or(Error::NotFound);
    };
    record.id = id;
    events::tell(tx, &event(id, "create", tx.today).values(None, Some(values(&record))))?;
    Ok(record)
}

/// A no was taken back: it speaks for nothing any more.
fn forget(tx: &mut Tx, no: EventId) -> Result<()> {
    let Some(entry) = store::take_request(tx, no)? else { return Ok(()) };
    let root = store::find(tx, entry)?.root();
    let mut root = store::lock(tx, root)?;
    count_anew(tx, &mut root)?;
    events::tell(tx, &event(root.id, "forget", tx.today))?;
    Ok(())
}
