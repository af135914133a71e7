//! The nouns of subscribers: rows, answers and the bodies that change them.
mod campaign;
mod confirm;
mod count;
mod life;
mod list;
mod row;
mod write;

pub use campaign::*;
pub use confirm::*;
pub use count::*;
pub use life::*;
pub use list::*;
pub use row::*;
pub use write::*;

crate::id! {
    /// Identifies a subscriber.
    SubscriberId
}
crate::id! {
    /// Identifies a confirmation of a subscriber's data.
    ConfirmationId
}
