//! One step of a life: lock, decide, save, tell. Everything is decided before anything is saved, so that a refusal
//! leaves no half of a change behind, in a batch too.
use chrono::NaiveDate;
use serde_json::Value;

use super::{fills, terms::terms, turns};
use crate::{
    catalogue, libraries,
    loans::{
        ReadLoans,
        model::{ActionKey, Citation, Kind, Loan, LoanId, Record, Said, Stage, Terms, Whole},
        problems,
        rules::{self, Facts},
        store::{self, FoundBy},
    },
    platform::{
        Error, Result, Right, Tx,
        actor::{AccountId, LibraryId},
        events::{self, Event},
        i18n::Language,
        problem::Fault,
        text,
    },
};

/// A loan as a unit of work leaves it.
pub struct Done {
    pub loan: Whole,
    pub citation: Citation,
}

impl Done {
    /// The loan as its reader sees it.
    pub fn show(self, tx: &mut Tx) -> Result<Loan> {
        super::whole::whole(tx, self.loan, self.citation)
    }
}

/// A loan that is about to take a step on a day, under its terms, with what is wrong so far.
pub struct Step {
    pub loan: Whole,
    pub citation: Citation,
    pub day: NaiveDate,
    pub terms: Terms,
    pub faults: Vec<Fault>,
    /// Why, in words or as a code; it stands in the history.
    pub reason: Option<String>,
}

/// Takes a step, if the table has it and the body is right; `change` writes down what the step says of the loan.
pub fn step<'a>(
    tx: &mut Tx,
    id: LoanId,
    action: ActionKey,
    said: impl Into<Said<'a>>,
    reason: Option<&str>,
    change: impl FnOnce(&mut Tx, &mut Step) -> Result<()>,
) -> Result<Done> {
    let said = said.into();
    let (record, _) = store::find(tx, id, ReadLoans::CODE)?;
    let (loan, citation) = store::lock(tx, id, rules::right(record.side, action))?;
    let was = loan.clone();
    let to = rules::next(loan.record.stage(), action).filter(|_| rules::is_possible(action, &facts(&loan, tx.today)));
    let to = to.ok_or_else(|| not_allowed(&loan.record, action))?;
    let mut faults = Vec::new();
    let day = rules::day_of(said.happened_on, &loan.record, tx.today, &mut faults);
    let terms = terms(tx, &loan.record)?;
    let mut step = Step { loan, citation, day, terms, faults, reason: reason.map(str::to_owned) };
    change(tx, &mut step)?;
    if !step.faults.is_empty() {
        return Err(Error::Invalid(step.faults));
    }
    let Step { mut loan, citation, terms, reason, .. } = step;
    arrive(&mut loan, to, day, &terms);
    save(tx, &mut loan, &was, &citation)?;
    if let Some(note) = said.note.and_then(text::clean) {
        store::insert_note(tx, id, account(tx)?, &note)?;
    }
    let deltas = deltas(tx, &loan, &was, action, citation.kind)?;
    let fill = deltas.iter().find(|delta| rules::is_fill(delta)).cloned();
    let event = event(&loan.record, action.as_str(), day)
        .moved(Some(was.record.standing.status.as_str()), to.status.as_str())
        .values(Some(was.snapshot()), Some(loan.snapshot()))
        .because(reason.as_deref())
        .heard_by(heard_by(&was, &loan, action))
        .counting(deltas);
    let event = events::tell(tx, &event)?;
    turns::release(tx, &loan.record)?;
    if let Some(delta) = fill {
        fills::keep(tx, event, &loan, citation.year, &delta, day)?;
    }
    Ok(Done { loan, citation })
}

/// The library that hears of a step: the one left by it, or the one that it leads to. What goes on between us and our
/// reader concerns none.
pub fn heard_by(was: &Whole, is: &Whole, action: ActionKey) -> Option<LibraryId> {
    let other = was.record.standing.library_id.or(is.record.standing.library_id);
    other.filter(|_| rules::concerns_library(is.record.side, action))
}

/// The units and days that decide beside the table.
pub fn facts(loan: &Whole, today: NaiveDate) -> Facts {
    let Record { side, standing, .. } = &loan.record;
    Facts {
        units: rules::count_units(loan.items.iter(), *side, standing.status),
        is_reminder_due: rules::is_reminder_due(standing.remind_on, today),
        ..Facts::default()
    }
}

