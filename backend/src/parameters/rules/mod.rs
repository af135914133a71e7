//! What the parameters are and what they may be. Pure: no database, no time, no web.
pub mod calendar;
mod codes;
mod dated;
mod days;
mod definition;
mod hours;
mod kind;
mod number_format;
pub mod table;

pub use dated::{Dated, Period};
pub use definition::{Definition, Parameter, Unit};
pub use number_format::NumberFormat;
