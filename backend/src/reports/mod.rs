//! Reports of interlibrary loan, statistical and narrative, that fill themselves; plans of work and the reports on them.
//!
//! The figures are those of `statistics`, gathered and kept as they were; the text is prepared from them and edited.
mod actions;
mod http;
pub mod model;
mod problems;
mod rules;
mod sheet;
mod store;

pub use actions::{add, approve, draft, freeze, set_items, submit, write};
pub use http::routes;
pub use problems::REFUSALS;
pub use rules::lifecycle;

crate::rights! {
    /// See reports and plans.
    ReadReports = "reports:read", "Matyti ataskaitas ir planus", "See reports and plans";
    /// Make, write and submit reports and plans.
    WriteReports = "reports:write", "Rengti ir teikti ataskaitas ir planus", "Make and submit reports and plans";
    /// Approve, return and freeze them; set the rows of the form of national statistics.
    ApproveReports = "reports:approve", "Tvirtinti ataskaitas ir planus", "Approve reports and plans";
}
