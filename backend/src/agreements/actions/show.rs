//! Agreements as this caller sees them now. A list takes the same number of queries however long it is.
use crate::{
    agreements::{
        model::{Agreement, AgreementId, AgreementList, AgreementRow, Record},
        rules, store,
    },
    parameters::agreements as parameters,
    platform::{
        Error, Page, Result, Tx,
        actor::LibraryId,
        events::{self, Timeline},
        page::{Cursor, Limit},
    },
};

/// One agreement, whole.
pub fn get(tx: &mut Tx, id: AgreementId) -> Result<Agreement> {
    let record = store::find(tx, id)?;
    let row = rows(tx, vec![record.clone()])?.pop().ok_or(Error::NotFound)?;
    let (ours, theirs) = store::parties(tx, id)?;
    let versions = store::with_versions(tx, id)?;
    let days: Vec<_> = versions.iter().map(|version| (version.n, version.effective_on)).collect();
    let current = rules::current(&days, tx.today);
    let files = store::files(tx, id)?;
    let Record { standing, note, created_at, updated_at, .. } = record;
    Ok(Agreement {
        row,
        agreed_until_on: standing.agreed_until_on,
        notice_on: standing.notice_on,
        note,
        ours,
        theirs,
        versions,
        current,
        files,
        created_at,
        updated_at,
    })
}

/// A page of the register.
pub fn list(tx: &mut Tx, wanted: &AgreementList, limit: Limit, from: Option<&Cursor>) -> Result<Page<AgreementRow>> {
    let expiring = expiring_days(tx)?;
    let Page { items, next_cursor, total } = store::list(tx, wanted, limit, from, expiring)?;
    Ok(Page { items: rows(tx, items)?, next_cursor, total })
}

/// What happened to an agreement, the oldest first.
pub fn timeline(tx: &mut Tx, id: AgreementId) -> Result<Timeline> {
    store::find(tx, id)?;
    events::timeline(tx, "agreement", id.0)
}

/// So many days before its end an agreement is told of.
pub fn expiring_days(tx: &mut Tx) -> Result<u64> {
    let today = tx.today;
    Ok(u64::try_from(parameters::EXPIRING_DAYS.on(tx, today)?).unwrap_or(0))
}

/// Lines of the register.
fn rows(tx: &mut Tx, records: Vec<Record>) -> Result<Vec<AgreementRow>> {
    let of: Vec<LibraryId> = records.iter().map(|record| record.library_id).collect();
    let libraries = store::libraries_of(tx, &of)?;
    let expiring = expiring_days(tx)?;
    let row = |record: Record| {
        let at = rules::stage(&record.standing, tx.today);
        Ok(AgreementRow {
            id: record.id,
            library: libraries.get(&record.library_id).cloned().ok_or(Error::NotFound)?,
            status: at.status,
            is_expiring: rules::is_expiring(&record.standing, tx.today, expiring),
            signed_on: record.standing.signed_on,
            from_on: record.standing.from_on,
            until_on: record.standing.until_on,
            ended_by: record.standing.ended_by,
            version: record.version,
            actions: rules::offers(at, tx.actor),
            number: record.number,
        })
    };
    records.into_iter().map(row).collect()
}
