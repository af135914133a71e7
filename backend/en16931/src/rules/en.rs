//! EN 16931-1, clause 6.4: integrity (BR) and conditions (BR-CO).
use super::{Rule, built, checked, unused};

const ALLOWANCES: &str = "allowances and charges (BG-20, BG-21, BG-27, BG-28)";
const REPRESENTATIVE: &str = "a tax representative of the seller (BG-11)";
const GROSS_PRICE: &str = "a gross price or a discount of it (BT-147, BT-148)";
const OTHER_CURRENCY: &str = "VAT in another currency (BT-6, BT-111)";

pub const RULES: &[Rule] = &[
    built("BR-01", "The specification (BT-24) is named.", "it is always that of Peppol BIS Billing 3.0"),
    checked("BR-02", "An invoice has a number (BT-1).", "Sąskaita turi numerį (BT-1)."),
    built("BR-03", "An invoice has a day of issue (BT-2).", "the day is a day, not a text that may be missing"),
    built("BR-04", "An invoice has a type (BT-3).", "an invoice is 380, a credit note 381"),
    built("BR-05", "An invoice has a currency (BT-5).", "it is always the euro"),
    checked("BR-06", "The seller has a name (BT-27).", "Nurodytas pardavėjo pavadinimas (BT-27)."),
    checked("BR-07", "The buyer has a name (BT-44).", "Nurodytas pirkėjo pavadinimas (BT-44)."),
    built("BR-08", "The seller has an address (BG-5).", "it is written with its country, which BR-09 asks for"),
    checked("BR-09", "The address of the seller has a country (BT-40).", "Pardavėjo adrese nurodyta šalis (BT-40)."),
    built("BR-10", "The buyer has an address (BG-8).", "it is written with its country, which BR-11 asks for"),
    checked("BR-11", "The address of the buyer has a country (BT-55).", "Pirkėjo adrese nurodyta šalis (BT-55)."),
    built(
        "BR-12 BR-13 BR-14 BR-15",
        "The four totals (BT-106, BT-109, BT-112, BT-115) are given.",
        "they are always written",
    ),
    checked("BR-16", "An invoice has at least one line (BG-25).", "Sąskaitoje yra bent viena eilutė (BG-25)."),
    unused("BR-17", "A payee other than the seller has a name (BT-59).", "a payee (BG-10)"),
    unused(
        "BR-18 BR-19 BR-20 BR-56",
        "A tax representative has name, address, country and VAT number.",
        REPRESENTATIVE,
    ),
    checked("BR-21", "Each line has an identifier (BT-126).", "Kiekviena eilutė turi numerį (BT-126)."),
    built("BR-22", "Each line has a quantity (BT-129).", "it is a number and always written"),
    checked(
        "BR-23",
        "Each line has a unit of measure (BT-130).",
        "Kiekvienoje eilutėje nurodytas matavimo vienetas (BT-130).",
    ),
    built("BR-24", "Each line has a net amount (BT-131).", "it is a number and always written"),
    checked("BR-25", "Each line names what is sold (BT-153).", "Kiekvienoje eilutėje nurodytas pavadinimas (BT-153)."),
    built("BR-26", "Each line has a price (BT-146).", "it is a number and always written"),
    checked("BR-27", "A price (BT-146) is not negative.", "Kaina (BT-146) negali būti neigiama."),
    unused("BR-28", "A gross price (BT-148) is not negative.", GROSS_PRICE),
    checked(
        "BR-29",
        "The period of the invoice ends (BT-74) on its first day (BT-73) or later.",
        "Sąskaitos laikotarpis baigiasi (BT-74) ne anksčiau, nei prasideda (BT-73).",
    ),
    checked(
        "BR-30",
        "The period of a line ends (BT-135) on its first day (BT-134) or later.",
        "Eilutės laikotarpis baigiasi (BT-135) ne anksčiau, nei prasideda (BT-134).",
    ),
    unused(
        "BR-31 BR-32 BR-33 BR-36 BR-37 BR-38 BR-41 BR-42 BR-43 BR-44",
        "Allowances and charges have an amount, a category and a reason.",
        ALLOWANCES,
    ),
    built(
        "BR-45 BR-46 BR-47",
        "Each VAT breakdown has a taxable amount, a tax and a category.",
        "they are always written",
    ),
    built(
        "BR-48",
        "Each VAT breakdown has a rate (BT-119), unless not subject to VAT.",
        "a category that has a rate carries it",
    ),
    built("BR-49", "A payment instruction has a code of its means (BT-81).", "it is 30 or 58"),
    built(
        "BR-50",
        "A credit transfer (BG-17) has an account (BT-84).",
        "without one the group is not written, and BR-61 is broken",
    ),
    unused("BR-51 BR-66", "Payment by card.", "a payment card (BG-18)"),
    checked("BR-52", "An attached document has an identifier (BT-122).", "Pridėtas dokumentas turi žymenį (BT-122)."),
    unused("BR-53", "VAT in the accounting currency is given (BT-111).", OTHER_CURRENCY),
    unused("BR-54", "An attribute of an item has a name and a value.", "attributes of items (BG-32)"),
    checked(
        "BR-55",
        "A preceding invoice is named by its number (BT-25).",
        "Ankstesnė sąskaita nurodyta numeriu (BT-25).",
    ),
    unused("BR-57 BR-CL-26", "A delivery address has a country.", "a delivery address (BG-15)"),
    checked(
        "BR-61",
        "A credit transfer names the account to which is paid (BT-84).",
        "Mokant pavedimu nurodyta gavėjo sąskaita (BT-84).",
    ),
    checked(
        "BR-62",
        "The electronic address of the seller has a scheme (BT-34).",
        "Pardavėjo elektroninis adresas turi schemą (BT-34).",
    ),
    checked(
        "BR-63",
        "The electronic address of the buyer has a scheme (BT-49).",
        "Pirkėjo elektroninis adresas turi schemą (BT-49).",
    ),
    unused(
        "BR-64 BR-65 BR-CL-13 BR-CL-15",
        "Identifiers, classes and origins of items.",
        "standard identifiers, classes and origins of items (BT-157, BT-158, BT-159)",
    ),
    unused("BR-67", "Payment by direct debit.", "a mandate of direct debit (BG-19)"),
    unused(
        "BR-CO-03",
        "The day of VAT is given as a day or as a code, not as both.",
        "a day of VAT of its own (BT-7, BT-8)",
    ),
    built("BR-CO-04", "Each line has a VAT category (BT-151).", "it is always written"),
    unused(
        "BR-CO-05 BR-CO-06 BR-CO-07 BR-CO-08 BR-CO-11 BR-CO-12 BR-CO-21 BR-CO-22 BR-CO-23 BR-CO-24",
        "Reasons and sums of allowances and charges.",
        ALLOWANCES,
    ),
    checked(
        "BR-CO-09",
        "A VAT number begins with the letters of its country.",
        "PVM mokėtojo kodas prasideda šalies raidėmis.",
    ),
    checked(
        "BR-CO-10",
        "The sum of the lines (BT-106) is the sum of their net amounts (BT-131).",
        "Eilučių suma (BT-106) yra eilučių sumų be PVM (BT-131) suma.",
    ),
    checked(
        "BR-CO-13",
        "The total without VAT (BT-109) is the sum of the lines.",
        "Suma be PVM (BT-109) yra eilučių suma.",
    ),
    checked(
        "BR-CO-14",
        "The VAT (BT-110) is the sum of the taxes of the breakdown (BT-117).",
        "PVM suma (BT-110) yra PVM sumų pagal tarifus (BT-117) suma.",
    ),
    checked(
        "BR-CO-15",
        "The total with VAT (BT-112) is the total without it and the VAT.",
        "Suma su PVM (BT-112) yra suma be PVM ir PVM.",
    ),
    checked(
        "BR-CO-16",
        "What is to be paid (BT-115) is the total with VAT less what was paid (BT-113).",
        "Mokėtina suma (BT-115) yra suma su PVM be sumokėtos (BT-113).",
    ),
    checked(
        "BR-CO-17",
        "A tax of the breakdown (BT-117) is its taxable amount at its rate, rounded to cents; in a credit note to less than a euro.",
        "PVM pagal tarifą (BT-117) yra apmokestinamoji suma, padauginta iš tarifo ir suapvalinta iki centų; kreditinėje sąskaitoje iki mažiau nei euro.",
    ),
    checked("BR-CO-18", "An invoice has a VAT breakdown (BG-23).", "Sąskaitoje yra PVM paskirstymas (BG-23)."),
    checked(
        "BR-CO-19",
        "A period of the invoice has a first or a last day.",
        "Sąskaitos laikotarpis turi pradžią arba pabaigą.",
    ),
    checked(
        "BR-CO-20",
        "A period of a line has a first or a last day.",
        "Eilutės laikotarpis turi pradžią arba pabaigą.",
    ),
    checked(
        "BR-CO-25",
        "Where something is to be paid, the last day (BT-9) or the terms (BT-20) are given.",
        "Kai yra ką mokėti, nurodytas mokėjimo terminas (BT-9) arba sąlygos (BT-20).",
    ),
    checked(
        "BR-CO-26",
        "The seller is known by its code (BT-30) or its VAT number (BT-31).",
        "Pardavėjas nurodytas kodu (BT-30) arba PVM mokėtojo kodu (BT-31).",
    ),
];
