//! The parties of an agreement, and its terms in versions.
use std::collections::HashMap;

use diesel::prelude::*;

use super::super::model::{AgreementId, Party, Side, Version, VersionRow};
use crate::{
    platform::{Error, Result, Tx, actor::AccountId, events::Person},
    schema::{accounts, agreement_parties, agreement_versions},
};

pub fn insert_party(tx: &mut Tx, id: AgreementId, side: Side, party: &Party) -> Result<()> {
    let row = (agreement_parties::agreement_id.eq(id), agreement_parties::party.eq(side), party);
    diesel::insert_into(agreement_parties::table).values(row).execute(tx.conn)?;
    Ok(())
}

pub fn save_party(tx: &mut Tx, id: AgreementId, side: Side, party: &Party) -> Result<()> {
    diesel::update(agreement_parties::table.find((id, side))).set(party).execute(tx.conn)?;
    Ok(())
}

/// Ours and theirs.
pub fn parties(tx: &mut Tx, id: AgreementId) -> Result<(Party, Party)> {
    let rows: Vec<(Side, Party)> = agreement_parties::table
        .filter(agreement_parties::agreement_id.eq(id))
        .select((agreement_parties::party, Party::as_select()))
        .load(tx.conn)?;
    let mut parties: HashMap<Side, Party> = rows.into_iter().collect();
    let mut take =
        |side| parties.remove(&side).ok_or_else(|| Error::Internal(format!("agreement {} lacks a party", id.0)));
    Ok((take(Side::Us)?, take(Side::Them)?))
}

pub fn insert_version(tx: &mut Tx, version: &VersionRow) -> Result<()> {
    diesel::insert_into(agreement_versions::table).values(version).execute(tx.conn)?;
    Ok(())
}

/// Writes the only version of a draft anew.
pub fn save_version(tx: &mut Tx, version: &VersionRow) -> Result<()> {
    let row = (
        &version.terms,
        agreement_versions::effective_on.eq(version.effective_on),
        agreement_versions::agreed_on.eq(version.agreed_on),
    );
    diesel::update(agreement_versions::table.find((version.agreement_id, version.n))).set(row).execute(tx.conn)?;
    Ok(())
}

/// The versions of an agreement, the first one first.
pub fn versions(tx: &mut Tx, id: AgreementId) -> Result<Vec<VersionRow>> {
    let of_agreement = agreement_versions::table.filter(agreement_versions::agreement_id.eq(id));
    Ok(of_agreement.order(agreement_versions::n).select(VersionRow::as_select()).load(tx.conn)?)
}

/// The same, with who wrote each.
pub fn with_versions(tx: &mut Tx, id: AgreementId) -> Result<Vec<Version>> {
    let rows = versions(tx, id)?;
    let ids: Vec<AccountId> = rows.iter().filter_map(|row| row.account_id).collect();
    let people: Vec<(AccountId, String)> =
        accounts::table.filter(accounts::id.eq_any(ids)).select((accounts::id, accounts::name)).load(tx.conn)?;
    let people: HashMap<AccountId, String> = people.into_iter().collect();
    let shown = |row: VersionRow| Version {
        n: row.n,
        effective_on: row.effective_on,
        agreed_on: row.agreed_on,
        terms: row.terms,
        note: row.note,
        account: row.account_id.and_then(|id| people.get(&id).map(|name| Person { id, name: name.clone() })),
        created_at: row.created_at,
    };
    Ok(rows.into_iter().map(shown).collect())
}
