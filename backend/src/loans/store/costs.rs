//! A plain recount of what loans cost, from the ledger alone.
use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::{
    loans::model::{ChargeKind, Medium, Payer, Side},
    platform::{Result, Tx, events::Figure},
    schema::{loan_charges, loans},
};

/// Adds what the lines of costs make of the figures.
pub fn recount_costs(tx: &mut Tx, figures: &mut BTreeMap<Figure, i64>) -> Result<()> {
    let lines: Vec<(ChargeKind, i64, Payer, NaiveDate, Side, Medium)> = loan_charges::table
        .inner_join(loans::table.on(loans::id.eq(loan_charges::loan_id)))
        .select((
            loan_charges::kind,
            loan_charges::amount_cents,
            loan_charges::payer,
            loan_charges::charged_on,
            loans::side,
            loans::medium,
        ))
        .load(tx.conn)?;
    for (kind, amount_cents, payer, day, side, medium) in lines {
        let is_postage = matches!(kind, ChargeKind::PostageOut | ChargeKind::PostageBack);
        let is_cost = is_postage || matches!(kind, ChargeKind::Copies | ChargeKind::Voucher);
        let of_side = format!("{}_costs", side.as_str());
        for (measure, _) in [("postage_cents", is_postage), (of_side.as_str(), is_cost)].into_iter().filter(|of| of.1) {
            let figure = Figure {
                measure: measure.to_owned(),
                day,
                side: side.as_str().to_owned(),
                medium: medium.as_str().to_owned(),
                reason: payer.as_str().to_owned(),
                place: 0,
            };
            *figures.entry(figure).or_default() += amount_cents;
        }
    }
    Ok(())
}