/// Stands where the step leads, with the days that follow from that.
fn arrive(loan: &mut Whole, to: Stage, day: NaiveDate, terms: &Terms) {
    let standing = &mut loan.record.standing;
    if (standing.status, standing.pending) != (to.status, to.pending) {
        standing.status_since_on = day;
    }
    (standing.status, standing.pending) = (to.status, to.pending);
    follow(loan, terms);
}

/// The days that follow from how it stands.
pub fn follow(loan: &mut Whole, terms: &Terms) {
    let remind_on = rules::next_reminder(loan, terms).map(|(_, remind_on)| remind_on);
    let pick_up_by_on = rules::pick_up_day(loan, terms);
    (loan.record.standing.remind_on, loan.record.standing.pick_up_by_on) = (remind_on, pick_up_by_on);
}

/// A step that says nothing but that it happened.
pub fn plain<'a>(tx: &mut Tx, id: LoanId, action: ActionKey, said: impl Into<Said<'a>>) -> Result<Done> {
    step(tx, id, action, said, None, |_, _| Ok(()))
}

/// What the step counts for, and with whom: a no counts for the library that was left by it, the end without the thing
/// for the last one asked.
pub fn deltas(tx: &mut Tx, loan: &Whole, was: &Whole, action: ActionKey, kind: Kind) -> Result<Vec<events::Delta>> {
    let standing = [loan, was].map(|loan| &loan.record.standing);
    let with = standing.into_iter().find_map(|standing| Some((standing.library_id?, standing.is_same_administration)));
    let last_asked = || loan.asks.last().map(|ask| (ask.library_id, false));
    let Some((library_id, is_same_administration)) = with.or_else(last_asked) else { return Ok(Vec::new()) };
    let is_abroad = libraries::get(tx, library_id)?.is_abroad;
    let needs_sent = rules::needs_sent(loan.record.side, action);
    let was_sent = needs_sent && store::is_counted(tx, loan.record.id, "requests_sent")?;
    let n_units = rules::n_units(action, was, loan);
    let was = was.record.standing.status;
    let counted = rules::Counted { library_id, is_abroad, is_same_administration, kind, n_units, was_sent, was };
    Ok(rules::counts(loan, action, &counted))
}

/// Saves the loan, and what it is found by where that changed.
pub fn save(tx: &mut Tx, loan: &mut Whole, was: &Whole, citation: &Citation) -> Result<()> {
    // What a correction brings back from the lost can be held again; what is lost is let go, and lent no more.
    let (was_lost, is_lost) = (rules::lost_barcodes(was), rules::lost_barcodes(loan));
    catalogue::find_again(tx, &was_lost)?;
    catalogue::hold(tx, loan.record.id, &rules::held_barcodes(loan))?;
    catalogue::miss(tx, &is_lost)?;
    store::save(tx, loan, was)?;
    if loan.record.standing.partner_number != was.record.standing.partner_number {
        store::save_citation(tx, loan.record.id, citation, &found_by(&loan.record, citation))?;
    }
    Ok(())
}

/// What a loan is found and ordered by.
pub fn found_by(record: &Record, citation: &Citation) -> FoundBy {
    let search_text = rules::search_text(&record.number, citation, record.standing.partner_number.as_deref());
    FoundBy { search_text, title_key: text::order_key(&citation.title) }
}

/// Something that happened to a loan; it belongs to the loan's branch and to whoever took it in.
pub fn event<'a>(record: &Record, verb: &str, day: NaiveDate) -> Event<'a> {
    Event::new(format!("loans.{verb}"), "loan", record.id.0, day).belongs(record.branch_id, Some(record.owner_id))
}

/// Tells of something that changes no status.
pub fn tell(tx: &mut Tx, record: &Record, verb: &str, before: Option<Value>, after: Option<Value>) -> Result<()> {
    let event = event(record, verb, tx.today).values(before, after);
    events::tell(tx, &event)?;
    Ok(())
}

/// Who acts, where something is written in somebody's name.
pub fn account(tx: &Tx) -> Result<AccountId> {
    tx.actor.account.ok_or(Error::Unauthenticated)
}

fn not_allowed(record: &Record, action: ActionKey) -> Error {
    let status = record.standing.status;
    let params = vec![
        ("status_lt", rules::status_name(status, Language::Lt).to_owned()),
        ("status_en", rules::status_name(status, Language::En).to_owned()),
        ("action_lt", rules::action_name(action, Language::Lt).to_owned()),
        ("action_en", rules::action_name(action, Language::En).to_owned()),
    ];
    Error::Refused { refusal: &problems::ACTION_NOT_ALLOWED, params }
}
