//! The directory of libraries.
