//! VAT of an invoice: one category for all of its lines, reckoned once (EN 16931, BR-CO-17).
use crate::invoices::model::{Vat, VatRegime};

/// The VAT of a net amount in cents, half a cent rounded away from nothing.
pub fn vat_of(vat: &Vat, net_cents: i64) -> i64 {
    match vat.regime {
        VatRegime::NotPayer | VatRegime::Exempt => 0,
        VatRegime::Payer => {
            let hundredths = net_cents * vat.rate;
            let half = if hundredths < 0 { -50 } else { 50 };
            (hundredths + half) / 100
        }
    }
}

/// The category of EN 16931 (UNCL 5305): out of scope, exempt, standard.
pub fn vat_category(regime: VatRegime) -> &'static str {
    match regime {
        VatRegime::NotPayer => "O",
        VatRegime::Exempt => "E",
        VatRegime::Payer => "S",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_cent_is_rounded_up() {
        let of = |regime, rate, net| vat_of(&Vat { regime, rate, note: None }, net);
        for (net, expected) in [(100, 21), (250, 53), (50, 11), (0, 0), (2, 0), (3, 1), (-250, -53)] {
            assert_eq!(of(VatRegime::Payer, 21, net), expected, "{net}");
        }
        assert_eq!(of(VatRegime::NotPayer, 21, 10_000), 0);
        assert_eq!(of(VatRegime::Exempt, 21, 10_000), 0);
    }
}
