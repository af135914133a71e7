//! Lists of proposals as this caller sees them now.
use crate::{
    demand::{
        WriteDemand,
        model::{
            Decision, DecisionRecord, DemandId, DemandStatus, ProposalCounts, ProposalId, ProposalList, ProposalRow,
            ProposalRowRecord, ProposalSummary, ProposalsAsked,
        },
        rules,
        store::{self, Sent},
    },
    platform::{Action, Actor, Page, Result, Right, Tx},
};

/// A page of lists of proposals, the last first.
pub fn proposals(tx: &mut Tx, wanted: &ProposalsAsked) -> Result<Page<ProposalSummary>> {
    let page = store::list_proposals(tx, wanted)?;
    let ids: Vec<ProposalId> = page.items.iter().map(|(list, _)| list.id).collect();
    let counts = store::counts_of(tx, &ids)?;
    let actor = tx.actor;
    Ok(page.map(|sent| {
        let counts = counts.get(&sent.0.id).copied().unwrap_or_default();
        summary(sent, counts, actor)
    }))
}

/// One list of proposals, whole.
pub fn proposal(tx: &mut Tx, id: ProposalId) -> Result<ProposalList> {
    let sent = store::find_proposal(tx, id)?;
    let counts = store::counts_of(tx, &[id])?.remove(&id).unwrap_or_default();
    let (all, decisions) = (store::rows_of(tx, id)?, store::decisions_of(tx, id)?);
    let ids: Vec<DemandId> = all.iter().map(|row| row.entry_id).collect();
    let standing = store::standing(tx, &ids)?;
    let rows = all.into_iter().map(|frozen| {
        let (status, on) = standing.get(&frozen.entry_id).copied().unwrap_or((DemandStatus::New, None));
        let actions = if on == Some(id) { rules::offers(status, tx.actor) } else { Vec::new() };
        row(frozen, &decisions, status, actions)
    });
    Ok(ProposalList { rows: rows.collect(), summary: summary(sent, counts, tx.actor) })
}

/// A list can be withdrawn while nothing of it is decided.
fn summary((list, account): Sent, counts: ProposalCounts, actor: &Actor) -> ProposalSummary {
    let is_undecided = list.withdrawn_on.is_none() && counts.n_accepted + counts.n_rejected == 0;
    let may_withdraw = is_undecided && actor.may(WriteDemand::CODE);
    let actions = if may_withdraw { vec![Action::new("withdraw").dangerous()] } else { Vec::new() };
    ProposalSummary {
        id: list.id,
        number: list.number,
        listed_on: list.listed_on,
        withdrawn_on: list.withdrawn_on,
        note: list.note,
        account,
        counts,
        version: list.version,
        actions,
    }
}

fn row(
    frozen: ProposalRowRecord,
    decisions: &[DecisionRecord],
    status: DemandStatus,
    actions: Vec<Action>,
) -> ProposalRow {
    let of = |wanted: Decision| decisions.iter().find(|one| one.entry_id == frozen.entry_id && one.decision == wanted);
    let on = |wanted: Decision| of(wanted).map(|one| one.decided_on);
    let (accepted_on, rejected_on) = (on(Decision::Accepted), on(Decision::Rejected));
    let (acquired_on, reason) = (on(Decision::Acquired), of(Decision::Rejected).and_then(|one| one.reason.clone()));
    ProposalRow {
        n: frozen.n,
        entry_id: frozen.entry_id,
        title: frozen.title,
        author: frozen.author,
        publisher: frozen.publisher,
        year: frozen.year,
        isbn: frozen.isbn,
        issn: frozen.issn,
        n_requests: frozen.n_requests,
        n_libraries: frozen.n_libraries,
        n_readers: frozen.n_readers,
        asked_by: frozen.asked_by,
        priority: frozen.priority,
        price_cents: frozen.price_cents,
        price_source: frozen.price_source,
        price_on: frozen.price_on,
        note: frozen.note,
        accepted_on,
        rejected_on,
        reason,
        acquired_on,
        status,
        actions,
    }
}
