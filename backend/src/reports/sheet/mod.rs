//! Reports as tables, in a language: a list of them, and what each holds.
mod grids;
mod list;

pub use grids::{Grid, grids};
pub use list::REPORTS;
