//! Papers in Lithuanian and English: what stands on each, and what all of them share.
//!
//! Whoever owns a thing makes its paper (a struct of [`model`]) from its rows and prints it by `Caller::print`; the
//! templates with their words lie in `backend/papers`, which knows no capability. A [`model::Document`] is given as
//! PDF or DOCX by [`give`].
mod actions;
mod docx;
mod http;
pub mod model;
mod rules;
mod store;

pub use actions::{MOST_ROWS, head, our_party, party, register};
pub use docx::docx;
pub use http::{give, routes};
pub use rules::{money_in_words, payment::Payment};
