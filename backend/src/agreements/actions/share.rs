//! Agreements as the other party sees them.
use crate::{
    agreements::{
        model::{AgreementStatus, Record, SharedAgreement},
        rules, store,
    },
    platform::{Result, Tx, actor::LibraryId},
};

/// The agreements with these libraries that were sent to them, the newest first; drafts and what was withdrawn before
/// it was signed are ours alone.
pub fn shared(tx: &mut Tx, libraries: [LibraryId; 2]) -> Result<Vec<SharedAgreement>> {
    let mut found = Vec::new();
    for record in store::of_libraries(tx, libraries)? {
        let status = rules::status_on(&record.standing, tx.today);
        if !matches!(status, AgreementStatus::Draft | AgreementStatus::Withdrawn) {
            found.extend(share(tx, record, status)?);
        }
    }
    Ok(found)
}

fn share(tx: &mut Tx, record: Record, status: AgreementStatus) -> Result<Option<SharedAgreement>> {
    let versions = store::versions(tx, record.id)?;
    let days: Vec<_> = versions.iter().map(|version| (version.n, version.effective_on)).collect();
    let n = rules::current(&days, tx.today);
    let Record { id, number, standing, .. } = record;
    Ok(versions.into_iter().find(|version| version.n == n).map(|version| SharedAgreement {
        id,
        number,
        status,
        signed_on: standing.signed_on,
        from_on: standing.from_on,
        until_on: standing.until_on,
        ended_by: standing.ended_by,
        version_n: n,
        terms: version.terms,
    }))
}
