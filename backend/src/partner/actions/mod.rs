//! What a partner does and reads. Each public function is one unit of work.
mod steps;

use super::{
    model::{
        Filled, HeardLine, HeardTimeline, PartnerAgreements, PartnerLoan, PartnerLoanList, PartnerLoanRow,
        PartnerRequest, PartnerUnit, Scorecard, ScorecardAsked, WhoIAm,
    },
    rules,
};
use crate::{
    agreements, libraries,
    loans::{
        self,
        model::{ActionKey, Dealing, DealingList, LoanId, LoanItem, Whole},
    },
    platform::{Error, Page, Result, Tx, actor::LibraryId, events},
    statistics::{self, model::MeasureKey},
};

pub use steps::{
    accept_condition, add_condition, agree_cancel, ask_cancel, ask_renewal, ask_retry, complete, decline_cancel,
    grant_renewal, recall, receive, refuse_renewal, reject_condition, send_back, ship, unfilled, will_supply,
};

/// The library for which the caller's key or link speaks.
fn library(tx: &Tx) -> Result<LibraryId> {
    tx.actor.partner.ok_or(Error::NotFound)
}

/// For whom the key speaks, and to whom.
pub fn who(tx: &mut Tx) -> Result<WhoIAm> {
    let (library, us) = (library(tx)?, libraries::ours(tx)?);
    let mut refs = libraries::refs(tx, &[library, us])?;
    let mut named = |id| refs.remove(&id).ok_or(Error::NotFound);
    Ok(WhoIAm { library: named(library)?, us: named(us)?, today: tx.today })
}

/// A page of the partner's loans, the newest first.
pub fn list(tx: &mut Tx, wanted: PartnerLoanList) -> Result<Page<PartnerLoanRow>> {
    let library = library(tx)?;
    let PartnerLoanList { role, is_open, number, limit, cursor } = wanted;
    let wanted = DealingList { side: role.map(rules::side), is_open, number, limit, cursor };
    Ok(loans::dealings(tx, library, &wanted)?.map(|dealing| row(dealing, library)))
}

/// One of the partner's loans, whole.
pub fn get(tx: &mut Tx, id: LoanId) -> Result<PartnerLoan> {
    let library = library(tx)?;
    let (dealing, loan) = loans::dealing(tx, library, id)?;
    let is_current = rules::is_current(&dealing, library);
    let possible = if is_current { loans::possible(tx, &loan) } else { Vec::new() };
    Ok(whole(dealing, loan, library, &possible))
}

/// What happened to a loan while the partner had to do with it.
pub fn timeline(tx: &mut Tx, id: LoanId) -> Result<HeardTimeline> {
    let library = library(tx)?;
    loans::dealing(tx, library, id)?;
    let line = |heard: events::Heard| HeardLine {
        reason: heard.reason.filter(|_| rules::is_reason_told(&heard.kind)),
        kind: heard.kind,
        happened_on: heard.happened_on,
        recorded_at: heard.recorded_at,
        is_by_partner: heard.is_by_partner,
    };
    let heard = events::heard(tx, "loan", id.0, library)?;
    Ok(HeardTimeline { items: heard.into_iter().map(line).collect() })
}

/// Asks for something of ours: a request as the desk would take it in, at the desk of the key.
pub fn request(tx: &mut Tx, asked: &PartnerRequest) -> Result<PartnerLoan> {
    let new = asked.taken_in(library(tx)?, tx.actor.branch);
    let system = tx.actor.system_for_partner();
    let made = loans::request(&mut tx.by(&system), &new)?;
    get(tx, made.loan.record.id)
}

/// The partner's agreements with us, and those of the library that it is a part of.
pub fn agreements(tx: &mut Tx) -> Result<PartnerAgreements> {
    let known = libraries::get(tx, library(tx)?)?;
    Ok(PartnerAgreements { items: agreements::shared(tx, [known.id, known.root])? })
}

/// The figures of the two libraries: the same that our statistics show for this library.
pub fn scorecard(tx: &mut Tx, asked: &ScorecardAsked) -> Result<Scorecard> {
    let span = statistics::days(asked.from, asked.to, tx.today)?;
    let of_us = [
        MeasureKey::RequestsReceived,
        MeasureKey::RequestsSupplied,
        MeasureKey::RequestsRefused,
        MeasureKey::LendingFillRate,
    ];
    let of_you = [
        MeasureKey::RequestsSent,
        MeasureKey::RequestsFilled,
        MeasureKey::RefusalsReceived,
        MeasureKey::SupplierFillRate,
    ];
    let library = library(tx)?;
    let figures = statistics::with_library(tx, &[of_us, of_you].concat(), span, library)?;
    let filled = |[asked, filled, refused, rate]: [MeasureKey; 4]| {
        let n = |key: MeasureKey| figures[key.as_str()].as_i64().unwrap_or(0);
        let fill_rate_percent = figures[rate.as_str()].as_number().cloned();
        Filled { n_requests: n(asked), n_filled: n(filled), n_refused: n(refused), fill_rate_percent }
    };
    Ok(Scorecard { from: span.0, to: span.1, asked_of_us: filled(of_us), asked_of_you: filled(of_you) })
}

fn row(dealing: Dealing, library: LibraryId) -> PartnerLoanRow {
    let (status, is_current) = (rules::status(&dealing, library), rules::is_current(&dealing, library));
    let Dealing { record, citation, ask } = dealing;
    let standing = record.standing;
    PartnerLoanRow {
        id: record.id,
        number: record.number,
        partner_number: standing.partner_number.filter(|_| is_current),
        role: rules::role(record.side),
        status,
        pending: standing.pending.filter(|_| is_current),
        medium: record.medium,
        kind: citation.kind,
        title: citation.title,
        author: citation.author,
        requested_on: ask.as_ref().map_or(record.requested_on, |ask| ask.asked_on),
        needed_by_on: record.needed_by_on,
        due_on: standing.due_on.filter(|_| is_current),
        unfilled_reason: ask.and_then(|ask| ask.reason).or(standing.unfilled_reason.filter(|_| is_current)),
        updated_at: record.updated_at,
        version: record.version,
    }
}

fn whole(dealing: Dealing, loan: Whole, library: LibraryId, possible: &[ActionKey]) -> PartnerLoan {
    let is_current = rules::is_current(&dealing, library);
    let (citation, standing) = (dealing.citation.clone(), &loan.record.standing);
    let conditions = if is_current { rules::conditions(&loan, dealing.ask.as_ref()) } else { Vec::new() };
    let unit = |item: LoanItem| PartnerUnit {
        n: item.n,
        volume: item.volume,
        due_on: item.due_on,
        shipped_on: item.shipped_on,
        received_on: item.received_on,
        returned_on: item.returned_on,
        fate: item.fate,
    };
    PartnerLoan {
        container_title: citation.container_title,
        publisher: citation.publisher,
        year: citation.year,
        edition: citation.edition,
        volume: citation.volume,
        issue: citation.issue,
        pages: citation.pages,
        isbn: citation.isbn,
        issn: citation.issn,
        n_renewals: standing.n_renewals,
        is_reading_room_only: standing.is_reading_room_only,
        actions: rules::actions(rules::role(loan.record.side), possible),
        units: if is_current { loan.items.into_iter().map(unit).collect() } else { Vec::new() },
        conditions,
        row: row(dealing, library),
    }
}
