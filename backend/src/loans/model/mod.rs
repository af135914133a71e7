//! The nouns of a loan: words, rows, answers, and the bodies that change them.
mod action_key;
mod agreed;
mod asked;
mod batch;
mod beside;
mod citation;
mod dealing;
mod desk;
mod due_days;
mod endings;
mod fill;
mod letter;
mod life;
mod lifecycle;
mod line;
mod missed;
mod negatives;
mod of_title;
mod papers;
mod past;
mod questions;
mod reasons;
mod reminders;
mod request;
mod rows;
mod said;
mod scan;
mod similar;
mod standing;
mod steps;
mod terms;
mod turns;
mod units;
mod views;
mod wish;

pub use action_key::*;
pub use agreed::*;
pub use asked::*;
pub use batch::*;
pub use beside::*;
pub use citation::*;
pub use dealing::*;
pub use desk::*;
pub use due_days::DueDays;
pub use endings::*;
pub use fill::*;
pub use letter::{AskedLetter, LetterAsked, LoanLetter};
pub use life::*;
pub use lifecycle::*;
pub use line::*;
pub use missed::Missed;
pub use negatives::*;
pub use of_title::{SaidOfTitle, TitleKnown};
pub use papers::*;
pub use past::*;
pub use questions::*;
pub use reasons::*;
pub use reminders::*;
pub use request::*;
pub use rows::*;
pub use said::Said;
pub use scan::*;
pub use similar::*;
pub use standing::*;
pub use steps::*;
pub use terms::*;
pub use turns::*;
pub use units::*;
pub use views::*;
pub use wish::*;

pub use crate::readers::{Reader, ReaderContact};

crate::id! {
    /// Identifies a loan.
    LoanId
}
