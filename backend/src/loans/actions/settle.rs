//! Loss and damage, their settlement by the lender's rules, and the closing by hand.
use super::{
    cancel::reason,
    step::{Done, step},
};
use crate::{
    loans::{
        model::{ActionKey, ClosedAs, Closing, ConditionAnswer, Damage, Fate, Harm, LoanId, Loss, Settlement},
        rules,
    },
    platform::{Result, Tx, problem::Fault, text},
};

/// Everything that is away is lost; the lender says what it wants for it.
pub fn report_lost(tx: &mut Tx, id: LoanId, loss: &Loss) -> Result<Done> {
    step(tx, id, ActionKey::ReportLost, loss, None, |_, step| {
        let gone =
            step.loan.items.iter_mut().filter(|item| item.returned_on.is_none() && item.fate != Some(Fate::Missing));
        gone.for_each(|item| item.fate = Some(Fate::Lost));
        let claim = rules::claim(loss.amount_cents, loss.currency, &step.loan, step.day);
        step.loan.claims.push(claim);
        Ok(())
    })
}

/// Some of it came to harm, or does not come back with the rest.
pub fn report_damaged(tx: &mut Tx, id: LoanId, damage: &Damage) -> Result<Done> {
    step(tx, id, ActionKey::ReportDamaged, damage, None, |_, step| {
        let side = step.loan.record.side;
        for (at, harmed) in damage.harmed.iter().enumerate() {
            let item =
                step.loan.items.iter_mut().find(|item| item.n == harmed.n && rules::came_on(item, side).is_some());
            let Some(item) = item else {
                step.faults.push(Fault::new(format!("/harmed/{at}/n"), "loans.item_unknown"));
                continue;
            };
            item.fate = Some(match harmed.harm {
                Harm::Damaged => Fate::Damaged,
                Harm::Lost => Fate::Lost,
            });
            if let Some(condition) = harmed.condition.as_deref().and_then(text::clean) {
                item.condition = Some(condition);
            }
        }
        if step.faults.is_empty() && !step.loan.items.iter().any(|item| rules::is_out(item, side)) {
            step.faults.push(Fault::new("/harmed", "loans.all_lost"));
        }
        let claim = rules::claim(damage.amount_cents, damage.currency, &step.loan, step.day);
        step.loan.claims.push(claim);
        Ok(())
    })
}

/// Replaced, paid or forgiven: what was lost ends here, what was damaged goes on its way.
pub fn settle(tx: &mut Tx, id: LoanId, settlement: &Settlement) -> Result<Done> {
    step(tx, id, ActionKey::Settle, settlement, Some(settlement.settled_as.as_str()), |_, step| {
        rules::settle(&mut step.loan, settlement, step.day, &mut step.faults);
        Ok(())
    })
}

/// Ends it by hand, for a reason in words; no figure counts it as anything.
pub fn close(tx: &mut Tx, id: LoanId, closing: &Closing) -> Result<Done> {
    let reason = reason(&closing.reason)?;
    step(tx, id, ActionKey::Close, closing, Some(&reason), |_, step| {
        rules::answer_condition(&mut step.loan, ConditionAnswer::Dropped, step.day);
        step.loan.record.standing.closed_as = Some(closing.closed_as);
        if closing.closed_as == ClosedAs::Completed {
            rules::end_units(&mut step.loan, step.day);
        }
        Ok(())
    })
}
