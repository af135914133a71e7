//! What a key opens.
use std::collections::BTreeMap;

use crate::{
    keys::{
        Partner,
        model::{Holder, KeyState},
        rules, store,
    },
    parameters,
    platform::{
        Actor, Error, Result, Right, Scope, Tx, actor::LibraryId, caller::Unlocked, feed::ReadEvents, problem, secrets,
    },
    webhooks::ManageWebhooks,
};

/// Whether a library holds a key that opens something today.
pub fn is_partner(tx: &mut Tx, library: LibraryId) -> Result<bool> {
    store::has_living(tx, library)
}

/// What a key opens now; a text that was never a key is not looked for.
pub fn unlock(tx: &mut Tx, token: &str) -> Result<Unlocked> {
    let found = if rules::is_well_formed(token) { store::by_digest(tx, &secrets::digest(token))? } else { None };
    let row = found.ok_or(&problem::KEY_UNKNOWN)?;
    match rules::state(&row, tx.today) {
        KeyState::Active => {}
        KeyState::Revoked => return Err((&problem::KEY_REVOKED).into()),
        KeyState::Expired => {
            let params = vec![("day", row.expires_on.to_string())];
            return Err(Error::Refused { refusal: &problem::KEY_EXPIRED, params });
        }
    }
    let usual = parameters::keys::REQUESTS_PER_MINUTE.on(tx, tx.today)?;
    let n_per_minute = u32::try_from(row.n_per_minute.unwrap_or(usual)).unwrap_or(1);
    let rights: BTreeMap<String, Scope> = match row.holder {
        Holder::Partner => {
            [Partner::CODE, ReadEvents::CODE, ManageWebhooks::CODE].map(|code| (code.to_owned(), Scope::All)).into()
        }
        Holder::Script => {
            let held = store::rights(tx, &[row.id])?.remove(&row.id).unwrap_or_default();
            held.into_iter().map(|right| (right.code, right.scope.into())).collect()
        }
    };
    let actor = Actor {
        account: Some(row.made_by),
        key: Some(row.id),
        partner: row.library_id,
        branch: Some(row.branch_id),
        rights,
        ..Actor::default()
    };
    Ok(Unlocked { key: row.id, actor, n_per_minute })
}
