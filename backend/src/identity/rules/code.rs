//! The one-time code of the first set-up, as it is read from a screen and typed by hand.

/// No letter or digit that is taken for another.
const ALPHABET: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/// Twelve signs in groups of four: about 59 bits.
pub fn code(random: u128) -> String {
    let signs = (0..12).scan(random, |rest, _| {
        let sign = ALPHABET[(*rest % 31) as usize] as char;
        *rest /= 31;
        Some(sign)
    });
    let signs: Vec<char> = signs.collect();
    signs.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// The signs alone, however they were typed.
pub fn bare(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|sign| sign.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_three_groups_of_four() {
        let code = code(u128::MAX / 7);
        let groups: Vec<_> = code.split('-').collect();
        assert!(groups.len() == 3 && groups.iter().all(|group| group.len() == 4), "{code}");
        assert!(bare(&code).bytes().all(|sign| ALPHABET.contains(&sign)), "{code}");
    }

    #[test]
    fn a_code_may_be_typed_in_small_letters_without_groups() {
        let code = code(123_456_789_012_345_678_901_234);
        assert_eq!(bare(&code.replace('-', " ").to_lowercase()), bare(&code));
    }
}
