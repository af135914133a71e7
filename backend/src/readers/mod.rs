//! Readers, as far as loans know them: card and name, and how they are reached.
//!
//! Who they are stands with the loan and goes with it; what others may see of them is one right, here, because loans
//! and mail both ask for it.
mod code;
pub mod model;

pub use code::{tracked_by, tracking_code};
pub use model::{Reader, ReaderContact};

crate::rights! {
    /// See whose request it is: the reader's card and name, and how the reader is reached.
    SeeReaders = "loans:readers", "Matyti skaitytojo pažymėjimą, vardą ir ryšius", "See the reader's card, name and contact";
}
