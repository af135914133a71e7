//! What another system wants to see of us: sealed, and opened only to be sent.
use super::super::{
    model::{IsoCredentials, PeerRow},
    store,
};
use crate::platform::{Error, Result, Tx, actor::LibraryId, sealed};

/// What the key is derived for that seals credentials.
const PURPOSE: &str = "iso18626-credentials";

/// Seals credentials; none where nothing stands in them.
pub fn seal(tx: &Tx, library: LibraryId, credentials: &IsoCredentials) -> Result<Option<String>> {
    if *credentials == IsoCredentials::default() {
        return Ok(None);
    }
    let plain = serde_json::to_vec(credentials).map_err(|err| Error::Internal(err.to_string()))?;
    sealed::seal(&tx.world.secrets, PURPOSE, &library.0.to_string(), &plain).map(Some)
}

/// The credentials; none where there are none, or none that this installation can open.
pub fn opened(tx: &Tx, peer: &PeerRow) -> IsoCredentials {
    let text = peer.credentials.as_deref();
    let plain = text.and_then(|text| sealed::open(&tx.world.secrets, PURPOSE, &peer.library_id.0.to_string(), text));
    plain.and_then(|plain| serde_json::from_slice(&plain).ok()).unwrap_or_default()
}

/// Seals anew what was sealed before the installation's secret was changed; the timer does it every hour.
pub fn seal_anew(tx: &mut Tx) -> Result<()> {
    for (library, text) in store::outdated(tx, tx.world.secrets.id())? {
        if let Some(text) = sealed::renew(&tx.world.secrets, PURPOSE, &library.0.to_string(), &text)? {
            store::reseal(tx, library, &text)?;
        }
    }
    Ok(())
}
