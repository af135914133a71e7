//! Figures for other capabilities, which have decided who may see them.
use serde_json::{Map, Value};

use super::{NOW, check, gather::gather_within, total};
use crate::{
    loans::Side,
    platform::{Result, Tx, actor::LibraryId, page::List},
    statistics::{
        model::{Dimension, FigureOf, Inputs, MeasureKey, Part, Question},
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
    let figure =
        |key, slice: &_| FigureOf { value: rules::figure(key, slice, span.1), n_cases: rules::cases(key, slice) };
    let row = |slice: &_| question.measures.0.iter().map(|&key| figure(key, slice)).collect();
    let grid = rules::grid(&inputs, &question.by.0, span, NOW);
    // Where nothing has happened yet the whole is a row all the same.
    let none = question.by.0.is_empty().then(Slice::default).filter(|_| grid.is_empty());
    Ok(grid.values().map(|(_, slice)| slice).chain(&none).map(row).collect())
}
