//! Sound invoices of a library, one for each VAT category that it writes, and a credit note.
use chrono::NaiveDate;
use en16931::{
    Address, Attachment, Contact, Invoice, Kind, Line, Means, Party, Payment, Period, Preceding, SchemeId, Totals, Vat,
};

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A library that pays no VAT bills a year of postage.
pub fn outside() -> Invoice {
    let mut invoice = Invoice {
        kind: Kind::Invoice,
        number: "TBA 000123".into(),
        issued_on: day("2026-12-15"),
        due_on: Some(day("2027-01-14")),
        note: Some("Tarpbibliotekinio abonemento išlaidos už 2026 m.".into()),
        buyer_reference: Some("TBA-S-0007".into()),
        contract: Some("TBA-S-0007".into()),
        order: None,
        period: Some(year()),
        preceding: vec![],
        seller: seller(),
        buyer: buyer(),
        payment: Some(Payment {
            means: Means::SepaCreditTransfer,
            remittance: Some("TBA 000123".into()),
            account: "LT121000011101001000".into(),
            account_name: Some("Apskrities biblioteka".into()),
            bank: Some("AGBLLT2X".into()),
        }),
        terms: None,
        attachment: None,
        lines: vec![line("1", 300, 345), line("2", 1, 100), line("3", -100, 345)],
        taxes: vec![],
        totals: Totals::default(),
    };
    invoice.add_up();
    invoice
}

/// A VAT payer whose services of culture are exempt; with all that may be on an invoice.
pub fn exempt() -> Invoice {
    let mut invoice = Invoice {
        order: Some("U-17".into()),
        terms: Some("Per 30 dienų".into()),
        attachment: Some(Attachment {
            id: "SP-123".into(),
            description: Some("Sąskaitos specifikacija".into()),
            media_type: "application/pdf".into(),
            file_name: "specifikacija.pdf".into(),
            content: b"%PDF-1.7\n".to_vec(),
        }),
        totals: Totals { prepaid: 200, ..Totals::default() },
        ..outside()
    };
    invoice.seller.vat_id = Some("LT119511515".into());
    invoice.seller.known_as = Some("Biblioteka & „Abonementas“".into());
    invoice.buyer.vat_id = Some("LT100001919017".into());
    let only = &mut invoice.lines[0];
    (only.vat, only.note, only.period) = (Vat::Exempt, Some("Siunta <RR123456789LT>".into()), Some(year()));
    (only.object, only.description) = (Some("TBA-2026-0001".into()), Some("Šatrijos Ragana, Sename dvare".into()));
    invoice.lines.truncate(1);
    invoice.add_up();
    invoice.taxes[0].reason = Some("PVMĮ 23 str.".into());
    invoice.taxes[0].reason_code = Some("VATEX-EU-132-1N".into());
    invoice
}

/// A VAT payer with two rates and something exempt, to a library abroad.
pub fn standard() -> Invoice {
    let mut invoice = exempt();
    invoice.attachment = None;
    invoice.totals.prepaid = 0;
    invoice.buyer = Party {
        name: "Kungliga biblioteket".into(),
        legal_id: Some(SchemeId { scheme: "0007".into(), value: "2021001884".into() }),
        endpoint: Some(SchemeId { scheme: "0007".into(), value: "2021001884".into() }),
        address: Address { city: Some("Stockholm".into()), country: "SE".into(), ..Address::default() },
        ..Party::default()
    };
    let rates = [(Vat::Standard(2100), 333), (Vat::Standard(900), 1050), (Vat::Standard(2100), 250)];
    for (n, (vat, price)) in rates.into_iter().enumerate() {
        invoice.lines.push(Line { vat, ..line(&(n + 2).to_string(), 150, price) });
    }
    invoice.add_up();
    invoice
}

/// The postage of the first invoice taken back.
pub fn credit_note() -> Invoice {
    let mut note = Invoice {
        kind: Kind::CreditNote,
        number: "KR 000004".into(),
        preceding: vec![Preceding { number: "TBA 000123".into(), issued_on: Some(day("2026-12-15")) }],
        ..outside()
    };
    note.lines.truncate(1);
    note.add_up();
    note
}

/// Each by the name of its file.
pub fn all() -> [(&'static str, Invoice); 4] {
    [("outside", outside()), ("exempt", exempt()), ("standard", standard()), ("credit-note", credit_note())]
}

fn year() -> Period {
    Period { from: Some(day("2026-01-01")), to: Some(day("2026-12-31")) }
}

fn seller() -> Party {
    Party {
        name: "Apskrities viešoji biblioteka".into(),
        legal_id: Some(SchemeId::lithuanian("190966737")),
        endpoint: Some(SchemeId::lithuanian("190966737")),
        address: Address {
            street: Some("Pavyzdžio g. 1".into()),
            city: Some("Panevėžys".into()),
            post_code: Some("LT-35000".into()),
            county: Some("Panevėžio apskritis".into()),
            country: "LT".into(),
        },
        contact: Some(Contact {
            name: Some("Tarpbibliotekinis abonementas".into()),
            phone: Some("+37045501650".into()),
            email: Some("tba@biblioteka.example".into()),
        }),
        ..Party::default()
    }
}

fn buyer() -> Party {
    Party {
        name: "Savivaldybės viešoji biblioteka".into(),
        legal_id: Some(SchemeId::lithuanian("188204007")),
        endpoint: Some(SchemeId::lithuanian("188204007")),
        address: Address { city: Some("Utena".into()), country: "LT".into(), ..Address::default() },
        ..Party::default()
    }
}

/// A quantity in hundredths, a price in cents.
fn line(id: &str, quantity: i64, price: i64) -> Line {
    Line {
        id: id.into(),
        note: None,
        object: None,
        quantity,
        unit: "C62".into(),
        net: 0,
        period: None,
        price,
        name: "Siuntimo išlaidos".into(),
        description: None,
        vat: Vat::Outside,
    }
}
