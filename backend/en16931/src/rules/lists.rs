//! EN 16931-1, clause 6.4: decimals (BR-DEC) and code lists (BR-CL); and what its binding to UBL adds.
use super::{Rule, built, checked, unused};

const ALLOWANCES: &str = "allowances and charges (BG-20, BG-21, BG-27, BG-28)";
const OTHER_CURRENCY: &str = "VAT in another currency (BT-6, BT-111)";
const OF_CENTS: &str = "amounts are whole cents and written with two decimals";

pub const RULES: &[Rule] = &[
    built(
        "BR-DEC-09 BR-DEC-12 BR-DEC-13 BR-DEC-14 BR-DEC-16 BR-DEC-18 BR-DEC-19 BR-DEC-20 BR-DEC-23",
        "Amounts have at most two decimals.",
        OF_CENTS,
    ),
    unused(
        "BR-DEC-01 BR-DEC-02 BR-DEC-05 BR-DEC-06 BR-DEC-10 BR-DEC-11 BR-DEC-24 BR-DEC-25 BR-DEC-27 BR-DEC-28",
        "Allowances and charges have at most two decimals.",
        ALLOWANCES,
    ),
    unused(
        "BR-DEC-15 BR-DEC-17",
        "VAT in another currency and rounding have at most two decimals.",
        "VAT in another currency (BT-111) and a rounding of what is to be paid (BT-114)",
    ),
    built("BR-CL-01", "The type (BT-3) is of UNTDID 1001.", "it is 380 or 381"),
    built("BR-CL-03 BR-CL-04", "Currencies are of ISO 4217.", "the currency is always EUR"),
    unused("BR-CL-05", "The accounting currency is of ISO 4217.", OTHER_CURRENCY),
    unused("BR-CL-06", "The code of the day of VAT is of UNTDID 2005.", "that code (BT-8)"),
    unused("BR-CL-07", "The scheme of an invoiced object is of UNTDID 1153.", "that scheme (BT-18-1, BT-128-1)"),
    checked(
        "BR-CL-08",
        "A note bears no code of a subject between number signs (UNTDID 4451).",
        "Pastaboje nėra temos kodo tarp grotelių (UNTDID 4451).",
    ),
    unused(
        "BR-CL-10",
        "The scheme of another identifier of a party is of ISO 6523.",
        "such identifiers (BT-29, BT-46, BT-60)",
    ),
    checked(
        "BR-CL-11",
        "The scheme of a code in a register (BT-30, BT-47) is of ISO 6523.",
        "Registro kodo (BT-30, BT-47) schema yra iš ISO 6523 sąrašo.",
    ),
    checked("BR-CL-14", "A country is of ISO 3166-1.", "Šalies kodas yra iš ISO 3166-1 sąrašo."),
    built("BR-CL-16", "The means of payment are of UNCL 4461.", "they are 30 or 58"),
    built("BR-CL-17 BR-CL-18", "VAT categories are of UNCL 5305.", "they are O, E or S"),
    unused("BR-CL-19 BR-CL-20", "Reasons of allowances and charges are of UNCL 5189 and 7161.", ALLOWANCES),
    unused("BR-CL-21", "The scheme of an item is of ISO 6523.", "standard identifiers of items (BT-157)"),
    checked(
        "BR-CL-22",
        "The code of an exemption (BT-121) is of the list VATEX.",
        "Neapmokestinimo kodas (BT-121) yra iš VATEX sąrašo.",
    ),
    checked(
        "BR-CL-23",
        "A unit of measure (BT-130) is of UN/ECE recommendations 20 and 21.",
        "Matavimo vienetas (BT-130) yra iš UN/ECE 20 ir 21 rekomendacijų.",
    ),
    checked(
        "BR-CL-24",
        "The media type of an attached document is one that the standard takes.",
        "Pridėto dokumento tipas yra iš standarto sąrašo.",
    ),
    checked(
        "BR-CL-25",
        "The scheme of an electronic address (BT-34, BT-49) is of the list EAS.",
        "Elektroninio adreso (BT-34, BT-49) schema yra iš EAS sąrašo.",
    ),
    built(
        "UBL-CR-* UBL-DT-*",
        "Elements and attributes of UBL that the standard has no term for are left out.",
        "only elements that bear a term are written; the test of the order of elements knows no other",
    ),
    built(
        "UBL-SR-*",
        "Elements stand no more often than the standard allows.",
        "each is written once, as the model has it once",
    ),
];
