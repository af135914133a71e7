//! What is counted, and how what was gathered becomes a table. Pure: the definitions and the arithmetic of figures.
mod definitions;
mod figure;
mod fit;
mod kinds;
mod measures;
mod open;
mod table;
mod usual;

pub use definitions::{column_of, dimension_column, measure_name, measures, names};
pub use figure::{Slice, cases, figure};
pub use fit::{Misfit, misfit};
pub use kinds::{is_money, is_sum, knows, measure_code, needs_side};
pub use measures::{FillFigure, Source, came, definition, gone, loans_of};
pub use table::{Grid, Span, figures, grid};
pub use usual::usual;
