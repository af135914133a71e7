//! What breaks each rule that is checked: a sound invoice, a change, and the rules that are broken then.
use chrono::NaiveDate;
use en16931::{Invoice, Period, SchemeId, Tax, Vat};

use crate::samples::{credit_note, day, exempt, outside, standard};

/// A sound invoice, what is changed in it, and the rules that it breaks then.
pub type Breaking = (fn() -> Invoice, fn(&mut Invoice), &'static [&'static str]);

/// A rule that cannot be broken without another, because both say the same of the same term, stands with it.
pub const BROKEN: &[Breaking] = &[
    (outside, |it| it.number = " ".into(), &["BR-02"]),
    (outside, |it| it.number = "\u{0} \u{1f}".into(), &["BR-02"]),
    (outside, |it| it.seller.name.clear(), &["BR-06"]),
    (outside, |it| it.buyer.name.clear(), &["BR-07"]),
    (outside, |it| it.seller.address.country.clear(), &["BR-09"]),
    (outside, |it| it.buyer.address.country.clear(), &["BR-11"]),
    (outside, |it| it.lines.clear(), &["BR-16", "BR-O-08", "BR-CO-10"]),
    (outside, |it| it.lines[0].id.clear(), &["BR-21"]),
    (outside, |it| it.lines[0].unit.clear(), &["BR-23"]),
    (outside, |it| it.lines[0].name.clear(), &["BR-25"]),
    (outside, |it| (it.lines[2].price, it.lines[2].quantity) = (-345, 100), &["BR-27"]),
    (outside, |it| it.period = period("2026-12-31", "2026-01-01"), &["BR-29"]),
    (outside, |it| it.lines[1].period = period("2026-06-30", "2026-06-01"), &["BR-30"]),
    (exempt, |it| it.attachment.as_mut().unwrap().id.clear(), &["BR-52"]),
    (credit_note, |it| it.preceding[0].number.clear(), &["BR-55"]),
    (outside, |it| it.payment.as_mut().unwrap().account.clear(), &["BR-61"]),
    (outside, |it| it.seller.endpoint.as_mut().unwrap().scheme.clear(), &["BR-62"]),
    (outside, |it| it.buyer.endpoint.as_mut().unwrap().scheme.clear(), &["BR-63"]),
    (exempt, |it| it.seller.vat_id = Some("ZZ119511515".into()), &["BR-CO-09"]),
    (exempt, |it| it.buyer.vat_id = Some("ą1".into()), &["BR-CO-09"]),
    (outside, |it| raise(it, |t| [&mut t.lines, &mut t.net, &mut t.gross, &mut t.due]), &["BR-CO-10"]),
    (outside, |it| it.totals.lines += 1, &["BR-CO-10", "BR-CO-13"]),
    (outside, |it| raise(it, |t| [&mut t.net, &mut t.gross, &mut t.due]), &["BR-CO-13"]),
    (standard, |it| raise(it, |t| [&mut t.vat, &mut t.gross, &mut t.due]), &["BR-CO-14"]),
    (outside, |it| raise(it, |t| [&mut t.gross, &mut t.due]), &["BR-CO-15"]),
    (outside, |it| it.totals.due += 1, &["BR-CO-16"]),
    (exempt, |it| it.totals.prepaid = 0, &["BR-CO-16"]),
    (standard, |it| tax(it, Vat::Standard(2100), 1), &["BR-CO-17", "BR-S-09"]),
    (
        exempt,
        |it| {
            (it.lines[0].vat, it.lines[0].price) = (Vat::Standard(49), 1_000_000);
            it.add_up()
        },
        &["BR-CO-17", "BR-S-09"],
    ),
    (exempt, |it| tax(it, Vat::Exempt, 1), &["BR-CO-17", "BR-E-09"]),
    (outside, |it| tax(it, Vat::Outside, -1), &["BR-CO-17", "BR-O-09"]),
    (outside, |it| it.taxes.clear(), &["BR-CO-18", "BR-O-01"]),
    (outside, |it| it.period = Some(Period { from: None, to: None }), &["BR-CO-19"]),
    (outside, |it| it.lines[0].period = Some(Period { from: None, to: None }), &["BR-CO-20"]),
    (outside, |it| it.due_on = None, &["BR-CO-25"]),
    (outside, |it| it.seller.legal_id = None, &["BR-CO-26"]),
    (outside, |it| it.note = Some("#AAI# Pastaba".into()), &["BR-CL-08"]),
    (outside, |it| it.seller.legal_id.as_mut().unwrap().scheme = "9937".into(), &["BR-CL-11"]),
    (outside, |it| it.buyer.address.country = "XX".into(), &["BR-CL-14"]),
    (exempt, |it| it.taxes[0].reason_code = Some("PVMĮ 23".into()), &["BR-CL-22"]),
    (outside, |it| it.lines[0].unit = "vnt.".into(), &["BR-CL-23"]),
    (exempt, |it| attach(it, "application/zip"), &["BR-CL-24", "PEPPOL-EN16931-CL001"]),
    (outside, |it| address(it, "0151", "1"), &["BR-CL-25", "PEPPOL-EN16931-CL008"]),
    (outside, |it| it.taxes.push(it.taxes[0].clone()), &["BR-O-01"]),
    (outside, |it| it.seller.vat_id = Some("LT119511515".into()), &["BR-O-02"]),
    (outside, |it| it.buyer.vat_id = Some("LT119511515".into()), &["BR-O-02"]),
    (outside, |it| it.taxes[0].taxable += 1, &["BR-O-08"]),
    (outside, |it| it.taxes[0].reason_code = Some("".into()), &["BR-O-10"]),
    (outside, |it| it.taxes.push(Tax { vat: Vat::Exempt, taxable: 0, amount: 0, ..reason() }), &["BR-O-11"]),
    (exempt, |it| it.taxes = outside().taxes, &["BR-O-08", "BR-E-01", "BR-O-12"]),
    (exempt, |it| it.taxes.push(it.taxes[0].clone()), &["BR-E-01"]),
    (exempt, |it| it.seller.vat_id = None, &["BR-E-02"]),
    (exempt, |it| it.taxes[0].taxable += 1, &["BR-E-08"]),
    (exempt, |it| (it.taxes[0].reason, it.taxes[0].reason_code) = (None, None), &["BR-E-10"]),
    (standard, |it| it.lines[1].vat = Vat::Standard(2000), &["BR-S-08", "BR-S-01"]),
    (
        exempt,
        |it| {
            let idle = Tax { vat: Vat::Standard(2100), taxable: 0, amount: 0, reason: None, reason_code: None };
            it.taxes.push(idle)
        },
        &["BR-S-01"],
    ),
    (standard, |it| it.seller.vat_id = None, &["BR-E-02", "BR-S-02"]),
    (
        standard,
        |it| {
            it.lines[1].vat = Vat::Standard(0);
            it.taxes.clear();
            it.add_up();
            it.taxes[0] = exempt().taxes[0].clone()
        },
        &["BR-S-05"],
    ),
    (standard, |it| it.taxes[1].reason = Some("PVMĮ 23 str.".into()), &["BR-S-10"]),
    (outside, |it| it.buyer_reference = Some("  ".into()), &["PEPPOL-EN16931-R003"]),
    (outside, |it| it.buyer.endpoint = None, &["PEPPOL-EN16931-R010"]),
    (outside, |it| it.seller.endpoint.as_mut().unwrap().value.clear(), &["PEPPOL-EN16931-R020"]),
    (outside, |it| it.lines[0].period = period("2025-12-31", "2026-01-31"), &["PEPPOL-EN16931-R110"]),
    (outside, |it| it.lines[0].period = period("2026-12-31", "2027-01-01"), &["PEPPOL-EN16931-R111"]),
    (
        outside,
        |it| (it.lines[0].net, it.lines[1].net) = (it.lines[0].net + 1, it.lines[1].net - 1),
        &["PEPPOL-EN16931-R120", "PEPPOL-EN16931-R120"],
    ),
    (exempt, |it| it.taxes[0].reason_code = Some("VATEX-EU-G".into()), &["PEPPOL-EN16931-P0104"]),
    (exempt, |it| it.taxes[0].reason_code = Some("VATEX-EU-O".into()), &["PEPPOL-EN16931-P0105"]),
    (exempt, |it| it.taxes[0].reason_code = Some("VATEX-EU-IC".into()), &["PEPPOL-EN16931-P0106"]),
    (exempt, |it| it.taxes[0].reason_code = Some("VATEX-EU-AE".into()), &["PEPPOL-EN16931-P0107"]),
    (outside, |it| it.taxes[0].reason_code = Some("VATEX-EU-D".into()), &["PEPPOL-EN16931-P0108"]),
    (outside, |it| it.taxes[0].reason_code = Some("VATEX-EU-F".into()), &["PEPPOL-EN16931-P0109"]),
    (outside, |it| it.taxes[0].reason_code = Some("VATEX-EU-I".into()), &["PEPPOL-EN16931-P0110"]),
    (outside, |it| it.taxes[0].reason_code = Some("VATEX-EU-J".into()), &["PEPPOL-EN16931-P0111"]),
    (outside, |it| address(it, "0088", "5790000435969"), &["PEPPOL-COMMON-R040"]),
    (outside, |it| address(it, "0192", "974760674"), &["PEPPOL-COMMON-R041"]),
    (outside, |it| address(it, "0184", "12345678"), &["PEPPOL-COMMON-R042"]),
    (outside, |it| address(it, "0208", "0202239952"), &["PEPPOL-COMMON-R043"]),
    (outside, |it| address(it, "0007", "2021001885"), &["PEPPOL-COMMON-R049"]),
    (outside, |it| address(it, "0096", "123456789"), &["PEPPOL-COMMON-R052"]),
    (outside, |it| address(it, "0198", "12345678"), &["PEPPOL-COMMON-R053"]),
    (outside, |it| address(it, "0106", "123456789"), &["PEPPOL-COMMON-R054"]),
    (outside, |it| address(it, "0190", "1234567890"), &["PEPPOL-COMMON-R055"]),
    (outside, |it| address(it, "9944", "NL123456789"), &["PEPPOL-COMMON-R056-1"]),
    (exempt, |it| it.buyer.vat_id = Some("NL123456789".into()), &["PEPPOL-COMMON-R056-2"]),
    (exempt, |it| it.buyer.vat_id = Some("LU10000357".into()), &["PEPPOL-COMMON-R058"]),
    (outside, |it| address(it, "0202", "1"), &["BR-CL-25", "PEPPOL-EN16931-CL008"]),
    (outside, |it| address(it, "EM", "tba@biblioteka.example"), &["PEPPOL-EN16931-CL008"]),
    (outside, |it| it.due_on = Some(NaiveDate::MAX), &["PEPPOL-EN16931-F001"]),
    (credit_note, |it| it.preceding[0].issued_on = Some(NaiveDate::MIN), &["PEPPOL-EN16931-F001"]),
    (outside, |it| it.period.as_mut().unwrap().to = Some(NaiveDate::MAX), &["PEPPOL-EN16931-F001"]),
    (
        outside,
        |it| it.lines[0].period = Some(Period { from: Some(NaiveDate::MIN), to: None }),
        &["PEPPOL-EN16931-F001", "PEPPOL-EN16931-R110"],
    ),
    (outside, |it| address(it, "0200", "188204008"), &["ABO-01"]),
    (outside, |it| it.seller.legal_id = Some(SchemeId::lithuanian("19096673")), &["ABO-01"]),
    (exempt, |it| it.seller.vat_id = Some("LT119511516".into()), &["ABO-02"]),
    (outside, |it| it.payment.as_mut().unwrap().account = "LT121000011101001001".into(), &["ABO-03"]),
    (credit_note, |it| it.preceding.clear(), &["ABO-04"]),
    (outside, |it| it.due_on = Some(day("2026-12-14")), &["ABO-05"]),
    (outside, |it| it.seller.address.country = "SE".into(), &["ABO-06"]),
    (exempt, |it| it.seller.vat_id = Some("SE123456789001".into()), &["ABO-06"]),
];

fn period(from: &str, to: &str) -> Option<Period> {
    Some(Period { from: Some(day(from)), to: Some(day(to)) })
}

/// A cent too much in totals that follow from one another, so that the first alone is wrong.
fn raise<const N: usize>(invoice: &mut Invoice, which: fn(&mut en16931::Totals) -> [&mut i64; N]) {
    which(&mut invoice.totals).into_iter().for_each(|total| *total += 1);
}

/// The tax of a category is another, and so are the totals.
pub fn tax(invoice: &mut Invoice, vat: Vat, cents: i64) {
    invoice.taxes.iter_mut().find(|tax| tax.vat == vat).unwrap().amount += cents;
    let totals = &mut invoice.totals;
    (totals.vat, totals.gross, totals.due) = (totals.vat + cents, totals.gross + cents, totals.due + cents);
}

fn attach(invoice: &mut Invoice, media_type: &str) {
    invoice.attachment.as_mut().unwrap().media_type = media_type.into();
}

fn address(invoice: &mut Invoice, scheme: &str, value: &str) {
    invoice.buyer.endpoint = Some(SchemeId { scheme: scheme.into(), value: value.into() });
}

fn reason() -> Tax {
    exempt().taxes.remove(0)
}
