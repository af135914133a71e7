//! EN 16931-1, clause 6.4.3: the rules of the VAT categories that we write, O, E and S.
use super::{Rule, built, checked, unused};

const ALLOWANCES: &str = "allowances and charges (BG-20, BG-21)";

pub const RULES: &[Rule] = &[
    checked(
        "BR-O-01",
        "What is not subject to VAT has exactly one breakdown of its category.",
        "PVM neapmokestinamiems objektams (O) yra tiksliai vienas PVM paskirstymas.",
    ),
    checked(
        "BR-O-02",
        "Where a line is not subject to VAT, neither party shows a VAT number (BT-31, BT-48).",
        "Kai eilutė ne PVM objektas (O), PVM mokėtojo kodai nenurodomi (BT-31, BT-48).",
    ),
    unused("BR-O-03 BR-O-04 BR-O-06 BR-O-07 BR-O-13 BR-O-14", "The same of allowances and charges.", ALLOWANCES),
    built("BR-O-05", "A line that is not subject to VAT has no rate (BT-152).", "the category has none to carry"),
    checked(
        "BR-O-08",
        "The amount that is not subject to VAT (BT-116) is the sum of its lines.",
        "Ne PVM objekto suma (BT-116) yra jos eilučių suma.",
    ),
    checked(
        "BR-O-09",
        "The tax (BT-117) of what is not subject to VAT is zero.",
        "Ne PVM objekto PVM (BT-117) lygus nuliui.",
    ),
    checked(
        "BR-O-10",
        "Why something is not subject to VAT is said (BT-120, BT-121).",
        "Nurodyta, kodėl tai ne PVM objektas (BT-120, BT-121).",
    ),
    checked(
        "BR-O-11",
        "With a breakdown that is not subject to VAT there is no other.",
        "Kai yra ne PVM objekto paskirstymas, kito nėra.",
    ),
    checked(
        "BR-O-12",
        "With a breakdown that is not subject to VAT, every line is of that category.",
        "Kai yra ne PVM objekto paskirstymas, visos eilutės tokios.",
    ),
    checked(
        "BR-E-01",
        "What is exempt has exactly one breakdown of its category.",
        "Neapmokestinamiems objektams (E) yra tiksliai vienas PVM paskirstymas.",
    ),
    checked(
        "BR-E-02",
        "Where a line is exempt, the seller shows its VAT number (BT-31).",
        "Kai eilutė neapmokestinama (E), nurodytas pardavėjo PVM mokėtojo kodas (BT-31).",
    ),
    unused("BR-E-03 BR-E-04 BR-E-06 BR-E-07", "The same of allowances and charges.", ALLOWANCES),
    built("BR-E-05", "A line that is exempt has the rate zero (BT-152).", "the category carries that rate"),
    checked(
        "BR-E-08",
        "The exempt amount (BT-116) is the sum of its lines.",
        "Neapmokestinama suma (BT-116) yra jos eilučių suma.",
    ),
    checked(
        "BR-E-09",
        "The tax (BT-117) of what is exempt is zero.",
        "Neapmokestinamos sumos PVM (BT-117) lygus nuliui.",
    ),
    checked(
        "BR-E-10",
        "Why something is exempt is said (BT-120, BT-121).",
        "Nurodyta, kodėl neapmokestinama (BT-120, BT-121).",
    ),
    checked(
        "BR-S-01",
        "Each rate of the lines has exactly one breakdown, and each breakdown of a rate has a line. The standard asks for one at least.",
        "Kiekvienam eilučių tarifui yra tiksliai vienas PVM paskirstymas, o tarifo paskirstymui – bent viena eilutė.",
    ),
    checked(
        "BR-S-02",
        "Where a line has VAT, the seller shows its VAT number (BT-31).",
        "Kai eilutė apmokestinama (S), nurodytas pardavėjo PVM mokėtojo kodas (BT-31).",
    ),
    unused("BR-S-03 BR-S-04 BR-S-06 BR-S-07", "The same of allowances and charges.", ALLOWANCES),
    checked(
        "BR-S-05",
        "The rate of a line with VAT (BT-152) is above zero.",
        "Apmokestinamos eilutės tarifas (BT-152) didesnis už nulį.",
    ),
    checked(
        "BR-S-08",
        "The taxable amount of a rate (BT-116) is the sum of its lines.",
        "Tarifo apmokestinamoji suma (BT-116) yra jo eilučių suma.",
    ),
    checked(
        "BR-S-09",
        "The tax of a rate (BT-117) is its taxable amount at that rate. The standard lets less than a euro pass, and so do we in a credit note.",
        "Tarifo PVM (BT-117) yra apmokestinamoji suma, padauginta iš tarifo.",
    ),
    checked(
        "BR-S-10",
        "What has VAT has no reason why it has none.",
        "Kai PVM skaičiuojamas, neapmokestinimo priežastis nenurodoma.",
    ),
    unused(
        "BR-AE-* BR-AF-* BR-AG-* BR-B-* BR-G-* BR-IC-* BR-IG-* BR-IP-* BR-Z-*",
        "The other categories.",
        "reverse charge, split payment, export, supply within the Union, the taxes of the Canaries and of Ceuta, and the zero rate",
    ),
];
