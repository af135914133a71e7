//! What holds with a library on a day: what loans ask of agreements.
use std::collections::HashMap;

use chrono::NaiveDate;

use crate::{
    agreements::{
        model::{AgreementId, AgreementStatus, Holding, Party, Record, Stand, Terms, VersionRow},
        problems, rules, store,
    },
    libraries::Known,
    platform::{Error, Result, Tx, actor::LibraryId},
};

/// The terms that hold with a library on a day, if an agreement is in force with it; a branch has those of its library,
/// unless it has its own.
pub fn terms(tx: &mut Tx, library: &Known, on: NaiveDate) -> Result<Option<Holding>> {
    let found = store::holding(tx, [library.id, library.root], on)?;
    Ok(found.map(|(record, version)| holding(record, version)))
}

/// The terms of one version of an agreement, which never change.
pub fn terms_of(tx: &mut Tx, id: AgreementId, n: i32) -> Result<Terms> {
    let found = store::versions(tx, id)?.into_iter().find(|version| version.n == n);
    found.map(|version| version.terms).ok_or(Error::NotFound)
}

/// The other party, as the agreement names it.
pub fn their_party(tx: &mut Tx, id: AgreementId) -> Result<Party> {
    store::parties(tx, id).map(|(_, theirs)| theirs)
}

/// Refuses a new request of a library with which no agreement holds on a day although one did, because it has ended or
/// is suspended. With whom there never was an agreement, the parameters hold.
pub fn may_request_without_agreement(tx: &mut Tx, library: &Known, on: NaiveDate) -> Result<()> {
    match store::last_signed(tx, [library.id, library.root])?.filter(|record| record.standing.from_on <= on) {
        None => Ok(()),
        Some(record) => {
            Err(Error::Refused { refusal: &problems::NOT_IN_FORCE, params: vec![("number", record.number)] })
        }
    }
}

/// How we stand on a day with every library with which an agreement was ever signed.
pub fn stands(tx: &mut Tx, on: NaiveDate) -> Result<HashMap<LibraryId, Stand>> {
    let mut terms = store::terms_on(tx, on)?;
    let mut stands: HashMap<LibraryId, Stand> = HashMap::new();
    for Record { id, number, library_id, standing, .. } in store::begun(tx, on)? {
        let status = rules::status_on(&standing, on);
        let terms = terms.remove(&id).filter(|_| status == AgreementStatus::InForce);
        let is_in_force = terms.is_some();
        let stand = Stand { number, status, until_on: standing.until_on, terms };
        // One that is in force goes before a later one that is not.
        if is_in_force || stands.get(&library_id).is_none_or(|known| known.terms.is_none()) {
            stands.insert(library_id, stand);
        }
    }
    Ok(stands)
}

fn holding(record: Record, version: VersionRow) -> Holding {
    Holding { agreement: record.id, number: record.number, n: version.n, terms: version.terms }
}
