//! The closed lists of words by which the life of an invoice is told, and that life as data.
use serde::Serialize;
use utoipa::ToSchema;

crate::text_enum! {
    /// An invoice, or what takes one back (EN 16931, BT-3: 380 and 381).
    InvoiceKind { Invoice = "invoice", CreditNote = "credit_note" }
}

crate::text_enum! {
    /// Where an invoice stands. That it is overdue is not a status: day and rest tell it.
    InvoiceStatus {
        Draft = "draft", Dropped = "dropped", Issued = "issued", Sent = "sent", PartlyPaid = "partly_paid",
        Paid = "paid", Credited = "credited",
    }
}

crate::text_enum! {
    /// What is done to an invoice, in the order in which it is offered.
    InvoiceAction {
        Issue = "issue", Send = "send", Remind = "remind", Pay = "pay", TakeBack = "take_back", Credit = "credit",
        Drop = "drop",
    }
}

crate::text_enum! {
    /// How the money of an invoice stands after a step: nothing is paid, a part is, all is, all is credited.
    Settled { Nothing = "nothing", Partly = "partly", Wholly = "wholly", Credited = "credited" }
}

crate::text_enum! {
    /// How an invoice was sent: by a letter of ours, by an exchange of e-invoices, on paper.
    SentBy { Letter = "letter", EInvoice = "e_invoice", Paper = "paper" }
}

/// Every status, every action and every step there is.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InvoiceLifecycle {
    pub statuses: Vec<InvoiceStatusName>,
    pub actions: Vec<InvoiceActionName>,
    pub steps: Vec<InvoiceStep>,
}

/// A status and its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InvoiceStatusName {
    pub key: InvoiceStatus,
    pub name: &'static str,
}

/// An action and its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InvoiceActionName {
    pub key: InvoiceAction,
    pub name: &'static str,
}

/// One step: where it begins, what is done, how the money stands then, where it leads, the right that it takes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InvoiceStep {
    pub from: InvoiceStatus,
    pub action: InvoiceAction,
    pub settled: Settled,
    pub to: InvoiceStatus,
    pub right: &'static str,
}
