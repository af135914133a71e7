//! The rules of agreements. Pure: no database, no clock, no HTTP.
mod days;
mod life;
mod lifecycle;
mod names;
mod offer;
mod template;
mod terms;
mod wording;

pub use days::{end_of, is_expiring, overlap, stage, status_on};
pub use life::next;
pub use lifecycle::lifecycle;
pub use names::{action_name, status_name};
pub use offer::offers;
pub use template::{Decided, template};
pub use terms::{check_terms, current};
pub use wording::{clauses, preamble};
