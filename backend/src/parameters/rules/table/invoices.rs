//! How what other libraries owe is billed.
use super::super::{
    codes,
    definition::{Definition, parameters},
    kind::{Kind, Word},
};
use crate::parameters::model::{InvoiceIssuer, Unit, VatRegime};

const REGIMES: &[Word] = &[
    (VatRegime::NotPayer.as_str(), ("ne PVM mokėtoja", "not a VAT payer")),
    (VatRegime::Exempt.as_str(), ("neapmokestinama PVM", "exempt from VAT")),
    (VatRegime::Payer.as_str(), ("PVM mokėtoja", "VAT payer")),
];

const ISSUERS: &[Word] = &[
    (InvoiceIssuer::Anyone.as_str(), ("kas turi teisę", "whoever holds the right")),
    (
        InvoiceIssuer::AnotherPerson.as_str(),
        ("kitas žmogus, ne rengėjas", "another person than the one who drafted it"),
    ),
];

parameters! {
    /// How VAT stands with the library (EN 16931: category O, E or S).
    VAT_REGIME: VatRegime = Definition::new("invoices.vat_regime", Kind::Choice(REGIMES), "\"not_payer\"")
        .named("PVM", "VAT")
        .about("Ar biblioteka yra PVM mokėtoja; nuo to priklauso sąskaitos pavadinimas ir PVM eilutės.")
        .source("PVM įstatymas; patvirtina buhalterija", "VAT law; accounting confirms it")
        .risky();
    /// The rate of VAT in per cent, where the library is a payer.
    VAT_RATE: i64 = Definition::new("invoices.vat_rate", Kind::Whole { least: 0, most: 50 }, "21")
        .in_units(Unit::Percent)
        .named("PVM tarifas", "Rate of VAT")
        .about("PVM tarifas procentais, kai biblioteka yra PVM mokėtoja.")
        .source("PVM įstatymo 19 str.", "VAT law, art. 19")
        .risky();
    /// The law by which no VAT is reckoned, as the invoice says it.
    EXEMPTION: Option<String> = Definition::new("invoices.exemption", Kind::Text(codes::words), "\"PVMĮ 23 str.\"")
        .named("Neapmokestinimo PVM pagrindas", "Ground of the exemption from VAT")
        .about("Teisės akto nuoroda, kuri rašoma sąskaitoje, kai teikiama neapmokestinamai.")
        .source("PVM įstatymo 23 str.", "VAT law, art. 23");
    /// The least sum that an invoice is made of; what is below waits for the next one.
    MINIMUM_CENTS: i64 = Definition::new("invoices.minimum_cents", Kind::Whole { least: 0, most: 100_000 }, "100")
        .in_units(Unit::Cents)
        .named("Mažiausia sąskaitos suma", "Least sum of an invoice")
        .about("Mažesnė suma perkeliama į kitą laikotarpį.");
    /// Who gives a draft its number.
    ISSUER: InvoiceIssuer = Definition::new("invoices.issuer", Kind::Choice(ISSUERS), "\"anyone\"")
        .named("Kas išrašo sąskaitą", "Who issues an invoice")
        .about("Ar juodraštį gali išrašyti tas pats žmogus, kuris jį parengė.")
        .risky();
    /// How many days after its last day a payment is reminded of, up to three times.
    REMINDER_DAYS: Vec<i64> =
        Definition::new("invoices.reminder_days", Kind::Numbers { least: 1, most: 365 }, "[7,21,45]")
            .in_units(Unit::Days)
            .named("Priminimai apie neapmokėtas sąskaitas", "Reminders of invoices")
            .about("Kelintą dieną po apmokėjimo termino primenama: pirmą, antrą ir trečią kartą.");
}
