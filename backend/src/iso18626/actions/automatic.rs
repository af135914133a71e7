//! Answers that are given without a person, where that is switched on for the partner. Each is the verb of the desk,
//! done by the system, and the history of the loan says by which rule.
use super::super::model::PeerRow;
use crate::{
    catalogue::{
        self,
        model::{Asked, Holdings, ItemState},
    },
    loans::{
        self,
        model::{
            ActionKey, Cancelling, Citation, ClosedAs, Closing, Happened, ItemDetail, LoanId, Medium, NegativeAnswer,
            Promise, Renewal, UnfilledReason,
        },
    },
    platform::{Actor, Error, Result, Tx, events, i18n::Language, problem::problem_of},
};

/// By which rule an answer was given; it stands in the history as its reason.
#[derive(Clone, Copy)]
enum Rule {
    Available,
    NotHeld,
    Duplicate,
    Renewal,
    Cancel,
}

impl Rule {
    const fn as_str(self) -> &'static str {
        match self {
            Rule::Available => "promises_available",
            Rule::NotHeld => "refuses_not_held",
            Rule::Duplicate => "refuses_duplicates",
            Rule::Renewal => "answers_renewals",
            Rule::Cancel => "agrees_to_cancel",
        }
    }
}

/// Answers a new request, if one of the rules knows the answer.
pub fn answer_request(tx: &mut Tx, peer: &PeerRow, loan: LoanId, citation: &Citation, medium: Medium) -> Result<()> {
    let rules = peer.automatic;
    if rules.refuses_duplicates
        && let Some(earlier) = loans::asked_before(tx, loan, citation, peer.library_id)?
    {
        return refuse_duplicate(tx, loan, earlier);
    }
    let asked = Asked {
        isbn: citation.isbn.clone(),
        issn: citation.issn.clone(),
        title: Some(citation.title.clone()),
        author: citation.author.clone(),
    };
    if !rules.promises_available && !rules.refuses_not_held {
        return Ok(());
    }
    let held = catalogue::holdings(tx, &asked)?;
    if rules.promises_available && medium == Medium::Original && held.n_available > 0 {
        return promise(tx, loan, &held);
    }
    let has_number = citation.isbn.is_some() || citation.issn.is_some();
    if rules.refuses_not_held && has_number && held.items.is_empty() {
        return refuse_not_held(tx, loan);
    }
    Ok(())
}

/// Answers what they asked for by a step.
pub fn answer_step(tx: &mut Tx, peer: &PeerRow, loan: LoanId, step: Option<ActionKey>) -> Result<()> {
    match step {
        Some(ActionKey::AskRenewal) if peer.automatic.answers_renewals => renew(tx, loan),
        Some(ActionKey::AskCancel | ActionKey::RejectCondition) if peer.automatic.agrees_to_cancel => {
            by_rule(tx, loan, Rule::Cancel, |tx| loans::agree_cancel(tx, loan, &Happened::default()).map(drop))
        }
        _ => Ok(()),
    }
}

/// Takes a step in the name of nobody but the rule, and says so.
fn by_rule(tx: &mut Tx, loan: LoanId, rule: Rule, step: impl FnOnce(&mut Tx) -> Result<()>) -> Result<()> {
    let system = Actor::system();
    let tx = &mut tx.by(&system);
    match tx.part(step) {
        // What the desk's own rules refuse, such as a locked day, waits for a person.
        Err(Error::Refused { .. } | Error::Invalid(_)) => return Ok(()),
        done => done?,
    }
    let event = loans::about(tx, loan, "iso18626.answer")?.because(Some(rule.as_str()));
    events::tell(tx, &event)?;
    Ok(())
}

/// The first item that is free is promised, so that nobody else is promised it meanwhile.
fn promise(tx: &mut Tx, loan: LoanId, held: &Holdings) -> Result<()> {
    let items = held.items.iter().flat_map(|holding| &holding.description.items);
    let free = items.into_iter().find(|item| item.state == ItemState::Available && item.claimed_by.is_none());
    let detail = free.map(|item| ItemDetail {
        n: 1,
        barcode: Some(item.record.shelving.barcode.clone()),
        volume: None,
        condition: None,
    });
    let promise = Promise { items: detail.into_iter().collect(), ..Promise::default() };
    by_rule(tx, loan, Rule::Available, |tx| loans::will_supply(tx, loan, &promise).map(drop))
}

fn refuse_not_held(tx: &mut Tx, loan: LoanId) -> Result<()> {
    let no = NegativeAnswer { reason: UnfilledReason::NotHeld, by_mail: Some(false), happened_on: None, note: None };
    by_rule(tx, loan, Rule::NotHeld, |tx| loans::unfilled(tx, loan, &no).map(drop))
}

/// The word with which ReShare and Alma begin such a note; no figure counts it as a request that we refused.
fn refuse_duplicate(tx: &mut Tx, loan: LoanId, earlier: LoanId) -> Result<()> {
    let number = loans::numbers(tx, &[earlier.0])?.remove(&earlier.0).unwrap_or_default();
    let closing = Closing {
        closed_as: ClosedAs::Duplicate,
        reason: format!("DUPLICATE: {number}"),
        happened_on: None,
        note: None,
    };
    by_rule(tx, loan, Rule::Duplicate, |tx| loans::close(tx, loan, &closing).map(drop))
}

/// Our own rule decides; what it refuses is told with its reason.
fn renew(tx: &mut Tx, loan: LoanId) -> Result<()> {
    by_rule(tx, loan, Rule::Renewal, |tx| match loans::grant_renewal(tx, loan, &Renewal::default()) {
        Err(err @ Error::Refused { .. }) => {
            let reason = problem_of(&err, Language::En, String::new()).detail;
            let refusal = Cancelling { reason, happened_on: None, note: None };
            loans::refuse_renewal(tx, loan, &refusal).map(drop)
        }
        granted => granted.map(drop),
    })
}
