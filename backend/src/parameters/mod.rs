//! General parameters: what the library decides about its own work, typed, dated, with who decided and why.
//!
//! A parameter is read by its name in the table, for a day: `parameters::loans::TERM_DAYS.on(tx, day)?` is an `i64`,
//! `parameters::calendar::OPENING_HOURS.at(tx, branch, day)?` the hours of a branch. Where nothing was decided the
//! default of the table counts, so a read always finds a value. Work on many days asks once: `.dated(tx, None)?`,
//! then `.on(day)` without the database.
//!
//! `parameters::calendar(tx, branch)?` is the [`Calendar`]: open days, working days, due days on closed ones.
//! `parameters::our_library(tx, day)?` is our library as papers name it.
//!
//! A new parameter is a new row of `rules/table/`, in its group: name, type, key, what its value may be, default. The
//! page `docs/reference/parameters.md` and the screens follow.
mod actions;
pub mod model;
mod rules;
mod store;

pub use actions::{OurLibrary, calendar, closed_through, our_library};
pub use model::{ClosedPeriod, DueOnClosed, Hours, Language, OpenDay, PostagePayer, Week};
pub use rules::{
    Dated, Definition, NumberFormat, Parameter, Unit,
    calendar::{Calendar, Closed},
    table::{
        GROUPS, agreements, all, calendar, figures, find, library, loans, mail, numbers, postage, retention,
        subscribers,
    },
};
