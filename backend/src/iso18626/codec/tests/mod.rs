//! The codec against messages of our own, random ones, broken ones and hostile ones.
mod any;
mod down;
mod fuzz;
mod hostile;
mod interop;
mod notes;
mod random;
mod samples;
pub mod source;
mod strict;
mod wild;
