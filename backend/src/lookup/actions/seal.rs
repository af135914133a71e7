//! What a catalogue wants to see of us: sealed, and opened only to be sent (decision 29).
use super::super::{
    model::{LookupCredentials, LookupTargetId, TargetRow},
    store,
};
use crate::platform::{Error, Result, Tx, sealed};

/// What the key is derived for that seals credentials.
const PURPOSE: &str = "lookup-credentials";

pub fn seal(tx: &Tx, target: LookupTargetId, credentials: &LookupCredentials) -> Result<String> {
    let plain = serde_json::to_vec(credentials).map_err(|err| Error::Internal(err.to_string()))?;
    sealed::seal(&tx.world.secrets, PURPOSE, &target.0.to_string(), &plain)
}

/// The credentials; none where there are none, or none that this installation can open.
pub fn opened(tx: &Tx, row: &TargetRow) -> Option<LookupCredentials> {
    let plain = sealed::open(&tx.world.secrets, PURPOSE, &row.id.0.to_string(), row.credentials.as_deref()?)?;
    serde_json::from_slice(&plain).ok()
}

/// Seals anew what was sealed before the installation's secret was changed; the timer does it every hour.
pub fn seal_anew(tx: &mut Tx) -> Result<()> {
    for (target, text) in store::outdated(tx, tx.world.secrets.id())? {
        if let Some(text) = sealed::renew(&tx.world.secrets, PURPOSE, &target.0.to_string(), &text)? {
            store::seal(tx, target, &text)?;
        }
    }
    Ok(())
}
