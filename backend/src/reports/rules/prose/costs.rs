//! The sentences of money, in both languages.
use super::{Told, forms::grouped};
use crate::{platform::i18n::Language, statistics::model::MeasureKey::*};

/// What sending cost; nothing where it cost nothing.
pub fn postage(told: &Told, language: Language) -> String {
    let cents = told.cents(PostageCents);
    let amount = money(cents, language);
    match (cents, language) {
        (0, _) => String::new(),
        (_, Language::Lt) => format!("Siuntimas kainavo {amount}."),
        (_, Language::En) => format!("Postage came to {amount}."),
    }
}

/// What libraries were billed, have paid and owe; nothing where nothing was billed or paid.
pub fn invoices(told: &Told, language: Language) -> String {
    let [billed, paid, owed] = [InvoicedCents, InvoicesPaidCents, InvoicesOwedCents].map(|of| told.cents(of));
    if [billed, paid, owed] == [0; 3] {
        return String::new();
    }
    let [billed, paid, rest] = [billed, paid, owed.abs()].map(|cents| money(cents, language));
    match language {
        Language::Lt => {
            let rest = match owed {
                0 => "skolų nėra".to_owned(),
                ..0 => format!("laikotarpio pabaigoje sumokėta iš anksto {rest}"),
                1.. => format!("laikotarpio pabaigoje skola – {rest}"),
            };
            format!("Bibliotekoms išrašyta sąskaitų už {billed}, gauta mokėjimų {paid}; {rest}.")
        }
        Language::En => {
            let rest = match owed {
                0 => "nothing is owed".to_owned(),
                ..0 => format!("{rest} is paid ahead at the end of the period"),
                1.. => format!("{rest} is owed at the end of the period"),
            };
            format!("Libraries were billed {billed} and paid {paid}; {rest}.")
        }
    }
}

/// `1 234,50 €` in Lithuanian, `1234.50 €` in English.
fn money(cents: i64, language: Language) -> String {
    let sign = if cents < 0 { "−" } else { "" };
    let (euros, rest) = (cents.abs() / 100, cents.abs() % 100);
    match language {
        Language::Lt => format!("{sign}{},{rest:02}\u{a0}€", grouped(euros)),
        Language::En => format!("{sign}{euros}.{rest:02}\u{a0}€"),
    }
}
