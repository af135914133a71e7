//! The decisions of the look-up: how a catalogue is asked, how its answer is read, what is the same edition. Pure.
mod cql;
mod edition;
mod judge;
mod merge;
mod request;
mod response;
mod tidy;

pub use self::{
    judge::{Judged, LIMITS, Titles, judge},
    merge::merge,
    request::{address, authorization},
    tidy::{credentials_fault, index_faults, wanted},
};
