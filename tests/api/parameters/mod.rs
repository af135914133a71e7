//! General parameters.
mod page;
mod reading;
