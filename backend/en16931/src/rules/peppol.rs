//! Peppol BIS Billing 3.0: what it adds to the standard. The rules of the member states other than Lithuania, which
//! has none, concern sellers there.
use super::{Rule, built, checked, unused};

const ALLOWANCES: &str = "allowances and charges (BG-20, BG-21, BG-27, BG-28)";
const GROSS_PRICE: &str = "a gross price, a discount of it, or a quantity that a price is of (BT-147 to BT-149)";
const OTHER_CURRENCY: &str = "VAT in another currency (BT-6, BT-111)";

pub const RULES: &[Rule] = &[
    built("PEPPOL-EN16931-R001 PEPPOL-EN16931-R007", "The process (BT-23) is named.", "it is always invoicing, 01"),
    built("PEPPOL-EN16931-R002", "There is at most one note.", "the model has one"),
    checked(
        "PEPPOL-EN16931-R003",
        "There is a reference of the buyer (BT-10) or the number of an order (BT-13).",
        "Nurodyta pirkėjo nuoroda (BT-10) arba užsakymo numeris (BT-13).",
    ),
    built("PEPPOL-EN16931-R004", "The specification is that of Peppol.", "it is always that one"),
    unused("PEPPOL-EN16931-R005 PEPPOL-EN16931-R054 PEPPOL-EN16931-R055", "VAT in another currency.", OTHER_CURRENCY),
    built(
        "PEPPOL-EN16931-R008",
        "No element is empty.",
        "a text of nothing or of spaces is not written, nor a group of such",
    ),
    checked(
        "PEPPOL-EN16931-R010",
        "The buyer has an electronic address (BT-49).",
        "Nurodytas pirkėjo elektroninis adresas (BT-49).",
    ),
    checked(
        "PEPPOL-EN16931-R020",
        "The seller has an electronic address (BT-34).",
        "Nurodytas pardavėjo elektroninis adresas (BT-34).",
    ),
    unused(
        "PEPPOL-EN16931-R040 PEPPOL-EN16931-R041 PEPPOL-EN16931-R042 PEPPOL-EN16931-R043 PEPPOL-EN16931-CL002 PEPPOL-EN16931-CL003",
        "Allowances and charges.",
        ALLOWANCES,
    ),
    unused(
        "PEPPOL-EN16931-R044 PEPPOL-EN16931-R046 PEPPOL-EN16931-R121 PEPPOL-EN16931-R130",
        "Gross prices and base quantities.",
        GROSS_PRICE,
    ),
    built(
        "PEPPOL-EN16931-R051 PEPPOL-EN16931-CL007",
        "All amounts are in the currency of the invoice.",
        "the currency is always EUR",
    ),
    built("PEPPOL-EN16931-R053", "There is one VAT total with its breakdown.", "it is written once"),
    unused("PEPPOL-EN16931-R061", "Direct debit names its mandate.", "direct debit (BG-19)"),
    unused(
        "PEPPOL-EN16931-R006 PEPPOL-EN16931-R080",
        "One invoiced object and one project of the whole invoice at most.",
        "an object or a project of the whole invoice (BT-18, BT-11)",
    ),
    built(
        "PEPPOL-EN16931-R100 PEPPOL-EN16931-R101",
        "A line refers to one document at most, and that is the invoiced object.",
        "the model has one, and it is written so",
    ),
    checked(
        "PEPPOL-EN16931-R110",
        "The period of a line begins (BT-134) within that of the invoice.",
        "Eilutės laikotarpis prasideda (BT-134) sąskaitos laikotarpiu.",
    ),
    checked(
        "PEPPOL-EN16931-R111",
        "The period of a line ends (BT-135) within that of the invoice.",
        "Eilutės laikotarpis baigiasi (BT-135) sąskaitos laikotarpiu.",
    ),
    checked(
        "PEPPOL-EN16931-R120",
        "The net amount of a line (BT-131) is quantity times price. Peppol lets two cents pass.",
        "Eilutės suma (BT-131) yra kiekis, padaugintas iš kainos.",
    ),
    checked(
        "PEPPOL-EN16931-CL001",
        "The media type of an attached document is one that Peppol takes.",
        "Pridėto dokumento tipas yra iš „Peppol“ sąrašo.",
    ),
    unused("PEPPOL-EN16931-CL006", "The code of the day of VAT is of UNCL 2005.", "that code (BT-8)"),
    checked(
        "PEPPOL-EN16931-CL008",
        "The scheme of an electronic address is of Peppol's list.",
        "Elektroninio adreso schema yra iš „Peppol“ sąrašo.",
    ),
    checked(
        "PEPPOL-EN16931-F001",
        "A day is written as YYYY-MM-DD, and therefore of the years 1 to 9999.",
        "Data rašoma MMMM-MM-DD, todėl jos metai yra nuo 1 iki 9999.",
    ),
    built(
        "PEPPOL-EN16931-P0100 PEPPOL-EN16931-P0101 PEPPOL-EN16931-P0112",
        "The type is one of the process.",
        "380 and 381 are",
    ),
    checked(
        "PEPPOL-EN16931-P0104",
        "VATEX-EU-G is a reason of category G alone.",
        "VATEX-EU-G tinka tik kategorijai G.",
    ),
    checked(
        "PEPPOL-EN16931-P0105",
        "VATEX-EU-O is a reason of category O alone.",
        "VATEX-EU-O tinka tik kategorijai O.",
    ),
    checked(
        "PEPPOL-EN16931-P0106",
        "VATEX-EU-IC is a reason of category K alone.",
        "VATEX-EU-IC tinka tik kategorijai K.",
    ),
    checked(
        "PEPPOL-EN16931-P0107",
        "VATEX-EU-AE is a reason of category AE alone.",
        "VATEX-EU-AE tinka tik kategorijai AE.",
    ),
    checked(
        "PEPPOL-EN16931-P0108",
        "VATEX-EU-D is a reason of category E alone.",
        "VATEX-EU-D tinka tik kategorijai E.",
    ),
    checked(
        "PEPPOL-EN16931-P0109",
        "VATEX-EU-F is a reason of category E alone.",
        "VATEX-EU-F tinka tik kategorijai E.",
    ),
    checked(
        "PEPPOL-EN16931-P0110",
        "VATEX-EU-I is a reason of category E alone.",
        "VATEX-EU-I tinka tik kategorijai E.",
    ),
    checked(
        "PEPPOL-EN16931-P0111",
        "VATEX-EU-J is a reason of category E alone.",
        "VATEX-EU-J tinka tik kategorijai E.",
    ),
    built(
        "PEPPOL-EN16931-R14* PEPPOL-EN16931-R15* PEPPOL-EN16931-R16* PEPPOL-EN16931-R17* PEPPOL-EN16931-R18* PEPPOL-EN16931-R19* PEPPOL-EN16931-R20* PEPPOL-EN16931-R21* PEPPOL-EN16931-R22* PEPPOL-EN16931-R23* PEPPOL-EN16931-R24* PEPPOL-EN16931-R25* PEPPOL-EN16931-R26* PEPPOL-EN16931-R27*",
        "What an element must contain once is in it once.",
        "each is written once; what a text or an address lacks is found by the rules of that term (BR-06, BR-25, R010)",
    ),
    unused(
        "DE-R-* DK-R-* GR-R-* IS-R-* IT-R-* NL-R-* NO-R-* SE-R-*",
        "The rules of member states.",
        "a seller of those countries; `ABO-06` refuses one",
    ),
];
