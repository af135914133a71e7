//! What is counted, and how parts become a table. Pure: the definitions and the arithmetic of figures.
mod definitions;
mod measures;
mod proposals;
mod table;

pub use definitions::{column_of, dimension_column, measures};
pub use measures::MEASURES;
pub use table::{rows, totals};
