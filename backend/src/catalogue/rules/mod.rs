//! What the catalogue decides, pure: how a record is read as a description, what is the same title, what can be lent.
mod described;
mod fields;
pub mod marc;
mod matching;
mod numbers;
mod read;
mod rewrite;
mod shelving;
mod tidy;

pub use self::{
    matching::{keys, same_author, title_keys, words},
    numbers::by_hand,
    read::{read, read_marcxml},
    rewrite::{rewrite, write_new},
    shelving::tidy as tidy_shelving,
    tidy::tidy,
};

#[cfg(test)]
mod tests;
