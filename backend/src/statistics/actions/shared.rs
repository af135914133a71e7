//! Figures for other capabilities, which have decided who may see them.
use serde_json::{Map, Value};

use super::total;
use crate::{
    platform::{Result, Tx, actor::LibraryId},
    statistics::{
        model::{Dimension, Inputs, MeasureKey, Part, Question},
        rules::{self, Span},
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
