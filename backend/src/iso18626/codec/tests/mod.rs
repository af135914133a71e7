//! The codec against messages of our own, random ones, broken ones and hostile ones.
mod random;
mod samples;
pub mod source;
