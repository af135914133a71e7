//! The nouns of invoices: invoices, their lines and parties, runs, payments, statements.
mod invoice;
mod life;
mod list;
mod party;
mod payment;
mod run;
mod shown;
mod statement;
mod write;

pub use invoice::*;
pub use life::*;
pub use list::*;
pub use party::*;
pub use payment::*;
pub use run::*;
pub use shown::*;
pub use statement::*;
pub use write::*;

crate::id! {
    /// Identifies an invoice or a credit note.
    InvoiceId
}
crate::id! {
    /// Identifies a run that makes drafts.
    InvoiceRunId
}
crate::id! {
    /// Identifies a payment.
    PaymentId
}
crate::id! {
    /// Identifies what a payment was used for.
    PaymentUseId
}
