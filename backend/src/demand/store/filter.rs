//! Which entries: what the demand list was asked for, as conditions.
use diesel::{BoxableExpression, dsl::not, prelude::*, sql_types::Bool};

use super::super::model::{DemandList, DemandStatus};
use crate::{
    platform::{db::MultiBackend, text},
    schema::{
        demand_entries::{self as entries, account_id, note, price_cents, status},
        demand_requests as asked,
    },
};

pub type Condition = Box<dyn BoxableExpression<entries::table, MultiBackend, SqlType = Bool>>;

/// Everything that was asked for.
pub fn wanted(list: &DemandList) -> Vec<Condition> {
    let mut all = words(list.q.as_deref().unwrap_or_default());
    all.push(Box::new(not(is_empty())));
    all.push(match list.status.0.as_slice() {
        [] => Box::new(status.ne(DemandStatus::Merged)),
        named => Box::new(status.eq_any(named.to_vec())),
    });
    if let Some(priority) = list.priority {
        all.push(Box::new(entries::priority.eq(priority)));
    }
    if let Some(library) = list.library_id {
        let direct = asked::table.filter(asked::library_id.eq(library)).select(asked::entry_id);
        let merged = diesel::alias!(entries as merged);
        let through = merged
            .inner_join(asked::table.on(asked::entry_id.eq(merged.field(entries::id))))
            .filter(asked::library_id.eq(library))
            .select(merged.field(entries::merged_into_id).assume_not_null());
        all.push(Box::new(entries::id.eq_any(direct).or(entries::id.eq_any(through))));
    }
    if let Some(n) = list.min_requests {
        all.push(Box::new(entries::n_requests.ge(n)));
    }
    if let Some(has) = list.has_price {
        all.push(if has { Box::new(price_cents.is_not_null()) } else { Box::new(price_cents.is_null()) });
    }
    if let Some(is) = list.is_by_hand {
        all.push(if is { Box::new(account_id.is_not_null()) } else { Box::new(account_id.is_null()) });
    }
    all
}

/// Nobody asks for it any more, because the no was taken back, and nobody has made anything of it.
fn is_empty() -> Condition {
    let is_alone = entries::n_requests.eq(0).and(account_id.is_null()).and(status.eq(DemandStatus::New));
    Box::new(is_alone.and(note.is_null()).and(price_cents.is_null()))
}

/// A folded word holds letters and digits alone: nothing that LIKE would read otherwise.
fn words(q: &str) -> Vec<Condition> {
    let matches = |word: String| -> Condition {
        let begins = entries::search_text.like(format!("{word}%"));
        Box::new(begins.or(entries::search_text.like(format!("% {word}%"))))
    };
    text::words(q).into_iter().map(matches).collect()
}
