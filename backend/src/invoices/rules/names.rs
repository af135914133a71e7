//! What librarians call the states, the steps and what is billed, in both languages.
use crate::{
    invoices::model::{InvoiceAction, InvoiceKind, InvoiceStatus},
    loans::model::ChargeKind,
    platform::i18n::Language,
};

pub fn status_name(status: InvoiceStatus, language: Language) -> &'static str {
    let (lt, en) = match status {
        InvoiceStatus::Draft => ("juodraštis", "draft"),
        InvoiceStatus::Dropped => ("atsisakyta", "dropped"),
        InvoiceStatus::Issued => ("išrašyta", "issued"),
        InvoiceStatus::Sent => ("išsiųsta", "sent"),
        InvoiceStatus::PartlyPaid => ("apmokėta iš dalies", "partly paid"),
        InvoiceStatus::Paid => ("apmokėta", "paid"),
        InvoiceStatus::Credited => ("kredituota", "credited"),
    };
    language.pick(lt, en)
}

pub fn action_name(action: InvoiceAction, language: Language) -> &'static str {
    let (lt, en) = match action {
        InvoiceAction::Issue => ("išrašyti", "issue"),
        InvoiceAction::Send => ("išsiųsti", "send"),
        InvoiceAction::Remind => ("priminti", "remind"),
        InvoiceAction::Pay => ("susieti su mokėjimu", "match with a payment"),
        InvoiceAction::TakeBack => ("atsieti mokėjimą", "take a payment off"),
        InvoiceAction::Credit => ("kredituoti", "credit"),
        InvoiceAction::Drop => ("atsisakyti", "drop"),
    };
    language.pick(lt, en)
}

pub fn kind_name(kind: InvoiceKind, language: Language) -> &'static str {
    match kind {
        InvoiceKind::Invoice => language.pick("sąskaita faktūra", "invoice"),
        InvoiceKind::CreditNote => language.pick("kreditinė sąskaita", "credit note"),
    }
}

pub fn charge_name(kind: ChargeKind, language: Language) -> &'static str {
    let (lt, en) = match kind {
        ChargeKind::PostageOut => ("siuntimas abonentui", "postage out"),
        ChargeKind::PostageBack => ("siuntimas atgal", "postage back"),
        ChargeKind::Copies => ("kopijos", "copies"),
        ChargeKind::Voucher => ("IFLA kuponas", "IFLA voucher"),
        ChargeKind::Compensation => ("žalos atlyginimas", "compensation"),
        ChargeKind::Other => ("kita", "other"),
    };
    language.pick(lt, en)
}

/// The name of a file of an invoice: what it is and its number, without what file systems do not take.
pub fn file_name(kind: InvoiceKind, number: &str, language: Language, ending: &str) -> String {
    let what = match kind {
        InvoiceKind::Invoice => language.pick("Sąskaita", "Invoice"),
        InvoiceKind::CreditNote => language.pick("Kreditinė sąskaita", "Credit note"),
    };
    let taken = |c: char| if c.is_control() || "/\\:*?\"<>|".contains(c) { '-' } else { c };
    format!("{what} {}.{ending}", number.chars().map(taken).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_as_its_invoice() {
        let name = |kind, number| file_name(kind, number, Language::Lt, "pdf");
        assert_eq!(name(InvoiceKind::Invoice, "TBA 000001"), "Sąskaita TBA 000001.pdf");
        assert_eq!(name(InvoiceKind::CreditNote, "K/2026/7"), "Kreditinė sąskaita K-2026-7.pdf");
    }
}
