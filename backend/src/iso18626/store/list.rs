//! The lists of partners' systems and of messages.
use std::collections::HashMap;

use diesel::{
    BoxableExpression,
    dsl::{count_star, max},
    prelude::*,
    sql_types::Bool,
};

use crate::{
    iso18626::model::{
        IsoDirection, IsoMessageId, MessageList, MessageOrder, MessageRow, MessageState, MessageView, PeerList,
        PeerRow, PeerStanding,
    },
    loans::model::{LoanId, PartnerAlert},
    platform::{Page, Result, Tx, Utc, actor::LibraryId, clock, db::MultiBackend, page::Cursor, text},
    schema::{
        iso_messages::{self, created_at, id, is_to_read, state},
        iso_peers, libraries,
    },
};

type OfPeers = Box<dyn BoxableExpression<iso_peers::table, MultiBackend, SqlType = Bool>>;
type OfMessages = Box<dyn BoxableExpression<iso_messages::table, MultiBackend, SqlType = Bool>>;

/// A page of partners' systems, the newest first.
pub fn list_peers(tx: &mut Tx, wanted: &PeerList) -> Result<Page<PeerRow>> {
    let total = match wanted.count {
        Some(_) => Some(iso_peers::table.filter(of_peers(wanted)).count().get_result(tx.conn)?),
        None => None,
    };
    let mut condition = of_peers(wanted);
    if let Some(cursor) = &wanted.cursor {
        condition = Box::new(condition.and(iso_peers::library_id.lt(LibraryId(cursor.id))));
    }
    let rows = iso_peers::table
        .filter(condition)
        .order(iso_peers::library_id.desc())
        .limit(wanted.limit.and_one())
        .select(PeerRow::as_select())
        .load(tx.conn)?;
    Ok(Page::new(rows, wanted.limit, |row: &PeerRow| Cursor { key: None, id: row.library_id.0 }).counted(total))
}

fn of_peers(wanted: &PeerList) -> OfPeers {
    let mut all: OfPeers = match wanted.state {
        Some(stands) => Box::new(iso_peers::state.eq(stands)),
        None => Box::new(iso_peers::version.gt(0)),
    };
    for word in text::words(wanted.q.as_deref().unwrap_or_default()) {
        let named = libraries::table.filter(libraries::search_text.like(format!("%{word}%"))).select(libraries::id);
        let found = iso_peers::search_text.like(format!("%{word}%"));
        all = Box::new(all.and(found.or(iso_peers::library_id.eq_any(named))));
    }
    all
}

/// How messages with these partners stand.
pub fn standings(tx: &mut Tx, wanted: &[LibraryId]) -> Result<HashMap<LibraryId, PeerStanding>> {
    use iso_messages::{direction, library_id};
    let mut standings: HashMap<LibraryId, PeerStanding> = HashMap::new();
    let of = || iso_messages::table.filter(library_id.eq_any(wanted));
    let open = of().filter(state.eq_any([MessageState::Waiting, MessageState::Dead]));
    let counts: Vec<(LibraryId, MessageState, i64)> =
        open.group_by((library_id, state)).select((library_id, state, count_star())).load(tx.conn)?;
    for (library, stands, n) in counts {
        let standing = standings.entry(library).or_default();
        if stands == MessageState::Dead { standing.n_dead = n } else { standing.n_waiting = n }
    }
    let unread: Vec<(LibraryId, i64)> =
        of().filter(is_to_read).group_by(library_id).select((library_id, count_star())).load(tx.conn)?;
    for (library, n) in unread {
        standings.entry(library).or_default().n_to_read = n;
    }
    let newest: Vec<(LibraryId, IsoDirection, Option<Utc>)> = of()
        .filter(state.eq_any([MessageState::Taken, MessageState::Refused, MessageState::Delivered]))
        .group_by((library_id, direction))
        .select((library_id, direction, max(created_at)))
        .load(tx.conn)?;
    for (library, way, at) in newest {
        let standing = standings.entry(library).or_default();
        if way == IsoDirection::In { standing.last_in_at = at } else { standing.last_out_at = at }
    }
    Ok(standings)
}

