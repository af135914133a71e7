//! The list of webhooks, and how their deliveries stand.
use std::collections::HashMap;

use diesel::{BoxableExpression, IntoSql, dsl::count_star, prelude::*, sql_types::Bool};

use crate::{
    platform::{Page, Result, Tx, Utc, actor::LibraryId, db::MultiBackend, page::Cursor, text},
    schema::{
        libraries, webhook_deliveries, webhook_secrets,
        webhooks::{self, id},
    },
    webhooks::model::{DeliveryStatus, Standing, WebhookId, WebhookList, WebhookRow, WebhookState},
};

type Condition = Box<dyn BoxableExpression<webhooks::table, MultiBackend, SqlType = Bool>>;

/// A page of a partner's own webhooks, or of all, the newest first.
pub fn list(tx: &mut Tx, wanted: &WebhookList, of: Option<LibraryId>) -> Result<Page<WebhookRow>> {
    let total = match wanted.count {
        Some(_) => Some(webhooks::table.filter(condition(wanted, of)).count().get_result(tx.conn)?),
        None => None,
    };
    let mut condition = condition(wanted, of);
    if let Some(cursor) = &wanted.cursor {
        condition = Box::new(condition.and(id.lt(WebhookId(cursor.id))));
    }
    let rows = webhooks::table
        .filter(condition)
        .order(id.desc())
        .limit(wanted.limit.and_one())
        .select(WebhookRow::as_select())
        .load(tx.conn)?;
    Ok(Page::new(rows, wanted.limit, |row: &WebhookRow| Cursor { key: None, id: row.id.0 }).counted(total))
}

fn condition(wanted: &WebhookList, of: Option<LibraryId>) -> Condition {
    let mut all: Condition = match wanted.state {
        Some(state) => Box::new(webhooks::state.eq(state)),
        None => Box::new(webhooks::state.ne(WebhookState::Removed)),
    };
    for library in [of, wanted.library_id].into_iter().flatten() {
        all = Box::new(all.and(webhooks::library_id.eq(library).assume_not_null()));
    }
    for word in text::words(wanted.q.as_deref().unwrap_or_default()) {
        let of_library = libraries::table.filter(libraries::search_text.like(format!("%{word}%")));
        let named = webhooks::search_text.like(format!("%{word}%"));
        let is_its = webhooks::library_id.eq_any(of_library.select(libraries::id.nullable())).assume_not_null();
        let is_partners = webhooks::library_id.is_not_null().and(is_its);
        all = Box::new(all.and(named.or(is_partners)));
    }
    Box::new(all.and(true.into_sql::<Bool>()))
}

/// How the deliveries of these webhooks stand.
pub fn standings(tx: &mut Tx, wanted: &[WebhookId]) -> Result<HashMap<WebhookId, Standing>> {
    use webhook_deliveries::{delivered_at, status, webhook_id};
    let mut standings: HashMap<WebhookId, Standing> = HashMap::new();
    let of = || webhook_deliveries::table.filter(webhook_id.eq_any(wanted));
    let undelivered = of().filter(status.ne(DeliveryStatus::Delivered));
    let counts: Vec<(WebhookId, DeliveryStatus, i64)> =
        undelivered.group_by((webhook_id, status)).select((webhook_id, status, count_star())).load(tx.conn)?;
    for (webhook, stands, n) in counts {
        let standing = standings.entry(webhook).or_default();
        match stands {
            DeliveryStatus::Pending => standing.n_pending = n,
            DeliveryStatus::Dead => standing.n_dead = n,
            DeliveryStatus::Delivered => {}
        }
    }
    let newest: Vec<(WebhookId, Option<Utc>)> =
        of().group_by(webhook_id).select((webhook_id, diesel::dsl::max(delivered_at))).load(tx.conn)?;
    for (webhook, at) in newest {
        standings.entry(webhook).or_default().last_delivered_at = at;
    }
    let ending: Vec<(WebhookId, Option<Utc>)> = webhook_secrets::table
        .filter(webhook_secrets::webhook_id.eq_any(wanted).and(webhook_secrets::ends_at.gt(tx.now)))
        .order(webhook_secrets::ends_at)
        .select((webhook_secrets::webhook_id, webhook_secrets::ends_at))
        .load(tx.conn)?;
    for (webhook, until) in ending {
        standings.entry(webhook).or_default().old_secret_until = until;
    }
    Ok(standings)
}
