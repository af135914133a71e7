//! What is on the desk, and what is to go back.
use diesel::{dsl::not, prelude::*};

use super::{
    Condition, Row,
    list::{after, count},
    standing, within,
};
use crate::{
    loans::{
        ReadLoans,
        model::{Direction, DueAsked, DueLimit, Heading, PartnerAlert, QueueAsked, QueueKey, Record, Side, Sort},
    },
    platform::{Page, Result, Right, Tx, page::Cursor},
    schema::{
        loan_citations,
        loans::{self, due_on, id},
    },
};

/// A group of the queue: how many there are, and the first of them, those first that wait longest. A loan that
/// stands in a group before is not in this one.
pub fn queue(tx: &mut Tx, key: QueueKey, asked: QueueAsked) -> Result<(i64, Vec<Row>)> {
    let group = |tx: &Tx| -> Result<Condition> {
        let before = QueueKey::ALL.iter().take_while(|before| **before != key);
        let alone = before.fold(of_group(key, tx), |group, before| Box::new(group.and(not(of_group(*before, tx)))));
        let alone: Condition = match asked.owner_id {
            Some(owner) => Box::new(alone.and(loans::owner_id.eq(owner))),
            None => alone,
        };
        Ok(Box::new(alone.and(within(tx, ReadLoans::CODE)?)))
    };
    let condition = group(tx)?;
    let total = count(tx, condition)?;
    let condition = group(tx)?;
    let rows = loans::table
        .inner_join(loan_citations::table)
        .filter(condition)
        .order((due_on.is_null().asc(), due_on.asc(), loans::status_since_on.asc(), id.asc()))
        .limit(asked.limit.0)
        .select((Record::as_select(), Heading::as_select()))
        .load(tx.conn)?;
    Ok((total, rows))
}

fn of_group(key: QueueKey, tx: &Tx) -> Condition {
    match key {
        QueueKey::PartnerFailed => standing::alerted(PartnerAlert::Failed),
        QueueKey::PartnerToRead => standing::alerted(PartnerAlert::ToRead),
        QueueKey::Recalled => standing::recalled(),
        QueueKey::ToRemind => standing::to_remind(tx.today),
        QueueKey::Late => standing::due_before(tx.today),
        QueueKey::DueToday => standing::due_by(tx.today),
        QueueKey::ReaderWishes => standing::wished(),
        QueueKey::Questions => standing::asked(Side::asked_of_us),
        QueueKey::NotPickedUp => standing::not_picked_up(tx.today),
        QueueKey::WaitsForUs => standing::waits_for_us(tx.today),
        QueueKey::WaitsForThem => standing::waits_for_them(),
    }
}

/// A page of what is to go back to its lenders, or to come back to us; what is due first, first. All of it is counted.
pub fn due(tx: &mut Tx, asked: &DueAsked) -> Result<Page<Row>> {
    let side = match asked.direction.unwrap_or(Direction::ToReturn) {
        Direction::ToReturn => Side::Borrowing,
        Direction::LentOut => Side::Lending,
    };
    let all = |tx: &Tx| -> Result<Condition> {
        let of_side = standing::away().and(loans::side.eq(side));
        Ok(Box::new(of_side.and(within(tx, ReadLoans::CODE)?)))
    };
    let condition = all(tx)?;
    let total = count(tx, condition)?;
    let rest: Condition = match &asked.cursor {
        Some(cursor) => Box::new(all(tx)?.and(after(Sort::DueOn, cursor)?)),
        None => all(tx)?,
    };
    let DueLimit(limit) = asked.limit;
    let rows: Vec<Row> = loans::table
        .inner_join(loan_citations::table)
        .filter(rest)
        .order((due_on.is_null().asc(), due_on.asc(), id.asc()))
        .limit(limit.and_one())
        .select((Record::as_select(), Heading::as_select()))
        .load(tx.conn)?;
    let place = |(record, _): &Row| Cursor { key: record.standing.due_on.map(|day| day.to_string()), id: record.id.0 };
    Ok(Page::new(rows, limit, place).counted(Some(total)))
}
