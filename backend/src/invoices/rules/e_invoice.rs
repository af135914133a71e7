//! An invoice as EN 16931 says it: what is checked before it gets its number, and written as UBL.
use en16931 as en;

use crate::invoices::model::{InvoiceKind, Line, Party, Record, Said, VatRegime};

/// The document in the terms of the standard. A line that takes an earlier one back has the quantity −1.
pub fn e_invoice(record: &Record, said: &Said, lines: &[Line], credited: Option<en::Preceding>) -> en::Invoice {
    let kind = match record.written.kind {
        InvoiceKind::Invoice => en::Kind::Invoice,
        InvoiceKind::CreditNote => en::Kind::CreditNote,
    };
    let vat = match said.vat.regime {
        VatRegime::NotPayer => en::Vat::Outside,
        VatRegime::Exempt => en::Vat::Exempt,
        VatRegime::Payer => en::Vat::Standard(said.vat.rate * 100),
    };
    let reason_code = (vat == en::Vat::Outside).then(|| "VATEX-EU-O".to_owned());
    let net = record.written.net_cents;
    let (vat_cents, gross) = (record.issued.vat_cents, record.issued.total_cents);
    en::Invoice {
        kind,
        number: record.issued.number.clone().unwrap_or_default(),
        issued_on: record.issued.invoice_on,
        due_on: (kind == en::Kind::Invoice).then_some(record.issued.due_on),
        note: record.written.reason.clone(),
        buyer_reference: said.agreement_number.clone().or_else(|| Some(said.buyer.name.clone())),
        contract: said.agreement_number.clone(),
        order: None,
        period: Some(en::Period { from: Some(record.written.from_on), to: Some(record.written.to_on) }),
        preceding: credited.into_iter().collect(),
        seller: party(&said.seller),
        buyer: party(&said.buyer),
        payment: said.seller.iban.clone().map(|account| en::Payment {
            means: en::Means::SepaCreditTransfer,
            remittance: record.issued.reference.clone(),
            account,
            account_name: Some(said.seller.name.clone()),
            bank: said.seller.bic.clone(),
        }),
        terms: None,
        attachment: None,
        lines: lines.iter().map(|one| line(one, vat)).collect(),
        taxes: vec![en::Tax { vat, taxable: net, amount: vat_cents, reason: said.vat.note.clone(), reason_code }],
        totals: en::Totals { lines: net, net, vat: vat_cents, gross, prepaid: 0, due: gross },
    }
}

fn line(line: &Line, vat: en::Vat) -> en::Line {
    let name = super::charge_name(line.kind, crate::platform::i18n::Language::Lt);
    en::Line {
        id: line.n.to_string(),
        note: None,
        object: Some(line.loan_number.clone()),
        quantity: 100 * line.net_cents.signum(),
        unit: "C62".into(),
        net: line.net_cents,
        period: None,
        price: line.net_cents.abs(),
        name: name.to_owned(),
        description: Some(format!("{} {}", line.charged_on, line.title)),
        vat,
    }
}

fn party(party: &Party) -> en::Party {
    let is_lithuanian = party.country == "LT";
    let code = party.company_code.as_deref().filter(|_| is_lithuanian).map(en::SchemeId::lithuanian);
    // Who has no code of our register is reached by mail (EM of the list EAS).
    let by_mail = party.email.clone().map(|value| en::SchemeId { scheme: "EM".into(), value });
    en::Party {
        name: party.name.clone(),
        known_as: None,
        legal_id: code.clone(),
        vat_id: party.vat_code.clone(),
        endpoint: code.or(by_mail),
        address: en::Address {
            street: party.street.clone().or_else(|| party.address.clone()),
            city: party.city.clone(),
            post_code: party.postal_code.clone(),
            county: None,
            country: party.country.clone(),
        },
        contact: Some(en::Contact { name: None, phone: party.phone.clone(), email: party.email.clone() })
            .filter(|contact| contact.phone.is_some() || contact.email.is_some()),
    }
}
