//! The VAT breakdown against the lines, and what each category asks of the parties.
use super::Findings;
use crate::{
    codes,
    model::{Invoice, Kind, Tax, Vat, said},
    sums::exact_vat,
};

/// The numbers of the rules of a category: one breakdown for its lines, its taxable amount, its tax.
fn rules(vat: Vat) -> [&'static str; 3] {
    match vat {
        Vat::Outside => ["BR-O-01", "BR-O-08", "BR-O-09"],
        Vat::Exempt => ["BR-E-01", "BR-E-08", "BR-E-09"],
        Vat::Standard(_) => ["BR-S-01", "BR-S-08", "BR-S-09"],
    }
}

pub fn check(invoice: &Invoice, found: &mut Findings) {
    found.expect(!invoice.taxes.is_empty(), "BR-CO-18", "/taxes");
    for (n, tax) in invoice.taxes.iter().enumerate() {
        amounts(invoice, tax, &format!("/taxes/{n}"), found);
        reasons(tax, &format!("/taxes/{n}"), found);
    }
    once_for_each(invoice, found);
    parties(invoice, found);
    outside_alone(invoice, found);
}

/// What the standard lets pass. A credit note needs it: the VAT of an invoice is rounded once for all of its lines, and
/// the last of its credit notes takes back what the others left.
const A_EURO: i128 = 100;
const HALF_A_EURO: i64 = 50;
const HALF_A_PER_CENT: i64 = 50;

fn amounts(invoice: &Invoice, tax: &Tax, path: &str, found: &mut Findings) {
    let [_, taxable, amount] = rules(tax.vat);
    let lines: i128 = invoice.lines.iter().filter(|line| line.vat == tax.vat).map(|line| i128::from(line.net)).sum();
    found.expect(i128::from(tax.taxable) == lines, taxable, format!("{path}/taxable"));
    let off = i128::from(tax.amount) - exact_vat(tax.taxable, tax.vat);
    let is_right = match (invoice.kind, tax.vat) {
        (Kind::CreditNote, Vat::Standard(_)) => off.abs() < A_EURO,
        _ => off == 0,
    };
    // The official test takes a rate below half a per cent for none.
    let is_none = tax.vat.rate().unwrap_or(0) < HALF_A_PER_CENT;
    let is_right = is_right && !(is_none && tax.amount.abs() >= HALF_A_EURO);
    found.expect(is_right, "BR-CO-17", format!("{path}/amount"));
    found.expect(is_right, amount, format!("{path}/amount"));
}

/// Why there is no VAT: said where there is none, and by a code that fits.
fn reasons(tax: &Tax, path: &str, found: &mut Findings) {
    let is_said = said(&tax.reason).or(said(&tax.reason_code)).is_some();
    let (rule, holds) = match tax.vat {
        Vat::Outside => ("BR-O-10", is_said),
        Vat::Exempt => ("BR-E-10", is_said),
        Vat::Standard(_) => ("BR-S-10", !is_said),
    };
    found.expect(holds, rule, format!("{path}/reason"));
    let Some(code) = said(&tax.reason_code) else { return };
    let field = format!("{path}/reason_code");
    found.expect(codes::is_exemption(code), "BR-CL-22", &field);
    // The categories G, K and AE, which we do not write, have codes of their own.
    let (rule, category) = match code {
        "VATEX-EU-G" => ("PEPPOL-EN16931-P0104", "G"),
        "VATEX-EU-O" => ("PEPPOL-EN16931-P0105", "O"),
        "VATEX-EU-IC" => ("PEPPOL-EN16931-P0106", "K"),
        "VATEX-EU-AE" => ("PEPPOL-EN16931-P0107", "AE"),
        "VATEX-EU-D" => ("PEPPOL-EN16931-P0108", "E"),
        "VATEX-EU-F" => ("PEPPOL-EN16931-P0109", "E"),
        "VATEX-EU-I" => ("PEPPOL-EN16931-P0110", "E"),
        "VATEX-EU-J" => ("PEPPOL-EN16931-P0111", "E"),
        _ => return,
    };
    found.expect(tax.vat.code() == category, rule, field);
}

/// Each category of a line has its breakdown, and each breakdown is there once.
fn once_for_each(invoice: &Invoice, found: &mut Findings) {
    let mut named: Vec<_> = invoice.lines.iter().map(|line| line.vat).collect();
    named.extend(invoice.taxes.iter().map(|tax| tax.vat));
    named.sort();
    named.dedup();
    for vat in named {
        let [once, ..] = rules(vat);
        let count = invoice.taxes.iter().filter(|tax| tax.vat == vat).count();
        // Of S alone the standard asks that a breakdown has a line.
        let is_idle = matches!(vat, Vat::Standard(_)) && invoice.lines.iter().all(|line| line.vat != vat);
        found.expect(count == 1 && !is_idle, once, "/taxes");
    }
}

/// Who writes of VAT has its number; who does not shows none.
fn parties(invoice: &Invoice, found: &mut Findings) {
    let has = |is: fn(Vat) -> bool| invoice.lines.iter().any(|line| is(line.vat));
    let seller = said(&invoice.seller.vat_id).is_some();
    found.expect(seller || !has(|vat| vat == Vat::Exempt), "BR-E-02", "/seller/vat_id");
    found.expect(seller || !has(|vat| matches!(vat, Vat::Standard(_))), "BR-S-02", "/seller/vat_id");
    if has(|vat| vat == Vat::Outside) {
        found.expect(!seller, "BR-O-02", "/seller/vat_id");
        found.expect(said(&invoice.buyer.vat_id).is_none(), "BR-O-02", "/buyer/vat_id");
    }
}

/// What is not subject to VAT stands on no invoice with anything that is.
fn outside_alone(invoice: &Invoice, found: &mut Findings) {
    if invoice.taxes.iter().all(|tax| tax.vat != Vat::Outside) {
        return;
    }
    let is_alone = invoice.taxes.iter().all(|tax| tax.vat == Vat::Outside);
    found.expect(is_alone, "BR-O-11", "/taxes");
    for (n, line) in invoice.lines.iter().enumerate() {
        found.expect(line.vat == Vat::Outside, "BR-O-12", format!("/lines/{n}/vat"));
    }
}
