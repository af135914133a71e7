//! The other side of ISO 18626, played: a library's system that lends and borrows by scenarios, so that partners can
//! try theirs against it, and a report in words of what deviates in theirs.
//!
//! It has the codec and the form of a confirmation in common with the desk and nothing else: no database, no rules of
//! ours about what follows what.
mod check;
mod compose;
mod conversation;
mod judge;
mod line;
mod listen;
mod mailbox;
mod parties;
mod play;
mod probes;
mod report;
mod scenarios;
mod serve;
mod words;

pub use check::{Trials, check};
pub use parties::{Parties, agency};
pub use report::{Ended, Finding, Report, Trial, Verdict};
pub use scenarios::{Role, Scenario};
pub use serve::serve;
