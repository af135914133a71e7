//! What is counted, and how parts become a table. Pure: the definitions and the arithmetic of figures.
mod definitions;
mod table;

pub use definitions::{MEASURES, column_of, dimension_column, measures};
pub use table::{rows, totals};
