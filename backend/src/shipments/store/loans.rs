//! The loans of parcels.
use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::{
    dsl::{count_star, exists, not},
    prelude::*,
    result::Error::DatabaseError,
};

use crate::{
    loans::model::{LoanId, Medium, Pending, Side, Stage, Status},
    platform::{
        Error, Result, Tx,
        actor::{AccountId, LibraryId},
    },
    schema::{loan_citations, loans, shipment_loans as packed_loans},
    shipments::model::{PackedLoan, ShipmentDirection, ShipmentId, ShipmentLoanState},
};

/// Where nothing more of a parcel is awaited by it.
const AWAITED: [ShipmentLoanState; 3] =
    [ShipmentLoanState::Packed, ShipmentLoanState::Sent, ShipmentLoanState::Missing];

/// A loan as parcels show it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = loans)]
pub struct Described {
    pub id: LoanId,
    pub number: String,
    pub side: Side,
    pub medium: Medium,
    pub status: Status,
    pub pending: Option<Pending>,
    pub branch_id: LibraryId,
    pub owner_id: AccountId,
    pub due_on: Option<NaiveDate>,
    #[diesel(select_expression = loan_citations::title)]
    pub title: String,
    #[diesel(select_expression = loan_citations::author)]
    pub author: Option<String>,
}

impl Described {
    pub fn stage(&self) -> Stage {
        Stage { side: self.side, is_copy: self.medium.is_copy(), status: self.status, pending: self.pending }
    }
}

/// The loans of a parcel, in the order of their ids, which is the order of locks.
pub fn packed(tx: &mut Tx, id: ShipmentId) -> Result<Vec<PackedLoan>> {
    let of = packed_loans::table.filter(packed_loans::shipment_id.eq(id)).order(packed_loans::loan_id);
    Ok(of.select(PackedLoan::as_select()).load(tx.conn)?)
}

/// Puts a loan in; false where it is in an open parcel of this direction already.
pub fn put_in(tx: &mut Tx, row: &PackedLoan) -> Result<bool> {
    let is_open = packed_loans::table
        .filter(packed_loans::loan_id.eq(row.loan_id).and(packed_loans::direction.eq(row.direction)))
        .filter(packed_loans::state.eq_any(AWAITED));
    if diesel::select(exists(is_open)).get_result::<bool>(tx.conn)? {
        return Ok(false);
    }
    diesel::insert_into(packed_loans::table).values(row).execute(tx.conn).map_err(twice)?;
    Ok(true)
}

/// Takes a loan out; false where it was not in.
pub fn take_out(tx: &mut Tx, id: ShipmentId, loan: LoanId) -> Result<bool> {
    Ok(diesel::delete(packed_loans::table.find((id, loan))).execute(tx.conn)? > 0)
}

/// Says where a loan of a parcel is now.
pub fn place(tx: &mut Tx, id: ShipmentId, loan: LoanId, state: ShipmentLoanState) -> Result<()> {
    let row = packed_loans::table.find((id, loan));
    diesel::update(row).set(packed_loans::state.eq(state)).execute(tx.conn).map_err(twice)?;
    Ok(())
}

/// The database has the last word where two parcels take one loan at the same moment.
fn twice(err: diesel::result::Error) -> Error {
    let DatabaseError(_, info) = &err else { return err.into() };
    let told = format!("{} {}", info.constraint_name().unwrap_or_default(), info.message());
    let is_twice = ["shipment_loans_open", "shipment_loans.loan_id"].iter().any(|key| told.contains(key));
    if is_twice { Error::invalid("/loan_ids", "shipments.in_another") } else { err.into() }
}

/// These loans as parcels show them, by their ids.
pub fn described(tx: &mut Tx, ids: &[LoanId]) -> Result<HashMap<LoanId, Described>> {
    let of = loans::table.inner_join(loan_citations::table).filter(loans::id.eq_any(ids));
    let rows: Vec<Described> = of.select(Described::as_select()).load(tx.conn)?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// The loans with a library that stand so and are in no open parcel of this direction; what is due first, first.
pub fn ready(
    tx: &mut Tx,
    direction: ShipmentDirection,
    (side, statuses): (Side, &[Status]),
    library: LibraryId,
) -> Result<Vec<Described>> {
    let is_open = packed_loans::table
        .filter(packed_loans::loan_id.eq(loans::id).and(packed_loans::direction.eq(direction)))
        .filter(packed_loans::state.eq_any(AWAITED));
    let with = loans::library_id.is_not_null().and(loans::library_id.assume_not_null().eq(library));
    let query = loans::table
        .inner_join(loan_citations::table)
        .filter(loans::side.eq(side).and(loans::status.eq_any(statuses.to_vec())))
        .filter(loans::medium.ne(Medium::ElectronicCopy))
        .filter(with)
        .filter(not(exists(is_open)))
        .order((loans::due_on.is_null().asc(), loans::due_on, loans::id))
        .limit(200);
    Ok(query.select(Described::as_select()).load(tx.conn)?)
}

/// How many loans each of these parcels holds, and how many of them are awaited.
pub fn counts(tx: &mut Tx, ids: &[ShipmentId]) -> Result<HashMap<ShipmentId, (i64, i64)>> {
    let of = packed_loans::table.filter(packed_loans::shipment_id.eq_any(ids));
    let grouped = of.group_by((packed_loans::shipment_id, packed_loans::state));
    let rows: Vec<(ShipmentId, ShipmentLoanState, i64)> =
        grouped.select((packed_loans::shipment_id, packed_loans::state, count_star())).load(tx.conn)?;
    let mut counts: HashMap<ShipmentId, (i64, i64)> = HashMap::new();
    for (id, state, n) in rows {
        let (all, awaited) = counts.entry(id).or_default();
        *all += n;
        *awaited += if state.is_awaited() { n } else { 0 };
    }
    Ok(counts)
}
