//! The nouns of the parameters: decisions, and the values that are more than a number or a word.
mod decision;
mod values;

pub use self::{
    decision::{Decision, DecisionId, DecisionStatus},
    values::{ClosedPeriod, DueOnClosed, Hours, Language, OpenDay, PostagePayer, Week},
};
pub use crate::platform::actor::LibraryId;
