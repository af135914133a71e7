//! Keys as people see them, and what is told of them.
use serde_json::{Value, json};

use crate::{
    identity::model::Rights,
    keys::{
        ManageKeys,
        model::{GivableRight, GivableRights, Key, KeyId, KeyList, KeyRow, KeyScope},
        rules, store,
    },
    libraries,
    platform::{
        Error, Page, Result, Right, Scope, Tx,
        events::{self, Event, Timeline},
    },
};

pub fn list(tx: &mut Tx, wanted: &KeyList) -> Result<Page<Key>> {
    tx.act_everywhere(ManageKeys::CODE)?;
    let Page { items, next_cursor, total } = store::list(tx, wanted)?;
    Ok(Page { items: whole(tx, items)?, next_cursor, total })
}

pub fn get(tx: &mut Tx, id: KeyId) -> Result<Key> {
    tx.act_everywhere(ManageKeys::CODE)?;
    let row = store::get(tx, id)?;
    one(tx, row)
}

pub fn timeline(tx: &mut Tx, id: KeyId) -> Result<Timeline> {
    tx.act_everywhere(ManageKeys::CODE)?;
    store::get(tx, id)?;
    events::timeline(tx, "key", id.0)
}

/// What the actor can give to a key, and how far.
pub fn givable(tx: &mut Tx, all: Rights) -> Result<GivableRights> {
    let reach = |code: &str| match tx.actor.own_scope(code)? {
        Scope::All => Some(KeyScope::All),
        Scope::Branch => Some(KeyScope::Branch),
        Scope::Own => None,
    };
    let items = all.all().filter(|right| rules::is_givable(right.0)).filter_map(|&(code, lt, en)| {
        let scope = reach(code)?;
        Some(GivableRight { code: code.into(), name_lt: lt.into(), name_en: en.into(), scope })
    });
    Ok(GivableRights { items: items.collect() })
}

pub fn one(tx: &mut Tx, row: KeyRow) -> Result<Key> {
    whole(tx, vec![row])?.pop().ok_or(Error::NotFound)
}

/// Keys as people see them.
fn whole(tx: &mut Tx, rows: Vec<KeyRow>) -> Result<Vec<Key>> {
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let places: Vec<_> = rows.iter().flat_map(|row| [Some(row.branch_id), row.library_id]).flatten().collect();
    let makers: Vec<_> = rows.iter().map(|row| row.made_by).collect();
    let (mut rights, places, people) =
        (store::rights(tx, &ids)?, libraries::refs(tx, &places)?, store::people(tx, &makers)?);
    let key = |row: KeyRow| {
        let state = rules::state(&row, tx.today);
        Ok(Key {
            library: row.library_id.and_then(|library| places.get(&library).cloned()),
            branch: places.get(&row.branch_id).cloned().ok_or(Error::NotFound)?,
            rights: rights.remove(&row.id).unwrap_or_default(),
            made_by: people.get(&row.made_by).cloned().ok_or(Error::NotFound)?,
            actions: rules::actions(state),
            state,
            id: row.id,
            name: row.name,
            holder: row.holder,
            ending: row.ending,
            n_per_minute: row.n_per_minute,
            expires_on: row.expires_on,
            successor_of_id: row.successor_of_id,
            last_used_at: row.last_used_at,
            revoked_at: row.revoked_at,
            created_at: row.created_at,
            version: row.version,
        })
    };
    rows.into_iter().map(key).collect()
}

pub fn values(tx: &mut Tx, row: &KeyRow) -> Result<Value> {
    let rights = store::rights(tx, &[row.id])?.remove(&row.id).unwrap_or_default();
    Ok(json!({
        "name": row.name,
        "holder": row.holder,
        "library_id": row.library_id,
        "branch_id": row.branch_id,
        "rights": rights,
        "n_per_minute": row.n_per_minute,
        "expires_on": row.expires_on,
        "successor_of_id": row.successor_of_id,
        "revoked_at": row.revoked_at,
    }))
}

pub fn tell(
    tx: &mut Tx,
    verb: &str,
    row: &KeyRow,
    before: Option<Value>,
    after: Option<Value>,
    reason: Option<&str>,
) -> Result<()> {
    let event = Event::new(format!("keys.{verb}"), "key", row.id.0, tx.today).values(before, after).because(reason);
    events::tell(tx, &event)?;
    Ok(())
}
