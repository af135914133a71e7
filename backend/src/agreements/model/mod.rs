//! The nouns of agreements: rows, answers and the bodies that change them.
mod act;
mod campaign;
mod files;
mod life;
mod list;
mod not_lent;
mod party;
mod row;
mod shared;
mod terms;
mod territory;
mod write;

pub use act::*;
pub use campaign::*;
pub use files::*;
pub use life::*;
pub use list::*;
pub use not_lent::*;
pub use party::*;
pub use row::*;
pub use shared::*;
pub use terms::*;
pub use territory::*;
pub use write::*;

crate::id! {
    /// Identifies an agreement.
    AgreementId
}
