//! MARC-8, the characters of MARC 21 before Unicode, as the Library of Congress describes them.
//!
//! Latin with its diacritics, Cyrillic, Greek, Hebrew and the small sets are read; Arabic and the 15,000 signs of
//! East Asia (EACC) are refused by name.
mod tables;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use self::tables::{
    ANSEL, CYRILLIC, EXTENDED_CYRILLIC, GREEK, GREEK_SYMBOLS, HEBREW, Runs, SUBSCRIPT, SUPERSCRIPT, named,
};

const ESCAPE: u8 = 0x1b;

/// What stopped the reading, and at which byte.
#[derive(Debug, PartialEq, Eq)]
pub struct Wrong {
    pub at: usize,
    pub code: &'static str,
    /// The set that we do not read.
    pub name: &'static str,
}

/// A set of characters that a half of the code table stands for.
#[derive(Clone, Copy)]
enum Set {
    Ascii,
    Table(Runs),
}

/// The bytes as composed Unicode (NFC).
///
/// # Errors
/// The first byte that is no character, or an escape that leads nowhere.
pub fn decode(bytes: &[u8]) -> Result<String, Wrong> {
    let (mut low, mut high) = (Set::Ascii, Set::Table(ANSEL));
    let (mut text, mut marks, mut at) = (String::with_capacity(bytes.len()), String::new(), 0);
    while let Some(&byte) = bytes.get(at) {
        if byte == ESCAPE {
            let escape = escape(&bytes[at + 1..]).map_err(|(code, name)| Wrong { at, code, name })?;
            match escape.half {
                Half::Low => low = escape.set,
                Half::High => high = escape.set,
            }
            at += 1 + escape.len;
            continue;
        }
        let set = if byte < 0x80 { low } else { high };
        let sign = sign(byte, set).ok_or(Wrong { at, code: "marc.byte_unknown", name: "" })?;
        // In MARC-8 a mark stands before its letter, in Unicode behind it.
        if is_combining_mark(sign) {
            marks.push(sign);
        } else {
            text.push(sign);
            text.push_str(&marks);
            marks.clear();
        }
        at += 1;
    }
    text.push_str(&marks);
    Ok(text.nfc().collect())
}

fn sign(byte: u8, set: Set) -> Option<char> {
    match (byte, set) {
        (0..=0x20, _) => Some(char::from(byte)),
        // What marks the letters that sorting passes over, and the joiners: in both halves as they are.
        (0x80..=0xa0, _) => find(ANSEL, byte, 0xff),
        (_, Set::Ascii) => Some(char::from(byte & 0x7f)),
        (_, Set::Table(runs)) => find(runs, byte, 0x7f),
    }
}

/// A set may be called into either half: it is looked up by seven bits.
fn find(runs: Runs, byte: u8, bits: u8) -> Option<char> {
    let run = runs.iter().rev().find(|(start, _)| start & bits <= byte & bits)?;
    run.1.chars().nth(usize::from((byte & bits) - (run.0 & bits)))
}

enum Half {
    Low,
    High,
}

struct Escape {
    half: Half,
    set: Set,
    /// How many bytes follow the escape itself.
    len: usize,
}

fn escape(rest: &[u8]) -> Result<Escape, (&'static str, &'static str)> {
    let small = |set| Ok(Escape { half: Half::Low, set, len: 1 });
    let (half, len) = match rest {
        [b'g', ..] => return small(Set::Table(GREEK_SYMBOLS)),
        [b'b', ..] => return small(Set::Table(SUBSCRIPT)),
        [b'p', ..] => return small(Set::Table(SUPERSCRIPT)),
        [b's', ..] => return small(Set::Ascii),
        [b'(' | b',', b'!', ..] => (Half::Low, 3),
        [b')' | b'-', b'!', ..] => (Half::High, 3),
        [b'(' | b',', ..] => (Half::Low, 2),
        [b')' | b'-', ..] => (Half::High, 2),
        [b'$', ..] => return Err(("marc.charset_unsupported", "EACC")),
        _ => return Err(("marc.escape_wrong", "")),
    };
    let set = match rest.get(len - 1) {
        Some(b'B') => Set::Ascii,
        Some(b'E') => Set::Table(ANSEL),
        Some(b'N') => Set::Table(CYRILLIC),
        Some(b'Q') => Set::Table(EXTENDED_CYRILLIC),
        Some(b'S') => Set::Table(GREEK),
        Some(b'2') => Set::Table(HEBREW),
        Some(other) => {
            return Err(named(*other).map_or(("marc.escape_wrong", ""), |name| ("marc.charset_unsupported", name)));
        }
        None => return Err(("marc.escape_wrong", "")),
    };
    Ok(Escape { half, set, len })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_before_their_letter_and_are_composed() {
        assert_eq!(decode(b"\xe9Zemait\xe7e"), Ok("Žemaitė".into()));
        assert_eq!(decode(b"Soci\xe2et\xe2e \xa5 \xb1 \xc7"), Ok("Société Æ ł ß".into()));
        assert_eq!(decode(b"Terakopi\xeb\xeca\xecn").map(|text| text.chars().count()), Ok(13));
    }

    #[test]
    fn other_alphabets_are_called_in_and_sent_away() {
        assert_eq!(decode(b"\x1b(NmOSKWA\x1b(B, M."), Ok("Москва, M.".into()));
        assert_eq!(decode(b"H\x1bb2\x1bsO, x\x1bp2\x1bs"), Ok("H₂O, x²".into()));
        assert_eq!(decode(b"\x1bga\x1bs-"), Ok("α-".into()));
    }

    #[test]
    fn what_is_no_character_is_told_with_its_place() {
        assert_eq!(decode(b"ab\xff"), Err(Wrong { at: 2, code: "marc.byte_unknown", name: "" }));
        assert_eq!(decode(b"a\x1bt"), Err(Wrong { at: 1, code: "marc.escape_wrong", name: "" }));
        assert_eq!(decode(b"\x1b$1!PV"), Err(Wrong { at: 0, code: "marc.charset_unsupported", name: "EACC" }));
        assert_eq!(decode(b"\x1b(3a"), Err(Wrong { at: 0, code: "marc.charset_unsupported", name: "Arabic" }));
        for end in [&b"\x1b"[..], b"\x1b(", b"\x1b(!"] {
            assert_eq!(decode(end).map_err(|wrong| wrong.code), Err("marc.escape_wrong"));
        }
    }
}
