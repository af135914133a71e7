//! The quality of the service: targets and what is late, whether the figures meet them, and what is done to better them.
//!
//! The figures are those of `statistics`, asked of it and never computed here; how loans stand is asked of `loans`.
mod actions;
mod http;
pub mod model;
mod problems;
mod rules;
mod sheet;
mod store;

pub use actions::{add, deadlines, finish, judge, set, start};
pub use http::routes;
pub use problems::REFUSALS;
pub use rules::{lifecycle, queue_name, side_name, step_name, waits_for_name};

crate::rights! {
    /// See targets, what is late and how things are bettered.
    ReadQuality = "quality:read", "Matyti paslaugos kokybę", "See the quality of the service";
    /// Plan improvements and say what came of them.
    ImproveQuality = "quality:improve", "Planuoti ir vykdyti gerinimo veiksmus", "Plan improvements and carry them out";
    /// Set the targets.
    ManageQuality = "quality:manage", "Nustatyti kokybės siekius", "Set the targets of quality";
}
