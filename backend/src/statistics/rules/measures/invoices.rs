//! What libraries were billed, have paid and owe: part of the report of interlibrary loan (functional map 1.1.13).
use super::{BILLED, Definition, Source};
use crate::statistics::model::MeasureKey;

pub static MEASURES: &[Definition] = &[
    Definition {
        key: MeasureKey::InvoicedCents,
        code: "S7",
        source: Source::Sum,
        dimensions: BILLED,
        iso: None,
        unit: "cent",
        formula: "sum(invoices) - sum(credit notes)",
        lt: (
            "Išrašyta sąskaitų",
            "Išrašytų sąskaitų suma su PVM be kreditinių sąskaitų sumos, pagal dokumento dieną. Juodraščiai neįskaičiuojami.",
        ),
        en: (
            "Billed",
            "The sum of invoices issued less that of credit notes, with VAT, by the day of the document. Drafts are left out.",
        ),
    },
    Definition {
        key: MeasureKey::InvoicesPaidCents,
        code: "S8",
        source: Source::Sum,
        dimensions: BILLED,
        iso: None,
        unit: "cent",
        formula: "sum(payments) - sum(refunds)",
        lt: (
            "Gauta mokėjimų",
            "Bibliotekų mokėjimų suma be grąžintų pinigų, pagal gavimo ir grąžinimo dieną. Mokėjimai, apie kuriuos nežinoma, kieno jie, neįskaičiuojami.",
        ),
        en: (
            "Paid",
            "The sum of payments of libraries less what was given back, by the day of each. Payments of which it is not known whose they are are left out.",
        ),
    },
    Definition {
        key: MeasureKey::InvoicesOwedCents,
        code: "S9",
        source: Source::Owed,
        dimensions: BILLED,
        iso: None,
        unit: "cent",
        formula: "sum(invoiced_cents) - sum(invoices_paid_cents) up to the last day",
        lt: (
            "Skola laikotarpio pabaigoje",
            "Visos iki laikotarpio pabaigos išrašytos sąskaitos be visų gautų mokėjimų; mažiau nei nulis, jei sumokėta iš anksto.",
        ),
        en: (
            "Owed at the end",
            "All invoices up to the last day of the period less all payments; below nothing where libraries have paid ahead.",
        ),
    },
];
