//! The nouns of demand: entries and their life, requests behind them, lists of proposals, and the bodies that change them.
mod asked;
mod entry;
mod life;
mod proposal;
mod shown;
mod write;

pub use asked::*;
pub use entry::*;
pub use life::*;
pub use proposal::*;
pub use shown::*;
pub use write::*;

crate::id! {
    /// Identifies an entry of the demand list.
    DemandId
}
crate::id! {
    /// Identifies a list of acquisition proposals.
    ProposalId
}
