//! Catalogues as people see them, and as they are asked.
use super::{
    super::{
        model::{
            LookupCredentialsShown, LookupTarget, LookupTargetId, LookupTargets, TargetRow, TargetToAsk, TitleWanted,
            TitlesAsked,
        },
        rules, store,
    },
    ENTITY,
    seal::opened,
};
use crate::{
    libraries::{self, Ref},
    parameters::{ManageParameters, ReadParameters},
    platform::{
        Error, Result, Right, Tx,
        events::{self, Timeline},
    },
};

/// So many are asked at once; further ones wait for the first to be switched off.
const MOST_ASKED: i64 = 30;

pub fn list(tx: &mut Tx) -> Result<LookupTargets> {
    tx.act_everywhere(ReadParameters::CODE)?;
    let rows = store::all(tx)?;
    Ok(LookupTargets { items: rows.into_iter().map(|row| one(tx, row)).collect::<Result<_>>()? })
}

pub fn get(tx: &mut Tx, id: LookupTargetId) -> Result<LookupTarget> {
    tx.act_everywhere(ReadParameters::CODE)?;
    let row = store::get(tx, id)?;
    one(tx, row)
}

/// Who set a catalogue up and edited it.
pub fn timeline(tx: &mut Tx, id: LookupTargetId) -> Result<Timeline> {
    tx.act_everywhere(ReadParameters::CODE)?;
    store::get(tx, id)?;
    events::timeline(tx, ENTITY, id.0)
}

/// The active catalogues, and what they are asked.
pub fn to_ask(tx: &mut Tx, asked: &TitlesAsked) -> Result<(Vec<TargetToAsk>, TitleWanted)> {
    let wanted = rules::wanted(asked).map_err(Error::Invalid)?;
    let rows = store::active(tx, MOST_ASKED)?;
    Ok((whole(tx, rows)?, wanted))
}

/// One catalogue, active or not, and what it is asked.
pub fn to_try(tx: &mut Tx, id: LookupTargetId, asked: &TitlesAsked) -> Result<(Vec<TargetToAsk>, TitleWanted)> {
    tx.act_everywhere(ManageParameters::CODE)?;
    let row = store::get(tx, id)?;
    let wanted = rules::wanted(asked).map_err(Error::Invalid)?;
    Ok((whole(tx, vec![row])?, wanted))
}

fn whole(tx: &mut Tx, rows: Vec<TargetRow>) -> Result<Vec<TargetToAsk>> {
    let mut whole = Vec::new();
    for row in rows {
        let (library, credentials) = (library(tx, &row)?, opened(tx, &row));
        whole.push(TargetToAsk { row, library, credentials });
    }
    Ok(whole)
}

fn library(tx: &mut Tx, row: &TargetRow) -> Result<Option<Ref>> {
    let Some(id) = row.library_id else { return Ok(None) };
    Ok(libraries::refs(tx, &[id])?.remove(&id))
}

pub fn one(tx: &mut Tx, row: TargetRow) -> Result<LookupTarget> {
    let (library, credentials) = (library(tx, &row)?, opened(tx, &row));
    Ok(LookupTarget {
        id: row.id,
        name: row.name,
        url: row.url,
        library,
        sru_version: row.sru_version,
        record_schema: row.record_schema,
        marc_format: row.marc_format,
        indexes: row.indexes,
        deadline_ms: row.deadline_ms,
        position: row.position,
        is_active: row.is_active,
        credentials: credentials.map(|credentials| LookupCredentialsShown { user_name: credentials.user_name }),
        created_at: row.created_at,
        version: row.version,
    })
}
