//! Figures for other capabilities, which have decided who may see them.
use std::collections::HashMap;

use serde_json::{Map, Value};

use super::{NOW, check, gather::gather_within, rows, total};
use crate::{
    loans::{Side, model::Medium},
    platform::{Result, Tx, actor::LibraryId, page::List},
    statistics::{
        model::{Dimension, FigureOf, Inputs, MeasureKey, Part, Question, Stage},
        rules::{self, Slice, Span},
        store,
    },
};

/// The parts of measures by day, of these branches or of all, for a capability that shows figures beside what is its
/// own and has decided who may see them.
pub fn by_day(tx: &mut Tx, measures: &[MeasureKey], span: Span, branches: Option<&[LibraryId]>) -> Result<Vec<Part>> {
    let within = store::Within { branches: branches.map(<[LibraryId]>::to_vec), libraries: None };
    store::parts(tx, &Question::default(), measures, &[Dimension::Day], span, &within)
}

/// The figures of measures with one library, of what adds up and its shares, by their keys, for a capability that shows
/// that library its own figures.
pub fn with_library(
    tx: &mut Tx,
    measures: &[MeasureKey],
    span: Span,
    library: LibraryId,
) -> Result<Map<String, Value>> {
    let within = store::Within { branches: None, libraries: Some(vec![library]) };
    let sums: Vec<MeasureKey> = measures.iter().flat_map(|&key| rules::definition(key).sums()).collect();
    let parts = store::parts(tx, &Question::default(), &sums, &[], span, &within)?;
    Ok(total(&Inputs { parts, ..Inputs::default() }, measures, span))
}

/// The figures of measures of one side, of these branches or of all, with how many cases each is computed from: over the
/// whole span, or over each period of it, for a capability that has decided who may see them.
pub fn of_side(
    tx: &mut Tx,
    measures: &[MeasureKey],
    side: Side,
    span: Span,
    by: &[Dimension],
    branches: Option<&[LibraryId]>,
) -> Result<Vec<Vec<FigureOf>>> {
    let (measures, by) = (List(measures.to_vec()), List(by.to_vec()));
    let question = Question { measures, by, side: Some(side), ..Question::default() };
    check(&question)?;
    let within = store::Within { branches: branches.map(<[LibraryId]>::to_vec), libraries: None };
    let inputs = gather_within(tx, &question, span, &within)?;
    let row = |slice: &_| question.measures.0.iter().map(|&key| figure_of(key, slice, span)).collect();
    let grid = rules::grid(&inputs, &question.by.0, span, NOW);
    // Where nothing has happened yet the whole is a row all the same.
    let none = question.by.0.is_empty().then(Slice::default).filter(|_| grid.is_empty());
    Ok(grid.values().map(|(_, slice)| slice).chain(&none).map(row).collect())
}

/// The rows of a table, and the figures of the whole.
pub type Kept = (Vec<Map<String, Value>>, Map<String, Value>);

/// The rows of a question and the figures of its whole, over all our branches, for a capability that keeps figures and
/// has decided who may.
pub fn kept(tx: &mut Tx, question: &Question, span: Span) -> Result<Kept> {
    check(question)?;
    let inputs = gather_within(tx, question, span, &store::Within::default())?;
    let grid = rules::grid(&inputs, &question.by.0, span, NOW);
    Ok((rows(question, span, &grid, None)?, total(&inputs, &question.measures.0, span)))
}

/// The figures of measures with each library, and with all of them together, where nothing is told of a library with
/// which nothing has happened.
pub struct ByLibrary {
    pub all: Vec<FigureOf>,
    pub each: HashMap<LibraryId, Vec<FigureOf>>,
}

/// The figures of measures of one side and medium by the other library, of one stage or of all the time, over all our
/// branches, for a capability that chooses between libraries.
pub fn by_library(
    tx: &mut Tx,
    measures: &[MeasureKey],
    (side, medium): (Side, Medium),
    stage: Option<Stage>,
    span: Span,
) -> Result<ByLibrary> {
    let by: Vec<Dimension> = [Dimension::Library].into_iter().chain(stage.map(|_| Dimension::Stage)).collect();
    let (measures, by) = (List(measures.to_vec()), List(by));
    let question = Question { measures, by, side: Some(side), medium: Some(medium), ..Question::default() };
    check(&question)?;
    let mut inputs = gather_within(tx, &question, span, &store::Within::default())?;
    inputs.fills.retain(|fills| fills.of.stage == stage);
    let row = |slice: &_| question.measures.0.iter().map(|&key| figure_of(key, slice, span)).collect();
    let by_stage = &question.by.0[1..];
    let whole = rules::grid(&inputs, by_stage, span, NOW);
    let none = Slice::default();
    let all = row(whole.values().next().map_or(&none, |(_, slice)| slice));
    let grid = rules::grid(&inputs, &question.by.0, span, NOW);
    let each = grid.values().filter_map(|(values, slice)| Some((LibraryId(values.first()?.as_i64()?), row(slice))));
    Ok(ByLibrary { all, each: each.collect() })
}

fn figure_of(key: MeasureKey, slice: &Slice, span: Span) -> FigureOf {
    FigureOf { value: rules::figure(key, slice, span.1), n_cases: rules::cases(key, slice) }
}
