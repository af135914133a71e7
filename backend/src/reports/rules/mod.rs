//! What a report holds, what must agree in it, what its figures say in sentences, and its life. Pure.
mod check;
mod compare;
mod contents;
mod controls;
mod form;
mod life;
mod lifecycle;
mod names;
mod offer;
mod period;
mod prose;

pub use check::{items, percent};
pub use compare::corrections;
pub use contents::{CHAPTERS, LINES, TABLES, TITLES, TableOf, line};
pub use controls::{Beside, controls, open};
pub use form::{addable, came_with, check as check_form};
pub use life::{next, right};
pub use lifecycle::lifecycle;
pub use names::{
    chapter_name, control_name, country_or_reason, kind_name, move_name, side_name, status_name, table_name, title,
};
pub use offer::{may_edit, offers};
pub use period::{before, span};
pub use prose::prepared;
