//! Rules of neither standard: what an invoice of a Lithuanian library must not lack.
use super::{Rule, checked};

pub const RULES: &[Rule] = &[
    checked(
        "ABO-01",
        "A code of scheme 0200 is one of the Lithuanian register: nine digits and their check digit, or the seven of before.",
        "Schemos 0200 kodas yra Juridinių asmenų registro: devyni skaitmenys su kontroliniu arba septyni senojo kodo.",
    ),
    checked(
        "ABO-02",
        "A VAT number that begins with LT has the form and the check digit of Lithuania.",
        "Lietuvos PVM mokėtojo kodas yra tinkamos formos ir su kontroliniu skaitmeniu.",
    ),
    checked(
        "ABO-03",
        "The account of a SEPA transfer is an IBAN with its check digits (ISO 13616).",
        "SEPA pavedimo sąskaita yra IBAN su kontroliniais skaitmenimis (ISO 13616).",
    ),
    checked(
        "ABO-04",
        "A credit note names the invoice that it credits (BG-3).",
        "Kreditinėje sąskaitoje nurodyta kredituojama sąskaita (BG-3).",
    ),
    checked(
        "ABO-05",
        "The last day of payment (BT-9) is not before the day of issue (BT-2).",
        "Mokėjimo terminas (BT-9) ne ankstesnis už išrašymo dieną (BT-2).",
    ),
    checked(
        "ABO-06",
        "The seller is of Lithuania, by its address and its VAT number. What Peppol asks of sellers of other countries is not checked.",
        "Pardavėjas yra Lietuvos pagal adresą ir PVM mokėtojo kodą. Kitų šalių pardavėjams „Peppol“ taisyklės netikrinamos.",
    ),
];
