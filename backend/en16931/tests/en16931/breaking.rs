//! Each rule that is checked, broken: the invoice was sound, one thing is changed, and these rules are named.
use std::collections::BTreeSet;

use en16931::{Held, Kind, Means, Vat, check, rules};

use crate::{
    broken::{BROKEN, tax},
    samples::{all, credit_note, outside, standard},
};

#[test]
fn a_sound_invoice_breaks_no_rule() {
    for (name, invoice) in all() {
        assert_eq!(check(&invoice), [], "{name}");
    }
}

#[test]
fn each_rule_is_broken_by_what_it_is_about() {
    for (n, (sound, change, expected)) in BROKEN.iter().enumerate() {
        let mut invoice = sound();
        change(&mut invoice);
        let found: Vec<_> = check(&invoice).iter().map(|violation| violation.rule).collect();
        assert_eq!(&found, expected, "row {n}");
    }
}

/// A rule that nothing breaks here is not known to be checked, and one that is broken is known to the list.
#[test]
fn every_rule_that_is_checked_is_broken_once() {
    let checked: BTreeSet<_> = rules().filter(|rule| rule.held == Held::Checked).map(|rule| rule.ids).collect();
    let broken: BTreeSet<_> = BROKEN.iter().flat_map(|(_, _, rules)| rules.iter().copied()).collect();
    assert_eq!(broken, checked);
}

#[test]
fn a_violation_says_what_the_rule_says_and_where() {
    let mut invoice = standard();
    invoice.lines[1].net += 1;
    let found = check(&invoice);
    let line = found.iter().find(|violation| violation.rule == "PEPPOL-EN16931-R120").unwrap();
    assert_eq!(line.field, "/lines/1/net");
    assert!(line.message.starts_with("The net amount of a line (BT-131) is quantity times price."));
    assert!(line.message_lt.starts_with("Eilutės suma (BT-131) yra kiekis"));
}

/// What a rule asks of an invoice it does not ask of a credit note, and the other way round.
#[test]
fn a_credit_note_needs_no_day_of_payment() {
    let mut note = credit_note();
    note.due_on = None;
    assert_eq!(check(&note), []);
    let mut abroad = outside();
    let payment = abroad.payment.as_mut().unwrap();
    (payment.means, payment.account) = (Means::CreditTransfer, "000123456789".into());
    assert_eq!(check(&abroad), []);
    assert_eq!((note.kind, abroad.kind), (Kind::CreditNote, Kind::Invoice));
}

#[test]
fn amounts_beyond_all_measure_are_refused_and_not_wrapped() {
    let mut invoice = standard();
    for line in &mut invoice.lines {
        (line.quantity, line.price) = (i64::MAX, i64::MAX);
    }
    invoice.add_up();
    assert!(check(&invoice).iter().any(|violation| violation.rule == "BR-CO-10"));
    let mut alone = outside();
    alone.lines.truncate(1);
    alone.lines[0].quantity = i64::MAX;
    alone.add_up();
    let found: Vec<_> = check(&alone).iter().map(|violation| violation.rule).collect();
    assert_eq!(found, ["PEPPOL-EN16931-R120"], "an amount at its end is not the product");
}

/// VAT is rounded once for an invoice, so that the credit notes of its parts are a cent off, but never a euro.
#[test]
fn a_credit_note_may_take_back_a_cent_that_was_left_over() {
    let mut note = standard();
    (note.kind, note.preceding) = (Kind::CreditNote, credit_note().preceding);
    tax(&mut note, Vat::Standard(2100), -99);
    assert_eq!(check(&note), []);
    tax(&mut note, Vat::Standard(2100), -1);
    let found: Vec<_> = check(&note).iter().map(|violation| violation.rule).collect();
    assert_eq!(found, ["BR-CO-17", "BR-S-09"]);
}
