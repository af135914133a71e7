//! Gathers what an answer is computed from, and nothing that was not asked for.
use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use super::{
    billed::{BILLED, billed},
    staff::staff,
};
use crate::{
    loans, parameters,
    platform::{
        Result, Tx,
        actor::{self, LibraryId},
    },
    statistics::{
        model::{Dimension, Fills, Inputs, MeasureKey, Of, PlaceOf, Places, Question, Registration, Stage, User},
        rules::{self, FillFigure, Source, Span},
        store::{self, Needs, Within},
    },
    subscribers,
};

/// Before everything that is counted.
const BEGINNING: NaiveDate = NaiveDate::from_ymd_opt(1000, 1, 1).expect("a day");

/// Everything that the measures of a question need, of the branches that the actor may see.
pub fn gather(tx: &mut Tx, question: &Question, span: Span) -> Result<Inputs> {
    let within = within(tx, question)?;
    gather_within(tx, question, span, &within)
}

/// The same of these libraries and branches, for one who has decided which may be seen.
pub fn gather_within(tx: &mut Tx, question: &Question, span: Span, within: &Within) -> Result<Inputs> {
    let places = places(tx)?;
    let (measures, by) = (&question.measures.0, &question.by.0);
    let sources: Vec<Source> = measures.iter().map(|&key| rules::definition(key).source).collect();
    let sums: Vec<MeasureKey> = measures.iter().flat_map(|&key| rules::definition(key).sums()).collect();
    let mut inputs = Inputs { places, ..Inputs::default() };
    if !sums.is_empty() {
        inputs.parts = store::parts(tx, question, &sums, by, span, within)?;
    }
    inputs.parts.extend(staff(tx, question, span, within)?);
    let open: Vec<MeasureKey> = sources.iter().flat_map(|source| came_and_gone(*source)).collect();
    if !open.is_empty() {
        // What comes and goes is told apart by side to be counted, not to be shown.
        let by: Vec<Dimension> = by.iter().copied().chain([Dimension::Side]).collect();
        inputs.history = store::parts(tx, question, &open, &by, (BEGINNING, span.1), within)?;
    }
    let of_fills: Vec<FillFigure> = sources.iter().filter_map(|source| fill_figure(*source)).collect();
    if !of_fills.is_empty() {
        inputs.fills = fills(tx, question, span, within, &of_fills)?;
    }
    if sources.contains(&Source::Users) {
        let user = |(day, who)| User { of: Of { day: Some(day), ..Of::default() }, who };
        inputs.users = loans::users(tx, span, within.branches.as_deref())?.into_iter().map(user).collect();
    }
    if sources.contains(&Source::Subscribers) {
        inputs.registrations = registrations(tx, within)?;
    }
    if measures.iter().any(|measure| BILLED.contains(measure)) {
        let (parts, owed) = billed(tx, span, within)?;
        inputs.parts.extend(parts);
        inputs.owed = owed;
    }
    Ok(inputs)
}

fn came_and_gone(source: Source) -> Vec<MeasureKey> {
    match source {
        Source::Open(side) => rules::gone(side).iter().copied().chain([rules::came(side)]).collect(),
        _ => Vec::new(),
    }
}

fn fill_figure(source: Source) -> Option<FillFigure> {
    match source {
        Source::Fills(of) => Some(of),
        _ => None,
    }
}

/// What the directory and the subscribers' cards say of every library today.
fn places(tx: &mut Tx) -> Result<Places> {
    let mut places = store::places(tx)?;
    for library in subscribers::registered(tx)? {
        places.entry(library).or_default().is_subscriber = true;
    }
    Ok(places)
}

/// The libraries of a municipality, of a country, that are subscribers or none; nothing where none of it was asked for.
pub fn libraries_where(
    tx: &mut Tx,
    municipality: Option<&str>,
    country: Option<&str>,
    is_subscriber: Option<bool>,
) -> Result<Option<Vec<LibraryId>>> {
    if municipality.is_none() && country.is_none() && is_subscriber.is_none() {
        return Ok(None);
    }
    let fits = |place: &PlaceOf| {
        (municipality.is_none() || municipality == place.municipality.as_deref())
            && country.is_none_or(|country| country == place.country)
            && is_subscriber.is_none_or(|is_subscriber| is_subscriber == place.is_subscriber)
    };
    Ok(Some(places(tx)?.into_iter().filter(|(_, place)| fits(place)).map(|(library, _)| library).collect()))
}

