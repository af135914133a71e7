//! What follows from the lines: computed here once, by those who make an invoice and by those who check it.
use crate::model::{Invoice, Tax, Totals, Vat};

/// BT-131 in cents: a quantity in hundredths times a price in cents.
pub fn line_net(quantity: i64, price: i64) -> i64 {
    fitted(exact_net(quantity, price))
}

/// BT-117 in cents: the VAT of a taxable amount in cents.
pub fn vat_of(taxable: i64, vat: Vat) -> i64 {
    fitted(exact_vat(taxable, vat))
}

/// BT-131 however large it is.
pub(crate) fn exact_net(quantity: i64, price: i64) -> i128 {
    rounded(i128::from(quantity) * i128::from(price), 100)
}

/// BT-117 however large it is.
pub(crate) fn exact_vat(taxable: i64, vat: Vat) -> i128 {
    rounded(i128::from(taxable) * i128::from(vat.rate().unwrap_or(0)), 10_000)
}

/// A quotient rounded half away from zero, so that a line taken back is what the line was.
fn rounded(product: i128, divisor: i128) -> i128 {
    (product.abs() + divisor / 2) / divisor * product.signum()
}

/// Amounts beyond i64 stop at its end: no such sum is on any invoice, and `check` finds that it is not the exact one.
fn fitted(amount: i128) -> i64 {
    i64::try_from(amount).unwrap_or(if amount < 0 { i64::MIN } else { i64::MAX })
}

impl Invoice {
    /// Fills BT-131 of each line, BG-23 and BG-22 from quantities, prices and categories. What was paid before stays,
    /// and so does the reason of a category that was there.
    pub fn add_up(&mut self) {
        for line in &mut self.lines {
            line.net = line_net(line.quantity, line.price);
        }
        let before = std::mem::take(&mut self.taxes);
        self.taxes = categories(self).into_iter().map(|vat| tax(self, vat, &before)).collect();
        let lines = self.lines.iter().fold(0, |sum: i64, line| sum.saturating_add(line.net));
        let vat = self.taxes.iter().fold(0, |sum: i64, tax| sum.saturating_add(tax.amount));
        let (gross, prepaid) = (lines.saturating_add(vat), self.totals.prepaid);
        self.totals = Totals { lines, net: lines, vat, gross, prepaid, due: gross.saturating_sub(prepaid) };
    }
}

/// The categories of the lines, each once, in order.
fn categories(invoice: &Invoice) -> Vec<Vat> {
    let mut found: Vec<_> = invoice.lines.iter().map(|line| line.vat).collect();
    found.sort();
    found.dedup();
    found
}

/// What is not subject to VAT says so by its code; why something is exempt only the seller knows.
fn tax(invoice: &Invoice, vat: Vat, before: &[Tax]) -> Tax {
    let taxable = invoice.lines.iter().filter(|line| line.vat == vat).fold(0, |sum: i64, l| sum.saturating_add(l.net));
    let (reason, code) = match before.iter().find(|tax| tax.vat == vat) {
        Some(tax) => (tax.reason.clone(), tax.reason_code.clone()),
        None => (None, (vat == Vat::Outside).then(|| "VATEX-EU-O".to_owned())),
    };
    Tax { vat, taxable, amount: vat_of(taxable, vat), reason, reason_code: code }
}
