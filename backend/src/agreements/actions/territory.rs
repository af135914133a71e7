//! The territory: every library of it, with its agreement, its registration and its open loans.
use super::show;
use crate::{
    agreements::{
        model::{AgreementRef, AgreementStatus, Territory, TerritoryAsked, TerritoryRow, TerritoryView},
        rules, store,
    },
    libraries, loans,
    platform::{Error, Result, Tx},
    subscribers,
};

/// The libraries of which ours is the centre (order ĮV-372), by municipality and name.
pub fn territory(tx: &mut Tx, asked: &TerritoryAsked) -> Result<Territory> {
    let ours = libraries::ours(tx)?;
    let card = libraries::find(tx, ours)?.row.record.card;
    let Some(territory) = card.territory.or(card.county) else {
        let rows = Vec::new();
        return Ok(Territory { territory: None, n_libraries: 0, n_in_force: 0, n_expiring: 0, n_without: 0, rows });
    };
    let ids = store::of_territory(tx, &territory, asked.kind)?;
    let (mut libraries, agreements) = (store::libraries_of(tx, &ids)?, store::relevant(tx, &ids, tx.today)?);
    let (registered_for, open) = (subscribers::registered_for(tx, &ids)?, loans::n_open(tx, &ids)?);
    let expiring = show::expiring_days(tx)?;
    let row = |id| {
        let agreement = agreements.get(&id);
        Ok(TerritoryRow {
            library: libraries.remove(&id).ok_or(Error::NotFound)?,
            agreement: agreement.map(|record| AgreementRef { id: record.id, number: record.number.clone() }),
            status: agreement.map(|record| rules::status_on(&record.standing, tx.today)),
            until_on: agreement.and_then(|record| record.standing.until_on),
            is_expiring: agreement.is_some_and(|record| rules::is_expiring(&record.standing, tx.today, expiring)),
            is_subscriber: registered_for.contains_key(&id),
            registered_for: registered_for.get(&id).copied().flatten(),
            n_open_loans: open.get(&id).copied().unwrap_or(0),
        })
    };
    let all: Vec<TerritoryRow> = ids.into_iter().map(row).collect::<Result<_>>()?;
    let n = |is: fn(&TerritoryRow) -> bool| all.iter().filter(|row| is(row)).count();
    Ok(Territory {
        territory: Some(territory),
        n_libraries: all.len(),
        n_in_force: n(is_in_force),
        n_expiring: n(|row| row.is_expiring),
        n_without: n(|row| !is_in_force(row)),
        rows: all.into_iter().filter(|row| is_wanted(row, asked.view)).collect(),
    })
}

fn is_in_force(row: &TerritoryRow) -> bool {
    row.status == Some(AgreementStatus::InForce)
}

fn is_wanted(row: &TerritoryRow, view: Option<TerritoryView>) -> bool {
    match view {
        None => true,
        Some(TerritoryView::None) => !is_in_force(row),
        Some(TerritoryView::Expiring) => row.is_expiring,
    }
}
