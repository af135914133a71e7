//! The code tables of MARC-8: runs of characters, each from the byte at which it begins. Taken from the code tables of
//! the Library of Congress (MARC 21 Specifications, Character Sets).

pub type Runs = &'static [(u8, &'static str)];

/// The sets that are known by name alone.
pub fn named(last: u8) -> Option<&'static str> {
    match last {
        b'1' => Some("EACC"),
        b'3' => Some("Arabic"),
        b'4' => Some("Extended Arabic"),
        _ => None,
    }
}

/// Extended Latin (ANSEL).
pub const ANSEL: Runs = &[
    (0x88, "\u{98}\u{9c}"),
    (0x8d, "\u{200d}\u{200c}"),
    (0xa1, "ŁØĐÞÆŒʹ·♭®±ƠƯʼ"),
    (0xb0, "ʻłøđþæœʺı£ð"),
    (0xbc, "ơư"),
    (0xc0, "°ℓ℗©♯¿¡ß€"),
    (
        0xe0,
        "\u{309}\u{300}\u{301}\u{302}\u{303}\u{304}\u{306}\u{307}\u{308}\u{30c}\u{30a}\u{fe20}\u{fe21}\u{315}\u{30b}\u{310}\u{327}\u{328}\u{323}\u{324}\u{325}\u{333}\u{332}\u{326}",
    ),
    (0xf8, "\u{31c}\u{32e}\u{fe22}\u{fe23}"),
    (0xfe, "\u{313}"),
];

/// Basic Cyrillic.
pub const CYRILLIC: Runs = &[
    (0x21, "!\u{22}#$%&'()*+,-./012345678"),
    (0x39, "9:;<=>?юабцдефгхийклмноп"),
    (0x51, "ярстужвьызшэщчъЮАБЦДЕФГХ"),
    (0x69, "ИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧ"),
];

/// Extended Cyrillic.
pub const EXTENDED_CYRILLIC: Runs =
    &[(0xc0, "ґђѓєёѕіїјљњћќўџ"), (0xd0, "ѣѳѵѫ"), (0xdb, "["), (0xdd, "]"), (0xdf, "_ҐЂЃЄЁЅІЇЈЉЊЋЌЎЏЪѢѲѴѪ")];

/// Basic Greek.
pub const GREEK: Runs = &[
    (0x21, "\u{300}\u{301}\u{308}\u{342}\u{313}\u{314}\u{345}"),
    (0x30, "«»“”ʹ͵"),
    (0x3b, "·"),
    (0x3f, ";"),
    (0x41, "ΑΒ"),
    (0x44, "ΓΔΕϚϜΖΗΘΙΚΛΜΝΞΟΠϞΡΣ"),
    (0x58, "ΤΥΦΧΨΩϠ"),
    (0x61, "αβϐγδεϛϝζηθικλμνξοπϟρσςτ"),
    (0x79, "υφχψωϡ"),
];

/// Basic Hebrew.
pub const HEBREW: Runs = &[
    (0x21, "!\u{5f4}#$%&\u{5f3}()*+,\u{5be}./012345678"),
    (
        0x39,
        "9:;<=>?\u{5b7}\u{5b8}\u{5b6}\u{5b5}\u{5b4}\u{5b9}\u{5bb}\u{5b0}\u{5b2}\u{5b3}\u{5b1}\u{5bc}\u{5bf}\u{5c1}\u{fb1e}",
    ),
    (0x5b, "["),
    (0x5d, "]"),
    (
        0x60,
        "\u{5d0}\u{5d1}\u{5d2}\u{5d3}\u{5d4}\u{5d5}\u{5d6}\u{5d7}\u{5d8}\u{5d9}\u{5da}\u{5db}\u{5dc}\u{5dd}\u{5de}\u{5df}\u{5e0}\u{5e1}\u{5e2}\u{5e3}\u{5e4}\u{5e5}\u{5e6}\u{5e7}",
    ),
    (0x78, "\u{5e8}\u{5e9}\u{5ea}\u{5f0}\u{5f1}\u{5f2}"),
];

/// Subscripts.
pub const SUBSCRIPT: Runs = &[(0x28, "₍₎"), (0x2b, "₊"), (0x2d, "₋"), (0x30, "₀₁₂₃₄₅₆₇₈₉")];

/// Greek symbols.
pub const GREEK_SYMBOLS: Runs = &[(0x61, "αβγ")];

/// Superscripts.
pub const SUPERSCRIPT: Runs = &[(0x28, "⁽⁾"), (0x2b, "⁺"), (0x2d, "⁻"), (0x30, "⁰¹²³⁴⁵⁶⁷⁸⁹")];
