//! One loan with everything beside it, and what its terms propose.
use super::{
    agreed,
    last::last_steps,
    letters,
    rows::{Beside, line, named},
    terms::terms,
    turns,
};
use crate::{
    libraries::{self, Ref},
    loans::{
        ReadLoans,
        model::{Ask, Attempt, Citation, Loan, LoanId, Proposal, Record, Side, Terms, Whole},
        rules, store,
    },
    platform::{Result, Right, Tx, actor::LibraryId},
    readers,
};

/// A loan with everything beside it.
pub fn whole(tx: &mut Tx, loan: Whole, citation: Citation) -> Result<Loan> {
    let asked = loan.asks.iter().flat_map(|ask| [Some(ask.library_id), ask.through_id]).flatten();
    let named: Vec<LibraryId> = named([&loan.record].into_iter()).into_iter().chain(asked).collect();
    libraries::know(tx, &named)?;
    let under = terms(tx, &loan.record)?;
    let terms = agreed::shown(tx, loan.record.id, &under)?;
    let (is_lent, may_read) = (loan.record.side == Side::Lending, tx.actor.may(ReadLoans::CODE));
    let same = if is_lent || may_read { store::same_work(tx, loan.record.id, &citation)? } else { Vec::new() };
    let proposal = proposal(tx, &loan, &same, &under)?;
    let (turns, queued_on) = (turns::shown(tx, &loan.record)?, turns::queued_on(tx, &loan.record)?);
    let payers = under.payers;
    let Whole { record, items, asks, conditions, reminders, claims } = loan;
    let letter = letters::shown(tx, &record)?;
    let new_link = letters::new_link_outlook(tx, &record)?;
    // Whoever sees who the reader is sees how they are reached.
    let (reader, contact) =
        if store::sees_reader(tx, &record) { store::reader(tx, record.id)?.unzip() } else { (None, None) };
    let tracking_code = reader.as_ref().map(|_| readers::tracking_code(tx, record.id.0));
    let origin = store::origin(tx, record.id)?;
    let wish = store::last_wish(tx, record.id)?.map(|wish| rules::shown_wish(wish, &record.standing));
    let mut beside = Beside {
        libraries: libraries::refs(tx, &named)?,
        readers: reader.into_iter().map(|reader| (record.id, reader)).collect(),
        items: [(record.id, items)].into(),
        last_steps: last_steps(tx, [&record].into_iter())?,
        alerts: store::alerts(tx, &[record.id])?,
    };
    let row = line(tx, (record.clone(), citation.heading()), &beside);
    let items = beside.items.remove(&record.id).unwrap_or_default();
    let attempts = asks.into_iter().map(|ask| attempt(ask, |id| beside.name(id))).collect();
    let charges = store::charges(tx, record.id)?;
    let same_title = if may_read { store::same_title(tx, &same)? } else { Vec::new() };
    let Record { side, medium, channel, needed_by_on, standing, created_at, updated_at, .. } = record;
    let Citation { container_title, publisher, year, edition, volume, issue, pages, isbn, issn, .. } = citation;
    Ok(Loan {
        row,
        path: rules::path(side, medium.is_copy()).to_vec(),
        channel,
        needed_by_on,
        container_title,
        publisher,
        year,
        edition,
        volume,
        issue,
        pages,
        isbn,
        issn,
        partner_number: standing.partner_number,
        reader_due_on: standing.reader_due_on,
        told_on: standing.told_on,
        told_by: standing.told_by,
        unfilled_reason: standing.unfilled_reason,
        retry_reason: standing.retry_reason,
        closed_as: standing.closed_as,
        pick_up_by_on: standing.pick_up_by_on,
        n_renewals: standing.n_renewals,
        proposal,
        n_pages: standing.n_pages,
        copy_url: standing.copy_url,
        is_same_administration: standing.is_same_administration,
        items: items.into_iter().map(|item| rules::unit(item, side)).collect(),
        attempts,
        conditions,
        reminders,
        claims,
        charges,
        payers,
        terms,
        origin,
        contact,
        tracking_code,
        wish,
        letter,
        new_link,
        created_at,
        updated_at,
        turns,
        queued_on,
        same_title,
    })
}

fn attempt(ask: Ask, name: impl Fn(LibraryId) -> Ref) -> Attempt {
    let Ask { n, asked_on, answer, answered_on, reason, note, n_half_vouchers, .. } = ask;
    let (library, through) = (name(ask.library_id), ask.through_id.map(name));
    Attempt { n, library, asked_on, answer, answered_on, reason, note, through, n_half_vouchers }
}

/// What the terms propose now.
fn proposal(tx: &mut Tx, loan: &Whole, same: &[LoanId], terms: &Terms) -> Result<Proposal> {
    let Record { side, medium, standing, .. } = &loan.record;
    let is_original = !medium.is_copy();
    let (is_lent, is_away) = (*side == Side::Lending, side.away().contains(&standing.status));
    let n_waiting = if is_lent && is_away { store::n_waiting(tx, same)? } else { 0 };
    let refusal = rules::renewal_refusal(standing.n_renewals, n_waiting, terms);
    let due_on = standing.due_on.filter(|_| is_original);
    let n_next = turns::n_waiting(tx, &loan.record)?;
    Ok(Proposal {
        due_on: due_on.or_else(|| (is_lent && is_original).then(|| rules::due_day(tx.today, terms))),
        reader_due_on: due_on.filter(|_| !is_lent).map(|due_on| match standing.is_reading_room_only {
            true => tx.today,
            false => {
                let day = rules::reader_day(due_on, tx.today, terms);
                rules::shared_day(day, tx.today, n_next, terms)
            }
        }),
        renewed_due_on: due_on.map(|due_on| rules::renewed_day(due_on, tx.today, terms)),
        n_renewals_allowed: terms.n_renewals,
        renewal_refusal: refusal.filter(|_| is_lent && is_away),
    })
}
