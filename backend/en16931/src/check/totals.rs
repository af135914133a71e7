//! What the invoice comes to, each sum by itself from the numbers that stand on it.
use super::Findings;
use crate::model::Invoice;

pub fn check(invoice: &Invoice, found: &mut Findings) {
    let totals = &invoice.totals;
    let sum = |amounts: &mut dyn Iterator<Item = i64>| amounts.map(i128::from).sum::<i128>();
    let lines = sum(&mut invoice.lines.iter().map(|line| line.net));
    let vat = sum(&mut invoice.taxes.iter().map(|tax| tax.amount));
    found.expect(i128::from(totals.lines) == lines, "BR-CO-10", "/totals/lines");
    found.expect(totals.net == totals.lines, "BR-CO-13", "/totals/net");
    found.expect(i128::from(totals.vat) == vat, "BR-CO-14", "/totals/vat");
    let gross = i128::from(totals.net) + i128::from(totals.vat);
    found.expect(i128::from(totals.gross) == gross, "BR-CO-15", "/totals/gross");
    let due = i128::from(totals.gross) - i128::from(totals.prepaid);
    found.expect(i128::from(totals.due) == due, "BR-CO-16", "/totals/due");
}
