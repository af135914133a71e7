//! An import of libraries: the file, read into lines.
use serde::Deserialize;
use utoipa::IntoParams;

use super::LibraryPatch;
use crate::platform::problem::Fault;

/// The name of the file that is imported.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct NewImport {
    /// As its owner calls it; only to be shown.
    #[param(max_length = 200)]
    pub name: Option<String>,
}

/// A file whose columns are known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    pub lines: Vec<Line>,
}

/// One library as the file describes it; a blank cell says nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// The line of the file, the header being the first.
    pub n: i64,
    pub label: String,
    pub cells: LibraryPatch,
    /// The name or the sigla of the library that this is a part of.
    pub parent: Option<String>,
    /// The place in the sheet of an earlier line that is this parent.
    pub parent_line: Option<usize>,
    /// What is wrong with the line by itself.
    pub faults: Vec<Fault>,
}
