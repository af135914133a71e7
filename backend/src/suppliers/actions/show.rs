//! Whom we would ask: for a title that nobody has asked for yet, and for a request of ours. Nothing is written.
use std::collections::HashMap;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::{
    super::{
        model::{
            Facts, FoundBy, Kept, LoanSuppliers, Named, Reason, Supplier, SupplierReason, SupplierVerdict,
            SuppliersAsked, SuppliersChoice, SuppliersHistory, SuppliersProposal,
        },
        rules::{self, Judged},
        store,
    },
    gather::{Wanted, gather},
};
use crate::{
    libraries::Ref,
    loans::{
        self,
        model::{Citation, LoanId, Medium, TitleKnown, Whole},
    },
    platform::{Error, Result, Tx, actor::LibraryId, i18n::Language},
};

/// Whom we would ask for a title on a day.
pub fn propose(tx: &mut Tx, asked: &SuppliersAsked, language: Language) -> Result<SuppliersProposal> {
    let on = asked.on.unwrap_or(tx.today);
    let title = rules::title(asked).map_err(Error::Invalid)?;
    let holders = asked.holders.0.iter().map(|Named(library)| (*library, FoundBy::LookUp)).collect();
    let medium = asked.medium.unwrap_or(Medium::Original);
    let wanted = Wanted { on, medium, title, holders, asks: Vec::new(), named: Vec::new(), desk: None };
    let facts = gather(tx, wanted)?;
    Ok(proposal(&facts, rules::in_order(&facts), &[], on, language))
}

/// Whom to ask for a request of ours: in the chosen order, if there is one, and why.
pub fn get(tx: &mut Tx, loan: LoanId, on: Option<NaiveDate>, language: Language) -> Result<LoanSuppliers> {
    let (citation, whole) = loans::of_ours(tx, loan)?;
    show(tx, &citation, &whole, on, language)
}

/// The next library to ask in the order that a person has kept with a loan; none where none was kept or none is left.
pub fn next_kept(tx: &mut Tx, loan: LoanId) -> Result<Option<LibraryId>> {
    if !store::rota(tx, loan)?.is_some_and(|(rota, _)| rota.is_chosen) {
        return Ok(None);
    }
    let shown = get(tx, loan, None, Language::Lt)?;
    Ok(shown.proposal.next_id)
}

/// The same of a loan that was read already.
pub fn show(
    tx: &mut Tx,
    citation: &Citation,
    whole: &Whole,
    on: Option<NaiveDate>,
    language: Language,
) -> Result<LoanSuppliers> {
    let (loan, on) = (whole.record.id, on.unwrap_or(tx.today));
    let (rota, kept) = (store::rota(tx, loan)?, store::kept(tx, loan)?);
    let holders = store::holders(tx, loan)?;
    let named = kept.iter().map(|kept| kept.library).collect();
    let facts = gather(tx, wanted(citation, whole, holders, named, on))?;
    let is_open = loans::may_be_asked(whole);
    let mut proposal = proposal(&facts, rules::in_order(&facts), &kept, on, language);
    if rota.as_ref().is_some_and(|(rota, _)| rota.is_chosen) {
        let is_next = |one: &&Supplier| one.place.is_some() && one.verdict == SupplierVerdict::Ask;
        proposal.next_id = proposal.items.iter().find(is_next).map(|one| one.library.id);
    }
    proposal.next_id = proposal.next_id.filter(|_| is_open);
    let version = rota.as_ref().map_or(0, |(rota, _)| rota.version);
    let chosen = rota.filter(|(rota, _)| rota.is_chosen);
    let chosen = chosen.map(|(rota, by)| SuppliersChoice { by, at: rota.chosen_at });
    Ok(LoanSuppliers { loan_id: loan, version, is_open, chosen, proposal })
}

/// For what a loan asks.
pub fn wanted(
    citation: &Citation,
    whole: &Whole,
    holders: HashMap<LibraryId, FoundBy>,
    named: Vec<LibraryId>,
    on: NaiveDate,
) -> Wanted {
    let Citation { title, isbn, issn, .. } = citation.clone();
    Wanted {
        on,
        medium: whole.record.medium,
        title: TitleKnown { title: Some(title), isbn, issn, but: Some(whole.record.id) },
        holders,
        asks: whole.asks.clone(),
        named,
        desk: Some(whole.record.branch_id),
    }
}

/// The chosen ones in their order, then the others in ours.
fn proposal(facts: &Facts, judged: Vec<Judged>, kept: &[Kept], on: NaiveDate, language: Language) -> SuppliersProposal {
    let place = |library: LibraryId| kept.iter().position(|one| one.library == library);
    let mut items: Vec<Supplier> = Vec::new();
    for one in judged {
        let place = place(one.known.id);
        items.push(Supplier {
            library: Ref::from(&one.known),
            verdict: one.verdict(),
            reasons: told(&one.reasons, language),
            found_by: facts.holders.get(&one.known.id).copied(),
            place: place.and_then(|place| i32::try_from(place + 1).ok()),
            kept_reasons: place.map_or_else(Vec::new, |place| told(&kept[place].reasons, language)),
        });
    }
    // Stable: what was left out stays in our order.
    items.sort_by_key(|one| one.place.unwrap_or(i32::MAX));
    let next_id = items.iter().find(|one| one.verdict == SupplierVerdict::Ask).map(|one| one.library.id);
    let all = facts.of_all;
    let history = SuppliersHistory {
        since_on: facts.since_on,
        fill_percent: all.fill_percent,
        n_answers: all.n_answers,
        days_median: all.days_median,
        n_filled: all.n_filled,
    };
    SuppliersProposal { on, next_id, history, items }
}

fn told(reasons: &[Reason], language: Language) -> Vec<SupplierReason> {
    let told = |reason: &Reason| {
        let mut values = match serde_json::to_value(reason) {
            Ok(Value::Object(values)) => values,
            _ => Map::new(),
        };
        let code = values.remove("code").unwrap_or_default();
        SupplierReason { code, values, text: rules::text(reason, language) }
    };
    reasons.iter().map(told).collect()
}
