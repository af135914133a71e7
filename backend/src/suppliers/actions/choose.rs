//! A person chooses whom to ask: the order and the reasons of that moment are kept with the loan.
use std::collections::HashMap;

use serde_json::{Value, json};

use super::{
    super::{
        model::{FoundBy, Kept, LoanSuppliers, Rota, SupplierHolder, SuppliersChosen},
        problems, rules, store,
    },
    gather::gather,
    show::{show, wanted},
};
use crate::{
    libraries,
    loans::{
        self,
        model::{LoanId, Whole},
    },
    platform::{Error, Result, Tx, Version, actor::LibraryId, events, i18n::Language, problem::Fault},
};

/// Keeps an order, and who has the thing. What was sent already stays as it was sent.
pub fn choose(
    tx: &mut Tx,
    loan: LoanId,
    version: Version,
    chosen: &SuppliersChosen,
    language: Language,
) -> Result<LoanSuppliers> {
    let (citation, whole) = loans::hold_ours(tx, loan)?;
    let before = store::rota(tx, loan)?.map(|(rota, _)| rota);
    version.must_be(before.as_ref().map_or(0, |rota| rota.version))?;
    if !loans::may_be_asked(&whole) {
        return Err((&problems::NOT_ASKED_ANY_MORE).into());
    }
    let named = chosen.library_ids.clone().unwrap_or_default();
    let held: Vec<LibraryId> = chosen.holders.iter().map(|holder| holder.library_id).collect();
    let mut faults = faults(tx, &whole, &named, |n| format!("/library_ids/{n}"))?;
    faults.extend(self::faults(tx, &whole, &held, |n| format!("/holders/{n}/library_id"))?);
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let was = (store::kept(tx, loan)?, store::holders(tx, loan)?);
    let holders: HashMap<LibraryId, FoundBy> =
        chosen.holders.iter().map(|holder| (holder.library_id, holder.found_by)).collect();
    let facts = gather(tx, wanted(&citation, &whole, holders.clone(), named.clone(), tx.today))?;
    let mut judged: HashMap<LibraryId, _> =
        rules::in_order(&facts).into_iter().map(|one| (one.known.id, one.reasons)).collect();
    let kept: Vec<Kept> = named
        .iter()
        .map(|library| Kept { library: *library, reasons: judged.remove(library).unwrap_or_default() })
        .collect();
    let rota = Rota {
        loan_id: loan,
        is_chosen: chosen.library_ids.is_some(),
        chosen_by: tx.actor.account.ok_or(Error::Unauthenticated)?,
        chosen_at: tx.now,
        version: before.as_ref().map_or(1, |rota| rota.version + 1),
    };
    store::save(tx, &rota, &kept, &chosen.holders)?;
    let order = |kept: &[Kept]| -> Vec<LibraryId> { kept.iter().map(|one| one.library).collect() };
    let was = before.map(|rota| values(rota.is_chosen, &order(&was.0), &holders_of(&was.1)));
    let is = values(rota.is_chosen, &named, &chosen.holders);
    let event = loans::about(tx, loan, "loans.choose_suppliers")?.values(was, Some(is));
    events::tell(tx, &event)?;
    show(tx, &citation, &whole, None, language)
}

/// Each is a library of the directory that could be asked from this desk, and is named once.
fn faults(tx: &mut Tx, whole: &Whole, named: &[LibraryId], pointer: impl Fn(usize) -> String) -> Result<Vec<Fault>> {
    let mut faults = Vec::new();
    libraries::know(tx, named)?;
    for (n, library) in named.iter().enumerate() {
        let code = match libraries::get(tx, *library) {
            Ok(known) if known.is_ours && (known.root == known.id || known.id == whole.record.branch_id) => {
                Some("loans.own_library")
            }
            Ok(_) => named[..n].contains(library).then_some("value.twice"),
            Err(Error::NotFound) => Some("library.unknown"),
            Err(err) => return Err(err),
        };
        faults.extend(code.map(|code| Fault::new(pointer(n), code)));
    }
    Ok(faults)
}

fn holders_of(holders: &HashMap<LibraryId, FoundBy>) -> Vec<SupplierHolder> {
    let mut all: Vec<SupplierHolder> = holders
        .iter()
        .map(|(library, found_by)| SupplierHolder { library_id: *library, found_by: *found_by })
        .collect();
    all.sort_by_key(|holder| holder.library_id);
    all
}

fn values(is_chosen: bool, order: &[LibraryId], holders: &[SupplierHolder]) -> Value {
    let holders: Vec<Value> =
        holders.iter().map(|holder| json!({ "library_id": holder.library_id, "found_by": holder.found_by })).collect();
    json!({ "library_ids": is_chosen.then_some(order), "holders": holders })
}