/// The libraries that were asked for, and the branches that were asked for and may be seen.
fn within(tx: &mut Tx, question: &Question) -> Result<Within> {
    let seen = actor::branches(&tx.reaches("statistics:read")?);
    let asked = question.branch_id.map(LibraryId);
    let branches = match (seen, asked) {
        (Some(seen), Some(branch)) => Some(seen.into_iter().filter(|one| *one == branch).collect()),
        (seen, asked) => asked.map(|branch| vec![branch]).or(seen),
    };
    let (municipality, country) = (question.municipality.as_deref(), question.country.as_deref());
    let one = question.library_id.map(LibraryId);
    let libraries = match (libraries_where(tx, municipality, country, question.is_subscriber)?, one) {
        (Some(libraries), Some(one)) => Some(libraries.into_iter().filter(|library| *library == one).collect()),
        (libraries, one) => one.map(|one| vec![one]).or(libraries),
    };
    Ok(Within { libraries, branches })
}

/// The fills of the span, each as its stages.
fn fills(tx: &mut Tx, question: &Question, span: Span, within: &Within, of: &[FillFigure]) -> Result<Vec<Fills>> {
    let by = &question.by.0;
    let needs = Needs {
        days: of
            .iter()
            .any(|of| matches!(of, FillFigure::Days(_) | FillFigure::WorkingDays(_) | FillFigure::Within(_))),
        published: of.iter().any(|of| matches!(of, FillFigure::Age(_))),
        n_asked: of.contains(&FillFigure::Asked),
    };
    let needs_working_days = of.iter().any(|of| matches!(of, FillFigure::WorkingDays(_)));
    let stages: &[Stage] = if by.contains(&Dimension::Stage) { Stage::ALL } else { &[Stage::Total] };
    let counted = store::fills(tx, question, by, span, within, needs)?;
    let mut working_days = WorkingDays::default();
    let mut fills = Vec::with_capacity(counted.len() * stages.len());
    for fill in counted {
        let [requested_on, passed_on, promised_on, filled_on] = fill.days;
        for &stage in stages {
            let (from, to) = match stage {
                Stage::Total => (requested_on, filled_on),
                Stage::Passing => (requested_on, passed_on),
                Stage::Finding => (passed_on, promised_on),
                Stage::Supplying => (promised_on, filled_on),
            };
            fills.push(Fills {
                of: Of { stage: by.contains(&Dimension::Stage).then_some(stage), ..fill.of.clone() },
                days: (to - from).num_days(),
                working_days: if needs_working_days { working_days.between(tx, fill.branch, from, to)? } else { 0 },
                age: fill.published.map(|year| i64::from(filled_on.year() - year)),
                n_asked: fill.n_asked.into(),
                n: fill.n,
            });
        }
    }
    Ok(fills)
}

/// Working days by the calendar of each branch; a pair of days is counted once.
#[derive(Default)]
struct WorkingDays {
    calendars: HashMap<i64, parameters::Calendar>,
    known: HashMap<(i64, NaiveDate, NaiveDate), i64>,
}

impl WorkingDays {
    fn between(&mut self, tx: &mut Tx, branch: i64, from: NaiveDate, to: NaiveDate) -> Result<i64> {
        if let Some(days) = self.known.get(&(branch, from, to)) {
            return Ok(*days);
        }
        if let std::collections::hash_map::Entry::Vacant(entry) = self.calendars.entry(branch) {
            entry.insert(parameters::calendar(tx, Some(LibraryId(branch)))?);
        }
        let days = self.calendars.get(&branch).map_or(0, |calendar| calendar.working_days_between(from, to));
        self.known.insert((branch, from, to), days);
        Ok(days)
    }
}

fn registrations(tx: &mut Tx, within: &Within) -> Result<Vec<Registration>> {
    let is_asked = |library: &LibraryId| within.libraries.as_ref().is_none_or(|libraries| libraries.contains(library));
    let all = subscribers::registrations(tx)?.into_iter().filter(|(library, ..)| is_asked(library));
    Ok(all.map(|(library, year, from_on, until_on)| Registration { library, year, from_on, until_on }).collect())
}
