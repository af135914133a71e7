//! An import of libraries.
