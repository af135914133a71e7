//! A webhook is made and edited.
use serde_json::{Value, json};

use super::{
    super::{
        model::{MadeWebhook, NewWebhook, Webhook, WebhookId, WebhookPatch, WebhookRow, WebhookState},
        rules, store,
    },
    ENTITY, reach,
    seal::give_secret,
    show::one,
};
use crate::{
    keys, libraries,
    platform::{
        Error, Result, Tx, Version,
        actor::LibraryId,
        events::{self, Event},
        outgoing::{self, Leads},
        problem::Fault,
        sealer, text,
    },
};

/// Makes a webhook, of which it was looked where it leads; it is told what happens from now on.
pub fn create(tx: &mut Tx, new: &NewWebhook, leads: Leads) -> Result<MadeWebhook> {
    let own = reach(tx)?;
    let library = own.or(new.library_id);
    let mut faults: Vec<_> = outgoing::address_fault(&new.url, leads).into_iter().collect();
    faults.extend(rules::kind_faults(&new.kinds, tx.actor, library.is_some()));
    let name = text::clean(&new.name);
    if name.is_none() {
        faults.push(Fault::new("/name", "field.required"));
    }
    if own.is_some() && new.library_id.is_some() {
        faults.push(Fault::new("/library_id", "field.not_allowed"));
    } else if let Some(library) = library {
        faults.extend(library_fault(tx, library)?);
    }
    let Some(name) = name.filter(|_| faults.is_empty()) else { return Err(Error::Invalid(faults)) };
    let row = WebhookRow {
        id: WebhookId(0),
        name,
        url: new.url.clone(),
        library_id: library,
        state: WebhookState::Active,
        disabled_because: None,
        followed_to: sealer::position(tx)?,
        failing_since: None,
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
    };
    let row = store::insert(tx, &row, &new.kinds)?;
    let secret = give_secret(tx, row.id)?;
    let after = values(&row, &new.kinds);
    let event = Event::new("webhooks.create", ENTITY, row.id.0, tx.today).moved(None, row.state.as_str());
    events::tell(tx, &event.values(None, Some(after)))?;
    Ok(MadeWebhook { webhook: one(tx, row)?, secret })
}

/// A partner's webhook needs a partner: a library that holds a key.
fn library_fault(tx: &mut Tx, library: LibraryId) -> Result<Option<Fault>> {
    let code = match libraries::get(tx, library) {
        Ok(_) if keys::is_partner(tx, library)? => return Ok(None),
        Ok(_) => "webhooks.no_key",
        Err(Error::NotFound) => "library.unknown",
        Err(err) => return Err(err),
    };
    Ok(Some(Fault::new("/library_id", code)))
}

/// Edits a webhook; `leads` is where a new address leads.
pub fn update(tx: &mut Tx, id: WebhookId, version: Version, patch: &WebhookPatch, leads: Leads) -> Result<Webhook> {
    let own = reach(tx)?;
    let mut row = store::lock(tx, id, own)?;
    version.must_be(row.version)?;
    let before_kinds = store::kinds(tx, &[id])?.remove(&id).unwrap_or_default();
    let (before, mut faults) = (values(&row, &before_kinds), Vec::new());
    if let Some(url) = &patch.url {
        faults.extend(outgoing::address_fault(url, leads));
        row.url.clone_from(url);
    }
    if let Some(name) = &patch.name {
        match text::clean(name) {
            Some(name) => row.name = name,
            None => faults.push(Fault::new("/name", "field.required")),
        }
    }
    let kinds = patch.kinds.clone().unwrap_or_else(|| before_kinds.clone());
    if kinds != before_kinds {
        // What it is told already was given by somebody who saw it.
        let is_new = |fault: &Fault| {
            let n = fault.pointer.rsplit('/').next().and_then(|n| n.parse::<usize>().ok());
            let known = n.and_then(|n| kinds.get(n)).is_some_and(|kind| before_kinds.contains(kind));
            !known || fault.code == "webhooks.kind_twice"
        };
        let of_kinds = rules::kind_faults(&kinds, tx.actor, row.library_id.is_some());
        faults.extend(of_kinds.into_iter().filter(is_new));
    }
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let after = values(&row, &kinds);
    if before != after {
        store::set_kinds(tx, id, &kinds)?;
        store::save(tx, &mut row)?;
        let event = Event::new("webhooks.update", ENTITY, id.0, tx.today);
        events::tell(tx, &event.values(Some(before), Some(after)))?;
    }
    one(tx, row)
}

fn values(row: &WebhookRow, kinds: &[String]) -> Value {
    let mut kinds = kinds.to_vec();
    kinds.sort();
    json!({ "name": row.name, "url": row.url, "library_id": row.library_id, "kinds": kinds })
}
