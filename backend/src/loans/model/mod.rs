//! The nouns of a loan: words, rows, answers, and the bodies that change them.
mod asked;
mod batch;
mod beside;
mod desk;
mod life;
mod lifecycle;
mod request;
mod rows;
mod steps;
mod terms;
mod views;

pub use asked::*;
pub use batch::*;
pub use beside::*;
pub use desk::*;
pub use life::*;
pub use lifecycle::*;
pub use request::*;
pub use rows::*;
pub use steps::*;
pub use terms::*;
pub use views::*;

crate::id! {
    /// Identifies a loan.
    LoanId
}
