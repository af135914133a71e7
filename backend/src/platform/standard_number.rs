//! Standard numbers: ISBN (ISO 2108) and ISSN (ISO 3297), with their check digits.
use std::iter::once;

/// What is wrong with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Not so many signs, or others.
    Format,
    CheckDigit,
}

/// An ISBN of ten or thirteen digits, with or without hyphens and spaces, as thirteen digits.
pub fn isbn(text: &str) -> Result<String, Wrong> {
    let signs = bare(text);
    match digits(&signs).ok_or(Wrong::Format)?.as_slice() {
        ten if ten.len() == 10 => {
            check(weighed(ten, |at| 10 - at) % 11 == 0)?;
            let body: Vec<u32> = [9, 7, 8].into_iter().chain(ten[..9].iter().copied()).collect();
            let last = (10 - weighed(&body, ean) % 10) % 10;
            Ok(body.into_iter().chain(once(last)).map(|digit| digit.to_string()).collect())
        }
        thirteen if thirteen.len() == 13 && (signs.starts_with("978") || signs.starts_with("979")) => {
            check(!signs.contains('X') && weighed(thirteen, ean) % 10 == 0)?;
            Ok(signs)
        }
        _ => Err(Wrong::Format),
    }
}

/// An ISSN, with or without its hyphen, as eight signs.
pub fn issn(text: &str) -> Result<String, Wrong> {
    let signs = bare(text);
    let eight = digits(&signs).filter(|digits| digits.len() == 8).ok_or(Wrong::Format)?;
    check(weighed(&eight, |at| 8 - at) % 11 == 0)?;
    Ok(signs)
}

fn bare(text: &str) -> String {
    let is_between = |c: char| c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}');
    text.chars().filter(|c| !is_between(*c)).map(|c| c.to_ascii_uppercase()).collect()
}

/// Digits; an X may stand last, for ten.
fn digits(signs: &str) -> Option<Vec<u32>> {
    let last = signs.chars().count().checked_sub(1)?;
    let digit = |(at, sign): (usize, char)| if sign == 'X' && at == last { Some(10) } else { sign.to_digit(10) };
    signs.chars().enumerate().map(digit).collect()
}

fn weighed(digits: &[u32], weight: impl Fn(u32) -> u32) -> u32 {
    (0..).zip(digits).map(|(at, digit)| digit * weight(at)).sum()
}

fn ean(at: u32) -> u32 {
    if at.is_multiple_of(2) { 1 } else { 3 }
}

fn check(is_right: bool) -> Result<(), Wrong> {
    if is_right { Ok(()) } else { Err(Wrong::CheckDigit) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_isbn_is_kept_as_thirteen_digits() {
        assert_eq!(isbn("0-8044-2957-X"), Ok("9780804429573".into()));
        assert_eq!(isbn("978–609 480-104-1").map_err(|_| ()), isbn("9786094801041").map_err(|_| ()));
        assert_eq!(isbn("978-0-306-40615-7"), Ok("9780306406157".into()));
    }

    #[test]
    fn a_changed_digit_is_found() {
        for at in 0..13 {
            let mut signs = *b"9780306406157";
            signs[at] = if signs[at] == b'9' { b'0' } else { signs[at] + 1 };
            assert!(isbn(std::str::from_utf8(&signs).expect("digits")).is_err(), "{at}");
        }
        assert_eq!(isbn("0804429570"), Err(Wrong::CheckDigit));
        assert_eq!(issn("2049-3631"), Err(Wrong::CheckDigit));
    }

    #[test]
    fn what_is_no_number_is_told_apart() {
        for text in ["", "123", "X804429570", "9770306406157", "abcdefghij", "978030640615X"] {
            assert!(isbn(text).is_err(), "{text}");
        }
        assert_eq!(isbn("123"), Err(Wrong::Format));
        assert_eq!(issn("20493630 1"), Err(Wrong::Format));
        assert_eq!(issn("2049-3630"), Ok("20493630".into()));
        assert_eq!(issn("2434-561x"), Ok("2434561X".into()));
    }
}
