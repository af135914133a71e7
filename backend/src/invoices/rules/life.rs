//! The life of an invoice: one exhaustive table, served at `/invoices/lifecycle` and printed in the reference.
use crate::{
    invoices::{
        DraftInvoices, IssueInvoices, PayInvoices,
        model::{InvoiceAction, InvoiceStatus, Settled},
    },
    platform::Right,
};

/// The whole life of an invoice, one line per legal step: from where, by what, and how the money stands afterwards.
#[rustfmt::skip]
pub fn next(at: InvoiceStatus, action: InvoiceAction, then: Settled, is_sent: bool) -> Option<InvoiceStatus> {
    use InvoiceAction::{Credit, Drop, Issue, Pay, Remind, Send, TakeBack};
    use InvoiceStatus::{Credited, Draft, Dropped, Issued, Paid, PartlyPaid, Sent};
    use Settled::{Nothing, Partly, Wholly};
    let back = if is_sent { Sent } else { Issued };
    Some(match (at, action, then) {
        // A draft becomes an invoice by its number, or nothing at all.
        (Draft,                                   Issue,    Nothing) => Issued,
        (Draft,                                   Drop,     Nothing) => Dropped,
        // Told to whoever pays; again as often as they ask.
        (Issued | Sent,                           Send,     Nothing) => Sent,
        (PartlyPaid,                              Send,     Partly)  => PartlyPaid,
        (Paid,                                    Send,     Wholly)  => Paid,
        (Issued | Sent,                           Remind,   Nothing) => at,
        (PartlyPaid,                              Remind,   Partly)  => PartlyPaid,
        // Money comes, and a wrong match is taken back.
        (Issued | Sent | PartlyPaid,              Pay,      Partly)  => PartlyPaid,
        (Issued | Sent | PartlyPaid,              Pay,      Wholly)  => Paid,
        (PartlyPaid | Paid,                       TakeBack, Nothing) => back,
        (PartlyPaid | Paid,                       TakeBack, Partly)  => PartlyPaid,
        // Taken back by a credit note, whole or in part; what was paid too much is set free before.
        (Issued | Sent | PartlyPaid | Paid,       Credit,   Settled::Credited) => Credited,
        (Issued | Sent,                           Credit,   Nothing) => at,
        (PartlyPaid,                              Credit,   Partly)  => PartlyPaid,
        (PartlyPaid | Paid,                       Credit,   Wholly)  => Paid,
        _ => return None,
    })
}

/// How the money of an invoice stands.
pub fn settled(total: i64, paid: i64, credited: i64) -> Settled {
    match (paid, total - credited - paid) {
        (0, 0) => Settled::Credited,
        (0, _) => Settled::Nothing,
        (_, 0) => Settled::Wholly,
        _ => Settled::Partly,
    }
}

/// The right that a step takes.
pub fn right(action: InvoiceAction) -> &'static str {
    match action {
        InvoiceAction::Drop => DraftInvoices::CODE,
        InvoiceAction::Issue | InvoiceAction::Send | InvoiceAction::Remind | InvoiceAction::Credit => {
            IssueInvoices::CODE
        }
        InvoiceAction::Pay | InvoiceAction::TakeBack => PayInvoices::CODE,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Where an invoice that was issued stands by its money alone: what every step of the table must come to.
    fn status(settled: Settled, is_sent: bool) -> InvoiceStatus {
        match settled {
            Settled::Credited => InvoiceStatus::Credited,
            Settled::Wholly => InvoiceStatus::Paid,
            Settled::Partly => InvoiceStatus::PartlyPaid,
            Settled::Nothing if is_sent => InvoiceStatus::Sent,
            Settled::Nothing => InvoiceStatus::Issued,
        }
    }

    fn steps(at: InvoiceStatus) -> Vec<(InvoiceAction, Settled, bool, InvoiceStatus)> {
        let mut found = Vec::new();
        for &action in InvoiceAction::ALL {
            for &then in Settled::ALL {
                for is_sent in [false, true] {
                    found.extend(next(at, action, then, is_sent).map(|to| (action, then, is_sent, to)));
                }
            }
        }
        found
    }

    #[test]
    fn every_status_is_reached_and_every_action_is_taken() {
        let mut seen = BTreeSet::from([InvoiceStatus::Draft]);
        let mut taken = BTreeSet::new();
        let mut waiting = vec![InvoiceStatus::Draft];
        while let Some(at) = waiting.pop() {
            for (action, _, _, to) in steps(at) {
                taken.insert(action);
                if seen.insert(to) {
                    waiting.push(to);
                }
            }
        }
        assert_eq!((seen.len(), taken.len()), (InvoiceStatus::ALL.len(), InvoiceAction::ALL.len()));
    }

    #[test]
    fn what_has_a_number_never_becomes_a_draft_again() {
        for &at in InvoiceStatus::ALL.iter().filter(|at| **at != InvoiceStatus::Draft) {
            let never = [InvoiceStatus::Draft, InvoiceStatus::Dropped];
            let back = steps(at).into_iter().any(|(.., to)| never.contains(&to));
            assert!(!back, "{at:?}");
        }
    }

    #[test]
    fn every_step_comes_to_where_the_money_stands() {
        for &at in InvoiceStatus::ALL {
            for (action, then, is_sent, to) in steps(at) {
                let is_sent = match (action, at) {
                    (InvoiceAction::Drop, _) => continue,
                    (InvoiceAction::Send, _) | (_, InvoiceStatus::Sent) => true,
                    (_, InvoiceStatus::Issued | InvoiceStatus::Draft) => false,
                    _ => is_sent,
                };
                assert_eq!(to, status(then, is_sent), "{at:?} {action:?} {then:?}");
            }
        }
    }

    #[test]
    fn the_money_is_all_nothing_or_between() {
        let table = [
            ((100, 0, 0), Settled::Nothing),
            ((100, 0, 40), Settled::Nothing),
            ((100, 60, 0), Settled::Partly),
            ((100, 60, 40), Settled::Wholly),
            ((100, 0, 100), Settled::Credited),
        ];
        for ((total, paid, credited), expected) in table {
            assert_eq!(settled(total, paid, credited), expected);
        }
    }
}
