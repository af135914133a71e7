//! Every agreement that was signed, for those who ask how we stand with many libraries at once.
use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::{
    agreements::model::{AgreementId, Record, Terms},
    platform::{Result, Tx},
    schema::{agreement_versions, agreements},
};

/// The agreements that were signed and have begun by a day, the latest last.
pub fn begun(tx: &mut Tx, on: NaiveDate) -> Result<Vec<Record>> {
    Ok(agreements::table
        .filter(agreements::signed_on.is_not_null().and(agreements::from_on.le(on)))
        .order((agreements::from_on, agreements::id))
        .select(Record::as_select())
        .load(tx.conn)?)
}

/// The terms of agreements that hold on a day.
pub fn terms_on(tx: &mut Tx, on: NaiveDate) -> Result<HashMap<AgreementId, Terms>> {
    let rows: Vec<(AgreementId, Terms)> = agreement_versions::table
        .filter(agreement_versions::effective_on.le(on))
        .order((agreement_versions::agreement_id, agreement_versions::n))
        .select((agreement_versions::agreement_id, Terms::as_select()))
        .load(tx.conn)?;
    // Of one agreement the version of the highest number stays.
    Ok(rows.into_iter().collect())
}
