//! What the parameters are and what they may be. Pure: no database, no time, no web.
pub mod calendar;
mod change;
mod codes;
mod dated;
mod days;
mod definition;
mod hours;
mod kind;
mod life;
mod number_format;
pub mod table;
mod words;

pub use change::{Beside, check, days, replaced};
pub use codes::iban;
pub use dated::{Dated, Period};
pub use definition::{Definition, Parameter};
pub use kind::Word;
pub use life::{Stage, actions, covers, is_own, lifecycle, next, right, status_name};
pub use number_format::NumberFormat;
pub use words::{said, unit_name};
