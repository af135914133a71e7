//! The directory of libraries.
mod edit;
mod list;
