//! The diary of the library (bibliotekos dienoraštis, order ĮV-757), its part of interlibrary loan: visits counted by
//! hand, and the account of a day, a month and a year.
mod actions;
mod http;
pub mod model;
mod rules;
mod sheet;
mod store;

pub use actions::{count, lock};
pub use http::routes;
pub use store::recount;

crate::rights! {
    /// See the diary.
    ReadDiary = "diary:read", "Matyti dienoraštį", "See the diary";
    /// Count visits and correct counts.
    WriteDiary = "diary:write", "Žymėti apsilankymus", "Count visits";
    /// Lock days, and unlock them.
    LockDiary = "diary:lock", "Užrakinti dienoraščio dienas", "Lock days of the diary";
}

crate::refusals! {
    /// Its figures still change.
    DAY_NOT_OVER = 409 "diary.day_not_over", "Ši diena dar nesibaigė.", "This day is not over yet.";
    /// A correction, or a count that was corrected.
    CORRECTED = 409 "diary.corrected", "Šis įrašas jau pataisytas.", "This count is corrected already.";
    /// A year or month that is none, or lies ahead.
    PERIOD_WRONG = 400 "diary.period_wrong", "Tokio laikotarpio dienoraštyje nėra.", "The diary has no such period.";
}
