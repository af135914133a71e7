//! Mail: what people and libraries are told by e-mail, its queue, its log, and the addresses that do not take it.
//!
//! Other capabilities hand over a `Letter` with `tell`, inside their own unit of work; it goes out after the commit.
//! Where it does not go out, because mail is not set up or the address bounces, `Told` says so, and somebody is told
//! by hand.
mod actions;
mod http;
pub mod model;
mod problems;
mod rules;
mod sheet;
mod smtp;
mod store;
mod templates;

pub use actions::{
    forget, is_bouncing, is_set_up, language_abroad, link, outlook, preview, tell, tell_with, usual_language, withdraw,
};
pub use http::routes;
pub use model::{
    Acquired, AgreementEnds, AnswerLink, Arrival, Audience, ConfirmData, DueSoon, Escalated, EscalatedLoan,
    InquiryAnswer, Invitation, InvoiceIssued, InvoiceLate, Letter, LoanRequest, MessageId, NotSupplied, Notice,
    Overdue, Portion, Recall, Recipient, Rendered, Shipped, TellingOutcome, Told, Withdrawal,
};
pub use problems::REFUSALS;
pub use smtp::{Asked, Smtp, SmtpChannel, address};

crate::rights! {
    /// See the log of messages.
    ReadMail = "mail:read", "Matyti siunčiamus laiškus", "See messages that are sent";
    /// Resend and cancel messages, deal with addresses that bounce, send a test message.
    ManageMail = "mail:manage", "Tvarkyti laiškus ir nepasiekiamus adresus", "Manage messages and addresses that bounce";
}
