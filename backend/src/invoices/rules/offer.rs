//! What a caller can do now to invoices, runs and payments, and what each step needs.
use super::life::{next, right};
use crate::{
    invoices::{
        DraftInvoices, IssueInvoices, PayInvoices,
        model::{InvoiceAction, InvoiceKind, InvoiceStatus, PaymentSource, Settled},
    },
    platform::{Action, Actor, Right},
};

/// What an offer goes by.
#[derive(Clone, Copy, Debug)]
pub struct Situation {
    pub kind: InvoiceKind,
    pub status: InvoiceStatus,
    pub is_overdue: bool,
    pub n_reminders: i64,
}

/// What this caller can do to an invoice.
pub fn offers(at: Situation, actor: &Actor) -> Vec<Action> {
    let open = InvoiceAction::ALL.iter().copied().filter(|&action| is_open(at, action) && actor.may(right(action)));
    open.map(|action| offer(action, primary(at) == Some(action))).collect()
}

fn is_open(at: Situation, action: InvoiceAction) -> bool {
    let is_in_table = Settled::ALL.iter().any(|&then| next(at.status, action, then, false).is_some());
    is_in_table
        && match action {
            InvoiceAction::Remind => at.is_overdue && at.n_reminders < 3,
            // Payments are matched from where they stand, on the page of the payment.
            InvoiceAction::Pay | InvoiceAction::TakeBack => false,
            InvoiceAction::Credit => at.kind == InvoiceKind::Invoice,
            InvoiceAction::Issue | InvoiceAction::Send | InvoiceAction::Drop => true,
        }
}

fn primary(at: Situation) -> Option<InvoiceAction> {
    match at.status {
        InvoiceStatus::Draft => Some(InvoiceAction::Issue),
        InvoiceStatus::Issued => Some(InvoiceAction::Send),
        InvoiceStatus::Sent | InvoiceStatus::PartlyPaid if at.is_overdue => Some(InvoiceAction::Remind),
        _ => None,
    }
}

fn offer(action: InvoiceAction, is_primary: bool) -> Action {
    let (needs, takes): (&[_], &[_]) = match action {
        InvoiceAction::Issue => (&[], &["invoice_on"]),
        InvoiceAction::Send => (&["by"], &["sent_on"]),
        InvoiceAction::Remind => (&["by"], &[]),
        InvoiceAction::Credit => (&["reason"], &["lines", "invoice_on"]),
        InvoiceAction::Drop | InvoiceAction::Pay | InvoiceAction::TakeBack => (&[], &[]),
    };
    let dangerous = matches!(action, InvoiceAction::Credit | InvoiceAction::Drop);
    Action { key: action.as_str(), primary: is_primary, needs: needs.to_vec(), takes: takes.to_vec(), dangerous }
}

/// What this caller can do to a run that has ended.
pub fn run_offers(is_under_way: bool, is_undone: bool, n_drafts: i64, n_issued: i64, actor: &Actor) -> Vec<Action> {
    let mut offers = Vec::new();
    if is_undone {
        return offers;
    }
    if !is_under_way && n_drafts > 0 && actor.may(IssueInvoices::CODE) {
        offers.push(Action::new("issue").primary());
    }
    if !is_under_way && n_issued > 0 && actor.may(IssueInvoices::CODE) {
        offers.push(Action::new("send"));
    }
    if n_issued == 0 && actor.may(DraftInvoices::CODE) {
        offers.push(Action::new("undo").dangerous());
    }
    offers
}

/// What this caller can do to a payment.
pub fn payment_offers(source: PaymentSource, is_withdrawn: bool, rest: i64, amount: i64, actor: &Actor) -> Vec<Action> {
    if is_withdrawn || !actor.may(PayInvoices::CODE) {
        return Vec::new();
    }
    let mut offers = Vec::new();
    if rest > 0 {
        offers.push(Action { takes: vec!["amount_cents"], ..Action::new("use").primary().needing(vec!["invoice_id"]) });
        offers.push(Action { takes: vec!["amount_cents", "refunded_on"], ..Action::new("refund").dangerous() });
    }
    if rest < amount {
        offers.push(Action::new("take_back").needing(vec!["use_id"]));
    }
    if rest == amount {
        offers.push(Action::new("assign").needing(vec!["library_id"]));
        if source == PaymentSource::Hand {
            offers.push(Action::new("withdraw").dangerous().needing(vec!["reason"]));
        }
    }
    offers
}
