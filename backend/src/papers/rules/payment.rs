//! A payment order as the QR code that the apps of banks read.
use crate::papers::model::Qr;

/// A SEPA credit transfer that is offered to whoever scans it.
#[derive(Clone, Debug)]
pub struct Payment<'a> {
    /// The payee; at most 70 characters are read.
    pub name: &'a str,
    pub iban: &'a str,
    pub bic: Option<&'a str>,
    /// Between one cent and 999 999 999,99 euros.
    pub cents: i64,
    /// Free text, or the reference of a creditor (ISO 11649), which begins with `RF`.
    pub reference: &'a str,
}

impl Payment<'_> {
    /// The text of the code: EPC069-12, version 2, UTF-8, `SCT`. None where nothing is to be paid, or too much for it.
    pub fn text(&self) -> Option<String> {
        if !(1..=99_999_999_999).contains(&self.cents) {
            return None;
        }
        let short = |text: &str, most| text.trim().chars().take(most).collect::<String>();
        let amount = format!("EUR{}.{:02}", self.cents / 100, self.cents % 100);
        let (structured, free) = match self.reference.starts_with("RF") {
            true => (short(self.reference, 25), String::new()),
            false => (String::new(), short(self.reference, 140)),
        };
        let iban: String = self.iban.chars().filter(|c| !c.is_whitespace()).collect();
        let bic = self.bic.unwrap_or_default();
        let lines = ["BCD", "002", "1", "SCT", bic, &short(self.name, 70), &iban, &amount, "", &structured, &free];
        Some(lines.join("\n").trim_end().to_owned())
    }

    /// The code itself.
    pub fn qr(&self) -> Option<Qr> {
        self.text().map(Qr)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAYMENT: Payment<'static> = Payment {
        name: "Panevėžio apskrities Gabrielės Petkevičaitės-Bitės viešoji biblioteka ir filialai",
        iban: "LT12 1000 0111 0100 1000",
        bic: Some("AGBLLT2X"),
        cents: 22_105,
        reference: "SF TBA Nr. 12",
    };

    #[test]
    fn a_payment_is_the_lines_of_the_guidelines() {
        let text = PAYMENT.text().expect("a payment");
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines[..5], ["BCD", "002", "1", "SCT", "AGBLLT2X"]);
        assert_eq!(lines[5].chars().count(), 70);
        assert_eq!(lines[6..], ["LT121000011101001000", "EUR221.05", "", "", "SF TBA Nr. 12"]);
        let structured = Payment { reference: "RF32TBA20210042", ..PAYMENT }.text().expect("a payment");
        assert!(structured.ends_with("EUR221.05\n\nRF32TBA20210042"), "{structured}");
    }

    #[test]
    fn nothing_is_asked_where_nothing_is_owed() {
        assert_eq!(Payment { cents: 0, ..PAYMENT }.text(), None);
        assert_eq!(Payment { cents: -5, ..PAYMENT }.text(), None);
        assert_eq!(Payment { cents: 100_000_000_000, ..PAYMENT }.text(), None);
    }
}
