//! The nouns of reports: their life, their figures, their text, plans and their items, forms of statistics.
mod asked;
mod figures;
mod form;
mod life;
mod row;
mod shown;
mod write;

pub use asked::*;
pub use figures::*;
pub use form::*;
pub use life::*;
pub use row::*;
pub use shown::*;
pub use write::*;

crate::id! {
    /// Identifies a report or a plan.
    ReportId
}
crate::id! {
    /// Identifies a version of a form of statistics.
    FormId
}