/// What of a loan's messages waits for a person; what did not get through before what is to be read.
pub fn alert_of(tx: &mut Tx, loan: LoanId) -> Result<Option<PartnerAlert>> {
    use iso_messages::{direction, loan_id};
    let waits = state.eq(MessageState::Dead).or(is_to_read);
    let rows: Vec<(IsoDirection, MessageState)> = iso_messages::table
        .filter(loan_id.is_not_null().and(loan_id.eq(loan).assume_not_null()).and(waits))
        .select((direction, state))
        .load(tx.conn)?;
    // What was refused and has been read is no work any more.
    let has_failed = |(way, stands): &(IsoDirection, MessageState)| {
        *way == IsoDirection::Out && matches!(stands, MessageState::Dead | MessageState::Refused)
    };
    Ok(match rows.iter().any(has_failed) {
        true => Some(PartnerAlert::Failed),
        false => rows.first().map(|_| PartnerAlert::ToRead),
    })
}

/// The loans of which a message to this partner was given up.
pub fn loans_of_dead(tx: &mut Tx, library: LibraryId) -> Result<Vec<LoanId>> {
    use iso_messages::{library_id, loan_id};
    let dead = iso_messages::table.filter(library_id.eq(library).and(state.eq(MessageState::Dead)));
    Ok(dead.filter(loan_id.is_not_null()).select(loan_id.assume_not_null()).distinct().load(tx.conn)?)
}

/// A page of messages.
pub fn list_messages(tx: &mut Tx, wanted: &MessageList) -> Result<Page<MessageRow>> {
    let total = match wanted.count {
        Some(_) => Some(iso_messages::table.filter(of_messages(wanted)).count().get_result(tx.conn)?),
        None => None,
    };
    let matching = iso_messages::table.filter(of_messages(wanted)).into_boxed();
    let from = wanted.cursor.as_ref().map(|cursor| IsoMessageId(cursor.id));
    let page = match (wanted.sort.unwrap_or(MessageOrder::Newest), from) {
        (MessageOrder::Newest, None) => matching.order(id.desc()),
        (MessageOrder::Newest, Some(from)) => matching.filter(id.lt(from)).order(id.desc()),
        (MessageOrder::Oldest, None) => matching.order(id.asc()),
        (MessageOrder::Oldest, Some(from)) => matching.filter(id.gt(from)).order(id.asc()),
    };
    let rows = page.limit(wanted.limit.and_one()).select(MessageRow::as_select()).load(tx.conn)?;
    Ok(Page::new(rows, wanted.limit, |row: &MessageRow| Cursor { key: None, id: row.id.0 }).counted(total))
}

fn of_messages(wanted: &MessageList) -> OfMessages {
    use iso_messages::{direction, kind, library_id, loan_id};
    let mut all: OfMessages = match wanted.view {
        Some(MessageView::ToRead) => Box::new(is_to_read),
        Some(MessageView::Failed) => {
            let refused = state.eq(MessageState::Refused).and(direction.eq(IsoDirection::Out));
            Box::new(state.eq(MessageState::Dead).or(refused))
        }
        None => Box::new(iso_messages::n_tries.ge(0)),
    };
    if let Some(library) = wanted.library_id {
        all = Box::new(all.and(library_id.eq(library)));
    }
    if let Some(loan) = wanted.loan_id {
        all = Box::new(all.and(loan_id.is_not_null()).and(loan_id.eq(loan).assume_not_null()));
    }
    if let Some(way) = wanted.direction {
        all = Box::new(all.and(direction.eq(way)));
    }
    if let Some(wanted) = wanted.kind {
        all = Box::new(all.and(kind.eq(wanted)));
    }
    if let Some(wanted) = wanted.state {
        all = Box::new(all.and(state.eq(wanted)));
    }
    if let Some(day) = wanted.from {
        all = Box::new(all.and(created_at.ge(clock::day_begins(day))));
    }
    if let Some(day) = wanted.to.and_then(|day| day.succ_opt()) {
        all = Box::new(all.and(created_at.lt(clock::day_begins(day))));
    }
    all
}
