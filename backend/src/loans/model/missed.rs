//! What a negative answer says is missing, for a capability that follows negative answers.
use super::{Citation, DemandGround, UnfilledReason};
use crate::platform::actor::LibraryId;

/// A title that was asked for, and why it speaks for buying it that it could not be had.
#[derive(Clone, Debug)]
pub struct Missed {
    pub ground: DemandGround,
    pub reason: UnfilledReason,
    /// The library that asked us; none where our reader or department asked.
    pub library_id: Option<LibraryId>,
    pub citation: Citation,
}
