//! Amounts of money, in hundredths.
use super::{
    element::{Element, Field},
    faults::Faults,
    node::Node,
};
use crate::iso18626::message::Costs;

impl Element for Costs {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        let currency = Field::take(node, "currencyCode", faults);
        let cents = faults.within("monetaryValue", |faults| {
            let amount = node.child("monetaryValue").map_or("", |amount| amount.text.trim());
            let cents = cents(amount);
            if cents.is_none() {
                faults.value(amount);
            }
            cents
        });
        Some(Self { currency: currency?, cents: cents? })
    }

    fn write(&self, name: &str) -> Node {
        let mut node = Node::new(name);
        self.currency.put("currencyCode", &mut node);
        node.children.push(Node::with_text("monetaryValue", amount(self.cents)));
        node
    }

    fn is_absent(node: &Node) -> bool {
        !node.says("monetaryValue")
    }
}

/// Hundredths; none of what is no decimal number (XML Schema 2, 3.2.3), has a part of a hundredth or is too large.
fn cents(text: &str) -> Option<i64> {
    let (is_negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let part = part.trim_end_matches('0');
    let is_decimal = digits.bytes().any(|digit| digit.is_ascii_digit())
        && whole.bytes().chain(part.bytes()).all(|digit| digit.is_ascii_digit());
    if !is_decimal || part.len() > 2 {
        return None;
    }
    let sign = if is_negative { "-" } else { "" };
    format!("{sign}{whole}{part:0<2}").parse().ok()
}

/// An amount as it is written: `12.50`.
pub fn amount(cents: i64) -> String {
    let (sign, cents) = (if cents < 0 { "-" } else { "" }, cents.unsigned_abs());
    format!("{sign}{}.{:02}", cents / 100, cents % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_is_read_to_the_cent() {
        let read =
            ["12.5", "12.50", "12,50", "+7", "-0.05", ".5", "5.", "1.500", "1.005", "", ".", "-", "1e3", "EUR 5"];
        let cents_of = [
            Some(1250),
            Some(1250),
            None,
            Some(700),
            Some(-5),
            Some(50),
            Some(500),
            Some(150),
            None,
            None,
            None,
            None,
            None,
            None,
        ];
        assert_eq!(read.map(cents), cents_of);
        assert_eq!(cents("92233720368547758.07"), Some(i64::MAX));
        assert_eq!(cents("92233720368547758.08"), None);
    }

    #[test]
    fn an_amount_is_read_as_it_was_written() {
        for cents_written in [0, 1, -1, 99, -100, 1250, i64::MAX, i64::MIN] {
            assert_eq!(cents(&amount(cents_written)), Some(cents_written));
        }
    }
}
