//! Lines of costs: listed, summed up, taken back.
use std::collections::HashMap;

use crate::{
    libraries,
    loans::{self, model::ChargeId},
    platform::{
        Page, Result, Right, Tx,
        actor::LibraryId,
        page::{Cursor, Limit},
    },
    postage::{
        OF_VOUCHER, ReadPostage, TAKEN_BACK, WritePostage,
        model::{PostageLine, PostageList, PostageLoan, PostageSums},
        rules,
        store::{self, Line},
    },
};

/// A page of lines, the newest first.
pub fn lines(tx: &mut Tx, wanted: &PostageList, limit: Limit, from: Option<&Cursor>) -> Result<Page<PostageLine>> {
    let page = store::lines(tx, wanted, limit, from)?;
    let mut ids: Vec<LibraryId> = page.items.iter().filter_map(|line| line.library_id).collect();
    ids.sort();
    ids.dedup();
    let names = libraries::refs(tx, &ids)?;
    Ok(page.map(|line| shown(tx, line, &names)))
}

/// What the lines that were asked for come to.
pub fn sums(tx: &mut Tx, wanted: &PostageList) -> Result<PostageSums> {
    let parts = store::sums(tx, wanted)?;
    let n = parts.iter().map(|sum| sum.n).sum();
    Ok(PostageSums { n, amount_cents: parts.iter().map(|sum| sum.amount_cents).sum(), parts })
}

/// Takes a line back by a line against it, of today.
pub fn counter(tx: &mut Tx, id: ChargeId, reason: &str) -> Result<PostageLine> {
    let line = store::line(tx, id, ReadPostage::CODE)?;
    tx.act_on(WritePostage::CODE, line.branch_id, Some(line.owner_id))?;
    if line.counters_id.is_some() || line.is_taken_back {
        return Err((&TAKEN_BACK).into());
    }
    if line.is_of_voucher {
        return Err((&OF_VOUCHER).into());
    }
    let against = loans::counter_charge(tx, id, reason)?;
    let line = store::line(tx, against.id, ReadPostage::CODE)?;
    let names = libraries::refs(tx, &line.library_id.into_iter().collect::<Vec<_>>())?;
    Ok(shown(tx, line, &names))
}

fn shown(tx: &Tx, line: Line, names: &HashMap<LibraryId, libraries::Ref>) -> PostageLine {
    let stands = line.counters_id.is_none() && !line.is_taken_back;
    let may_write = tx.actor.covers(WritePostage::CODE, line.branch_id, Some(line.owner_id));
    PostageLine {
        id: line.id,
        loan: PostageLoan { id: line.loan_id, number: line.number, side: line.side, title: line.title },
        library: line.library_id.and_then(|library| names.get(&library).cloned()),
        kind: line.kind,
        amount_cents: line.amount_cents,
        payer: line.payer,
        charged_on: line.charged_on,
        counters_id: line.counters_id,
        is_taken_back: line.is_taken_back,
        is_billed: line.is_billed,
        actions: rules::line_actions(stands, line.is_of_voucher, may_write),
    }
}
