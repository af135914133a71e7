//! What of the messages with a partner's system waits for a person. It is no step of a loan's life: none takes it back.
use std::collections::HashMap;

use diesel::prelude::*;

use crate::{
    loans::model::{LoanId, PartnerAlert},
    platform::{Result, Tx},
    schema::loan_alerts::{alert, loan_id, table},
};

/// Of those of these loans of which something waits.
pub fn alerts(tx: &mut Tx, loans: &[LoanId]) -> Result<HashMap<LoanId, PartnerAlert>> {
    let rows: Vec<(LoanId, PartnerAlert)> =
        table.filter(loan_id.eq_any(loans)).select((loan_id, alert)).load(tx.conn)?;
    Ok(rows.into_iter().collect())
}

/// Notes what waits now, or that nothing does.
pub fn save_alert(tx: &mut Tx, loan: LoanId, waits: Option<PartnerAlert>) -> Result<()> {
    diesel::delete(table.find(loan)).execute(tx.conn)?;
    if let Some(waits) = waits {
        diesel::insert_into(table).values((loan_id.eq(loan), alert.eq(waits))).execute(tx.conn)?;
    }
    Ok(())
}
