//! Gathers the facts by which libraries are put in order.
use std::collections::{BTreeSet, HashMap};

use chrono::{Months, NaiveDate};

use super::super::{
    model::{Facts, FoundBy, History},
    rules, store,
};
use crate::{
    agreements, libraries,
    loans::{
        self, Side,
        model::{Ask, Medium, TitleKnown},
    },
    parameters::loans::LAST_RESORT,
    platform::{Hundredths, Result, Tx, actor::LibraryId},
    statistics::{
        self,
        model::{FigureOf, MeasureKey, Stage},
    },
};

/// For what, when, and what is known of it already.
pub struct Wanted {
    pub on: NaiveDate,
    pub medium: Medium,
    pub title: TitleKnown,
    pub holders: HashMap<LibraryId, FoundBy>,
    pub asks: Vec<Ask>,
    /// Those that are to be judged whatever is known of them.
    pub named: Vec<LibraryId>,
    /// Our desk that asks; it does not ask itself.
    pub desk: Option<LibraryId>,
}

/// What is known on a day of every library that comes into question: it has the thing, or said something of it; an
/// agreement is in force; it was asked for anything lately; it is a last resort; or somebody names it.
pub fn gather(tx: &mut Tx, wanted: Wanted) -> Result<Facts> {
    let Wanted { on, medium, title, holders, asks, named, desk } = wanted;
    let since_on = on.checked_sub_months(Months::new(rules::HISTORY_MONTHS)).unwrap_or(on);
    let span = (since_on, on);
    let fills = [MeasureKey::SupplierFillRate];
    let fills = statistics::by_library(tx, &fills, (Side::Borrowing, medium), None, span)?;
    // From the day on which the library that filled it was asked: what others took before is not its doing.
    let (days, stage) = ([MeasureKey::DaysMedian], Some(Stage::Supplying));
    let days = statistics::by_library(tx, &days, (Side::Borrowing, medium), stage, span)?;
    let mut histories: HashMap<LibraryId, History> = HashMap::new();
    for (library, figures) in &fills.each {
        add_fills(histories.entry(*library).or_default(), figures);
    }
    for (library, figures) in &days.each {
        add_days(histories.entry(*library).or_default(), figures);
    }
    let mut of_all = History::default();
    add_fills(&mut of_all, &fills.all);
    add_days(&mut of_all, &days.all);
    let stands = agreements::stands(tx, on)?;
    let said = loans::said_of_title(tx, &title)?;
    let last_resort = LAST_RESORT.on(tx, on)?;
    let in_force = stands.iter().filter(|(_, stand)| stand.terms.is_some()).map(|(library, _)| *library);
    let mut ids: BTreeSet<LibraryId> = in_force.collect();
    ids.extend(histories.keys().chain(holders.keys()).chain(&named));
    ids.extend(said.iter().map(|said| said.library).chain(asks.iter().map(|ask| ask.library_id)));
    ids.extend(store::of_kinds(tx, &last_resort)?);
    let ids: Vec<LibraryId> = ids.into_iter().collect();
    libraries::know(tx, &ids)?;
    let mut known = ids.iter().map(|id| libraries::get(tx, *id)).collect::<Result<Vec<_>>>()?;
    known.retain(|one| !(one.is_ours && (one.root == one.id || desk == Some(one.id))));
    Ok(Facts {
        closed: libraries::closed_on(tx, &known, on)?,
        n_asked: loans::n_asked(tx, &ids)?,
        libraries: known,
        medium: Some(medium),
        holders,
        said,
        stands,
        since_on,
        of_all,
        histories,
        last_resort,
        asks,
    })
}

fn add_fills(history: &mut History, figures: &[FigureOf]) {
    if let [figure] = figures {
        (history.fill_percent, history.n_answers) = (Hundredths::of(&figure.value), figure.n_cases);
    }
}

fn add_days(history: &mut History, figures: &[FigureOf]) {
    if let [figure] = figures {
        (history.days_median, history.n_filled) = (Hundredths::of(&figure.value), figure.n_cases);
    }
}
