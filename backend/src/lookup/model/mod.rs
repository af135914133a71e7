//! Nouns of the look-up.
mod found;
mod target;
mod write;

pub use found::{
    FoundTitle, Lookup, LookupReason, LookupStatus, LookupTargetAnswer, TitleHolder, TitleWanted, TitlesAsked,
};
pub use target::{
    CqlRelation, LookupCredentials, LookupCredentialsShown, LookupIndexes, LookupTarget, LookupTargetId, LookupTargets,
    SruVersion, TargetRow, TargetToAsk,
};
pub use write::{LookupTargetPatch, NewLookupTarget};
