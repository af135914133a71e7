//! The reasons for and against one library.
use crate::{
    agreements::model::{PostagePayer, Stand, Terms},
    libraries::Known,
    loans::model::{Answer, Ask, Medium, SaidOfTitle, UnfilledReason},
    suppliers::model::{Facts, Reason},
};

/// Every reason that the facts give for a library; what decides first stands first, what speaks against it before all.
pub fn judge(facts: &Facts, known: &Known) -> Vec<Reason> {
    let mut reasons = Vec::new();
    reasons.extend(against(facts, known));
    reasons.extend(holds(facts, known));
    let last = facts.last_resort.contains(&known.kind).then_some(Reason::LastResort { kind: known.kind });
    reasons.extend(last);
    if known.is_ours {
        reasons.push(Reason::Ours);
    } else {
        reasons.push(cost(facts, known));
    }
    let history = facts.histories.get(&known.id).copied().unwrap_or_default();
    reasons.push(Reason::History {
        since_on: facts.since_on,
        fill_percent: history.fill_percent,
        n_answers: history.n_answers,
        days_median: history.days_median,
        n_filled: history.n_filled,
    });
    reasons.push(Reason::Load { n_open: facts.n_asked.get(&known.id).copied().unwrap_or(0) });
    reasons
}

fn against(facts: &Facts, known: &Known) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let of_this = |ask: &&Ask| ask.library_id == known.id;
    if let Some(Ask { asked_on, answer, reason, .. }) = facts.asks.iter().rfind(of_this) {
        reasons.push(Reason::Asked { on: *asked_on, answer: *answer, reason: *reason });
    }
    if let Some(until_on) = facts.closed.get(&known.id) {
        reasons.push(Reason::Closed { until_on: *until_on });
    }
    if let Some(Stand { number, status, until_on, terms: None }) = stand(facts, known) {
        reasons.push(Reason::NotInForce { number: number.clone(), status: *status, until_on: *until_on });
    }
    if !known.is_active {
        reasons.push(Reason::Inactive);
    }
    reasons
}

fn holds(facts: &Facts, known: &Known) -> Option<Reason> {
    if let Some(found_by) = facts.holders.get(&known.id) {
        return Some(Reason::Holds { found_by: *found_by });
    }
    let SaidOfTitle { answer, on, reason, .. } = facts.said.iter().rfind(|said| said.library == known.id)?;
    match (answer, reason) {
        (Answer::Yes, _) => Some(Reason::SaidYes { on: *on }),
        (Answer::No, Some(UnfilledReason::NotHeld | UnfilledReason::Withdrawn)) => {
            Some(Reason::SaidNotHeld { on: *on })
        }
        _ => None,
    }
}

/// A part goes by the agreement of its library, unless it has its own; one in force goes before one that is not.
fn stand<'a>(facts: &'a Facts, known: &Known) -> Option<&'a Stand> {
    let all = [facts.stands.get(&known.id), facts.stands.get(&known.root)];
    let in_force = all.into_iter().flatten().find(|stand| stand.terms.is_some());
    in_force.or(all[0]).or(all[1])
}

fn cost(facts: &Facts, known: &Known) -> Reason {
    let Some((number, terms)) = stand(facts, known).and_then(|stand| Some((&stand.number, stand.terms.as_ref()?)))
    else {
        return Reason::NoAgreement;
    };
    let Terms { outward_payer, return_payer, page_cents, .. } = terms;
    let page_cents = page_cents.filter(|cents| *cents > 0);
    // What goes by post, and what is priced: a copy does not go back, an electronic one does not go by post.
    let (outward, back, page_cents) = match facts.medium.unwrap_or(Medium::Original) {
        Medium::Original => (Some(*outward_payer), Some(*return_payer), None),
        Medium::PaperCopy => (Some(*outward_payer), None, page_cents),
        Medium::ElectronicCopy => (None, None, page_cents),
    };
    let is_ours = [outward, back].contains(&Some(PostagePayer::OurLibrary));
    let is_free = !is_ours && page_cents.is_none();
    Reason::Agreement { number: number.clone(), is_free, outward_payer: outward, return_payer: back, page_cents }
}
