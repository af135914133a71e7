//! The secrets of webhooks, and what is forgotten.
use chrono::Duration;

use super::super::{model::WebhookId, rules, store};
use crate::platform::{Result, Tx, Utc, sealed};

/// What the key is derived for that seals secrets.
const PURPOSE: &str = "webhook-secret";
/// For a season: long enough to look into what a partner misses, and no library needs what a machine was told last year.
const KEPT_DAYS: i64 = 90;
const PORTION: i64 = 500;

/// Gives a webhook a new secret of 256 bits, and shows it this once.
pub fn give_secret(tx: &mut Tx, webhook: WebhookId) -> Result<String> {
    let clock = &tx.world.clock;
    let secret = [clock.random().to_be_bytes(), clock.random().to_be_bytes()].concat();
    let sealed = sealed::seal(&tx.world.secrets, PURPOSE, &webhook.0.to_string(), &secret)?;
    store::add_secret(tx, webhook, &sealed)?;
    Ok(rules::write_secret(&secret))
}

/// The secrets that sign now, the newest first; one that cannot be opened signs nothing.
pub fn living_secrets(tx: &mut Tx, webhook: WebhookId) -> Result<Vec<Vec<u8>>> {
    let sealed = store::secrets(tx, webhook)?;
    let (secrets, about) = (&tx.world.secrets, webhook.0.to_string());
    Ok(sealed.iter().filter_map(|text| sealed::open(secrets, PURPOSE, &about, text)).collect())
}

/// Deletes old deliveries, and seals anew what was sealed before the installation's secret was changed; the timer does
/// it every hour.
pub fn forget(tx: &mut Tx) -> Result<usize> {
    for (id, webhook, text) in store::outdated_secrets(tx, tx.world.secrets.id())? {
        if let Some(text) = sealed::renew(&tx.world.secrets, PURPOSE, &webhook.0.to_string(), &text)? {
            store::reseal(tx, id, &text)?;
        }
    }
    let before = Utc(tx.now.0 - Duration::days(KEPT_DAYS));
    store::forget(tx, before, PORTION)
}
