//! The nouns of inquiries: questions and their life, what became of them, frequent questions, and the bodies that
//! change them.
mod act;
mod asked;
mod faq;
mod life;
mod outcome;
mod row;
mod shown;
mod write;

pub use act::*;
pub use asked::*;
pub use faq::*;
pub use life::*;
pub use outcome::*;
pub use row::*;
pub use shown::*;
pub use write::*;

crate::id! {
    /// Identifies an inquiry or a consultation.
    InquiryId
}
crate::id! {
    /// Identifies a frequent question.
    FaqId
}
