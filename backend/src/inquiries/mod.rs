//! Questions put to the library: consultations noted as they are given, inquiries that are prepared and answered by
//! their day, and the answers to questions that come again.
mod actions;
mod http;
pub mod model;
mod problems;
mod rules;
mod sheet;
mod store;

pub use actions::{add_faq, note};
pub use http::routes;
pub use problems::REFUSALS;
pub use rules::lifecycle;
pub use store::recount;

crate::rights! {
    /// See inquiries, consultations and frequent questions.
    ReadInquiries = "inquiries:read", "Matyti užklausas, konsultacijas ir DUK", "See inquiries, consultations and frequent questions";
    /// Note, assign and answer them; keep frequent questions.
    WriteInquiries = "inquiries:write", "Registruoti ir atsakyti užklausas, tvarkyti DUK", "Note and answer inquiries, keep frequent questions";
}
