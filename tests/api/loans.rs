//! The life of a loan.
