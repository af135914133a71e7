//! What papers say in words and in codes: amounts, payments. Pure.
pub mod payment;
mod words;

pub use words::money_in_words;
