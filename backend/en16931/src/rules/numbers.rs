//! Peppol BIS Billing 3.0: the forms of numbers, by the scheme that they bear (PEPPOL-COMMON).
use super::{Rule, checked, unused};

pub const RULES: &[Rule] = &[
    checked("PEPPOL-COMMON-R040", "A number of scheme 0088 is a GLN of GS1.", "Schemos 0088 numeris yra GS1 GLN."),
    checked(
        "PEPPOL-COMMON-R041",
        "A number of scheme 0192 is one of a Norwegian organisation.",
        "Schemos 0192 numeris yra Norvegijos organizacijos.",
    ),
    checked(
        "PEPPOL-COMMON-R042",
        "A number of scheme 0184 is one of a Danish organisation.",
        "Schemos 0184 numeris yra Danijos organizacijos.",
    ),
    checked(
        "PEPPOL-COMMON-R043",
        "A number of scheme 0208 is one of a Belgian enterprise.",
        "Schemos 0208 numeris yra Belgijos įmonės.",
    ),
    checked(
        "PEPPOL-COMMON-R049",
        "A number of scheme 0007 is one of a Swedish organisation.",
        "Schemos 0007 numeris yra Švedijos organizacijos.",
    ),
    checked(
        "PEPPOL-COMMON-R052",
        "A number of scheme 0096 is one of the Danish chamber of commerce: ten digits.",
        "Schemos 0096 numeris yra Danijos prekybos rūmų: dešimt skaitmenų.",
    ),
    checked(
        "PEPPOL-COMMON-R053",
        "A number of scheme 0198 is a Danish SE number: DK and eight digits.",
        "Schemos 0198 numeris yra Danijos SE: DK ir aštuoni skaitmenys.",
    ),
    checked(
        "PEPPOL-COMMON-R054",
        "A number of scheme 0106 is one of the Dutch chamber of commerce: eight digits.",
        "Schemos 0106 numeris yra Nyderlandų prekybos rūmų: aštuoni skaitmenys.",
    ),
    checked(
        "PEPPOL-COMMON-R055",
        "A number of scheme 0190 is one of a Dutch organisation: twenty digits.",
        "Schemos 0190 numeris yra Nyderlandų organizacijos: dvidešimt skaitmenų.",
    ),
    checked(
        "PEPPOL-COMMON-R056-1",
        "A number of scheme 9944 is a Dutch VAT number.",
        "Schemos 9944 numeris yra Nyderlandų PVM mokėtojo kodas.",
    ),
    checked(
        "PEPPOL-COMMON-R056-2",
        "A VAT number that begins with NL has the form of the Netherlands: nine digits, B, two digits.",
        "Nyderlandų PVM mokėtojo kodas yra tinkamos formos: devyni skaitmenys, B, du skaitmenys.",
    ),
    checked(
        "PEPPOL-COMMON-R058",
        "A VAT number that begins with LU has the form and the check digits of Luxembourg.",
        "Liuksemburgo PVM mokėtojo kodas yra tinkamos formos ir su kontroliniais skaitmenimis.",
    ),
    unused(
        "PEPPOL-COMMON-R044 PEPPOL-COMMON-R045 PEPPOL-COMMON-R046 PEPPOL-COMMON-R047 PEPPOL-COMMON-R050 PEPPOL-COMMON-R057 PEPPOL-COMMON-R059",
        "Numbers of schemes 0201, 0210, 9907, 0211, 0151, 0217 and 0240.",
        "these schemes, which are in none of our lists",
    ),
];
