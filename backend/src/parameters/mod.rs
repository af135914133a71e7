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
mod http;
pub mod model;
mod problems;
mod rules;
mod sheet;
mod store;

pub use actions::{OurLibrary, approve, calendar, change, closed_through, our_library};
pub use http::routes;
pub use model::{
    ClosedPeriod, DueOnClosed, Hours, InvoiceIssuer, Language, OpenDay, PostagePayer, Unit, VatRegime, Week,
};
pub use problems::REFUSALS;
pub use rules::{
    Dated, Definition, NumberFormat, Parameter,
    calendar::{Calendar, Closed},
    iban,
    table::{
        GROUPS, agreements, all, calendar, figures, find, inquiries, invoices, keys, library, loans, mail, numbers,
        papers, postage, retention, subscribers,
    },
};

crate::rights! {
    /// See what the library decided, and the calendar.
    ReadParameters = "parameters:read", "Matyti parametrus ir kalendorių", "See parameters and the calendar";
    /// Change parameters; risky ones wait for another person.
    ManageParameters = "parameters:manage", "Keisti parametrus", "Change parameters";
    /// Approve the changes that another person proposed.
    ApproveParameters = "parameters:approve", "Tvirtinti kito pasiūlytus parametrų pakeitimus", "Approve changes of parameters that another person proposed";
}
