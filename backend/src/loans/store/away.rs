//! Originals that are away, by the days on which they are due: for those who ask what a change would do.
use diesel::{
    dsl::{count_star, not},
    prelude::*,
};

use super::super::model::{DueDays, Medium, Side, Status};
use crate::{
    platform::{Result, Tx, actor::LibraryId, among::OneOf},
    schema::loans::{self, branch_id, due_on, medium, reader_due_on, side, status},
};

/// How many originals that are away are due on which days, by branch.
pub fn due_days(tx: &mut Tx) -> Result<Vec<DueDays>> {
    type Row = (LibraryId, Side, Option<chrono::NaiveDate>, Option<chrono::NaiveDate>, i64);
    let lent = side.eq(Side::Lending).and(status.one_of(Side::Lending.away()));
    let borrowed = side.eq(Side::Borrowing).and(status.one_of(Side::Borrowing.away()));
    let rows: Vec<Row> = loans::table
        .filter(medium.eq(Medium::Original).and(due_on.is_not_null()))
        .filter(lent.or(borrowed))
        .group_by((branch_id, side, due_on, reader_due_on))
        .select((branch_id, side, due_on, reader_due_on, count_star()))
        .load(tx.conn)?;
    let days = |(branch, of_side, due, reader_due, n): Row| {
        due.map(|due| DueDays { branch_id: branch, side: of_side, due_on: due, reader_due_on: reader_due, n })
    };
    Ok(rows.into_iter().filter_map(days).collect())
}

/// How many requests have not ended.
pub fn n_under_way(tx: &mut Tx) -> Result<i64> {
    let under_way = loans::table.filter(not(status.one_of(&Status::TERMINAL)));
    Ok(under_way.count().get_result(tx.conn)?)
}
