//! The negative answers behind entries.
use diesel::{dsl::count, prelude::*};

use super::super::model::{Counts, DemandId, DemandRequest, NewRequest, Record};
use crate::{
    libraries::Ref,
    loans::model::{DemandGround, LoanId, UnfilledReason},
    platform::{Result, Tx, events::EventId},
    schema::{
        demand_entries as entries, demand_requests as asked, libraries, loan_readers,
        loans::{self},
    },
};

pub fn insert_request(tx: &mut Tx, request: &NewRequest) -> Result<()> {
    diesel::insert_into(asked::table).values(request).execute(tx.conn)?;
    Ok(())
}

/// The entry that this loan speaks for already, if it still counts.
pub fn asked_by(tx: &mut Tx, loan: LoanId) -> Result<Option<Record>> {
    Ok(asked::table
        .inner_join(entries::table.on(entries::id.eq(asked::entry_id)))
        .filter(asked::loan_id.eq(loan).and(entries::is_over.eq(false)))
        .order(asked::id.desc())
        .select(Record::as_select())
        .first(tx.conn)
        .optional()?)
}

/// Forgets the request of a no that is taken back; gives the entry that it spoke for.
pub fn take_request(tx: &mut Tx, event: EventId) -> Result<Option<DemandId>> {
    let gone = diesel::delete(asked::table.filter(asked::event_id.eq(event))).returning(asked::entry_id);
    Ok(gone.get_result(tx.conn).optional()?)
}

/// The entry and what is merged into it.
fn family(tx: &mut Tx, root: DemandId) -> Result<Vec<DemandId>> {
    let merged = entries::table.filter(entries::merged_into_id.eq(root)).select(entries::id);
    let mut family: Vec<DemandId> = merged.load(tx.conn)?;
    family.push(root);
    Ok(family)
}

/// Who asks for an entry, counted; the weight is decided elsewhere.
pub fn counted(tx: &mut Tx, root: DemandId) -> Result<Counts> {
    let family = family(tx, root)?;
    let of = asked::table.filter(asked::entry_id.eq_any(&family));
    let counts = (count(asked::loan_id).aggregate_distinct(), count(asked::library_id).aggregate_distinct());
    let (n_requests, n_libraries) = of.select(counts).first(tx.conn)?;
    let n_readers = asked::table
        .inner_join(loan_readers::table.on(loan_readers::loan_id.eq(asked::loan_id)))
        .filter(asked::entry_id.eq_any(&family).and(asked::library_id.is_null()))
        .select(count(loan_readers::person_ref).aggregate_distinct())
        .first(tx.conn)?;
    Ok(Counts { n_requests, n_libraries, n_readers, weight: 0 })
}

/// The requests for an entry, the last first.
pub fn requests(tx: &mut Tx, root: DemandId) -> Result<Vec<DemandRequest>> {
    type Row = (LoanId, String, Option<Ref>, DemandGround, UnfilledReason, chrono::NaiveDate);
    let family = family(tx, root)?;
    let rows: Vec<Row> = asked::table
        .inner_join(loans::table.on(loans::id.eq(asked::loan_id)))
        .left_join(libraries::table.on(libraries::id.nullable().eq(asked::library_id)))
        .filter(asked::entry_id.eq_any(family))
        .order((asked::answered_on.desc(), asked::id.desc()))
        .select((
            asked::loan_id,
            loans::number,
            Option::<Ref>::as_select(),
            asked::ground,
            asked::reason,
            asked::answered_on,
        ))
        .load(tx.conn)?;
    let request = |(loan_id, number, library, ground, reason, answered_on)| DemandRequest {
        loan_id,
        number,
        library,
        ground,
        reason,
        answered_on,
    };
    Ok(rows.into_iter().map(request).collect())
}

/// The loans that ask for an entry, each once.
pub fn loans_of(tx: &mut Tx, root: DemandId) -> Result<Vec<LoanId>> {
    let family = family(tx, root)?;
    let of = asked::table.filter(asked::entry_id.eq_any(family)).select(asked::loan_id).distinct();
    Ok(of.order(asked::loan_id).load(tx.conn)?)
}

/// Names of the libraries that ask for an entry, and numbers of our readers' loans.
pub fn askers(tx: &mut Tx, root: DemandId) -> Result<Vec<String>> {
    let all = requests(tx, root)?;
    let mut libraries: Vec<String> = all.iter().filter_map(|one| Some(one.library.as_ref()?.name.clone())).collect();
    let mut loans: Vec<String> = all.iter().filter(|one| one.library.is_none()).map(|one| one.number.clone()).collect();
    for names in [&mut libraries, &mut loans] {
        names.sort();
        names.dedup();
    }
    Ok([libraries, loans].concat())
}
