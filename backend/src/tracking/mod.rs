//! A reader's request as its reader sees it, without an account: by its code and the reader's surname.
//!
//! It has no tables and no verbs: what stands here is said by loans, in five steps of a person who waits for a book
//! instead of fourteen of the desk. Nothing of it tells who the reader is.
mod actions;
mod http;
pub mod model;
mod rules;

pub use http::routes;

crate::refusals! {
    /// No request has this code, or its reader has another name: who guesses is not told which.
    NOT_FOUND = 404 "tracking.not_found", "Užsakymo su tokiu kodu ir pavarde nėra. Kodas yra užsakymo lapelyje.", "There is no request with this code and surname. The code is on the slip of the request.";
}
