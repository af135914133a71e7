//! How the numbers that people see are written.
use super::super::{
    codes,
    definition::{Definition, parameters},
    kind::{Kind, TextRule},
    number_format::NumberFormat,
};

const fn series(key: &'static str, rule: TextRule, default: &'static str) -> Definition {
    Definition::new(key, Kind::Format(rule), default).risky()
}

parameters! {
    /// The number of a request, such as `TBA-2026-0001`.
    LOAN: NumberFormat = series("numbers.loan", codes::yearly_format, "\"TBA-{year}-{number:4}\"")
        .named("Užsakymo numeris", "Number of a request")
        .about("Užsakymo numerio pavidalas, pavyzdžiui, TBA-2026-0001.");
    /// The number of an agreement, such as `TBA-S-2026-001`.
    AGREEMENT: NumberFormat = series("numbers.agreement", codes::yearly_format, "\"TBA-S-{year}-{number:3}\"")
        .named("Sutarties numeris", "Number of an agreement")
        .about("Sutarties numerio pavidalas, pavyzdžiui, TBA-S-2026-001.");
    /// The number of a list of acquisition proposals, such as `F-2026-01`.
    PROPOSAL: NumberFormat = series("numbers.proposal", codes::yearly_format, "\"F-{year}-{number:2}\"")
        .named("Siūlymų fondui papildyti numeris", "Number of a list of acquisition proposals")
        .about("Siūlymo fondui papildyti numerio pavidalas, pavyzdžiui, F-2026-01.");
    /// The number of an inquiry or a consultation, such as `INF-2026-0001`.
    INQUIRY: NumberFormat = series("numbers.inquiry", codes::yearly_format, "\"INF-{year}-{number:4}\"")
        .named("Užklausos numeris", "Number of an inquiry")
        .about("Užklausos ar konsultacijos numerio pavidalas, pavyzdžiui, INF-2026-0001.");
    /// The number of a parcel, such as `S-2026-0001`.
    SHIPMENT: NumberFormat = series("numbers.shipment", codes::yearly_format, "\"S-{year}-{number:4}\"")
        .named("Siuntos numeris", "Number of a parcel")
        .about("Siuntos numerio pavidalas, pavyzdžiui, S-2026-0001.");
    /// The number of an act about a parcel that was lost or damaged, such as `SA-2026-001`.
    SHIPMENT_ACT: NumberFormat = series("numbers.shipment_act", codes::yearly_format, "\"SA-{year}-{number:3}\"")
        .named("Siuntos akto numeris", "Number of an act about a parcel")
        .about("Praradimo ar sugadinimo akto numerio pavidalas, pavyzdžiui, SA-2026-001.");
    /// The card number of a subscriber, such as `A-0001`; it never begins anew.
    SUBSCRIBER_CARD: NumberFormat = series("numbers.subscriber_card", codes::endless_format, "\"A-{number:4}\"")
        .named("Abonento kortelės numeris", "Card number of a subscriber")
        .about("Abonento kortelės numerio pavidalas, pavyzdžiui, A-0001; numeracija neprasideda iš naujo.");
    /// The number of an invoice, such as `TBA 000123`; without gaps, given at issue.
    INVOICE: NumberFormat = series("numbers.invoice", codes::series_format, "\"TBA {number:6}\"")
        .named("Sąskaitos faktūros serija ir numeris", "Series and number of an invoice")
        .about("Sąskaitos serijos ir numerio pavidalas, pavyzdžiui, TBA 000123; suteikiamas išrašant, be tarpų. Jei yra {year}, kasmet pradedama iš naujo.")
        .source("PVM įstatymo 80 str.", "VAT law, art. 80");
    /// The number of a credit note, such as `KR 000123`; without gaps, given at issue.
    CREDIT_NOTE: NumberFormat = series("numbers.credit_note", codes::series_format, "\"KR {number:6}\"")
        .named("Kreditinės sąskaitos serija ir numeris", "Series and number of a credit note")
        .about("Kreditinės sąskaitos serijos ir numerio pavidalas, pavyzdžiui, KR 000123; suteikiamas išrašant, be tarpų.")
        .source("PVM įstatymo 80 str.", "VAT law, art. 80");
}
