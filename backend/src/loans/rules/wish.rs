//! A reader's wish to keep a book longer: when it can be wished, and what became of it.
use chrono::NaiveDate;

use crate::loans::model::{Medium, Pending, ReaderWish, Record, Side, Standing, Status, WishRow, WishState};

/// Until when the reader has it.
pub fn reader_has_until(standing: &Standing) -> Option<NaiveDate> {
    let is_with_reader = standing.status == Status::OnLoan;
    standing.reader_due_on.or(standing.due_on).filter(|_| is_with_reader)
}

/// The day beyond which the reader may wish to keep it: once for each, and not while another question waits.
pub fn may_be_wished(record: &Record, last: Option<&WishRow>) -> Option<NaiveDate> {
    let Record { side, medium, standing, .. } = record;
    let may_wish = *side == Side::Borrowing && *medium == Medium::Original && standing.pending.is_none();
    let day = reader_has_until(standing).filter(|_| may_wish)?;
    last.is_none_or(|wish| wish.due_on != day).then_some(day)
}

/// What became of a wish.
pub fn shown_wish(wish: WishRow, standing: &Standing) -> ReaderWish {
    let state = match reader_has_until(standing) {
        None => WishState::Over,
        Some(day) if day > wish.due_on => WishState::Granted,
        Some(_) if wish.declined_at.is_some() => WishState::Declined,
        Some(_) if standing.pending == Some(Pending::Renewal) => WishState::Asked,
        Some(_) => WishState::Waiting,
    };
    ReaderWish { state, wished_at: wish.wished_at, due_on: wish.due_on, reason: wish.reason }
}
