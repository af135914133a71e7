//! The creditor reference of ISO 11649: `RF`, two check digits, up to 21 letters and digits.

/// The longest part that the check digits stand before.
const LONGEST: usize = 21;

/// The reference of an invoice of this number: its letters and digits, the last of them where they are too many.
pub fn reference(number: &str) -> String {
    let signs: Vec<char> = number.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    let kept: String = signs[signs.len().saturating_sub(LONGEST)..].iter().collect();
    let check = 98 - modulo_97(&format!("{kept}RF00"));
    format!("RF{check:02}{kept}")
}

/// A reference as it is kept, without spaces; none where the check digits are wrong.
pub fn tidy_reference(text: &str) -> Option<String> {
    let signs: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_uppercase();
    let (head, rest) = signs.is_ascii().then(|| signs.split_at_checked(4)).flatten()?;
    let is_written = head.starts_with("RF")
        && head[2..].chars().all(|c| c.is_ascii_digit())
        && (1..=LONGEST).contains(&rest.len())
        && rest.chars().all(|c| c.is_ascii_alphanumeric());
    (is_written && modulo_97(&format!("{rest}{head}")) == 1).then_some(signs)
}

/// The remainder of ISO 7064 by 97, letters from A = 10 to Z = 35.
fn modulo_97(text: &str) -> u32 {
    text.chars().filter_map(|c| c.to_digit(36)).fold(0, |rest, digit| {
        let shifted = if digit < 10 { rest * 10 } else { rest * 100 };
        (shifted + digit) % 97
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_carries_its_check_digits() {
        assert_eq!(tidy_reference("rf18 5390 0754 7034").as_deref(), Some("RF18539007547034"));
        assert_eq!(tidy_reference("RF32TBA20210042").as_deref(), Some("RF32TBA20210042"));
        for wrong in ["RF33TBA20210042", "RF32", "TBA20210042", "RFx2TBA", "RF32TBA20210043", "RF32ŽBA20210042"] {
            assert_eq!(tidy_reference(wrong), None, "{wrong}");
        }
        assert_eq!(reference("TBA 2021 0042"), "RF32TBA20210042");
        for number in ["TBA 000123", "KR-7", "Labai ilgas serijos vardas 2026/000000123"] {
            let made = reference(number);
            assert_eq!(tidy_reference(&made).as_ref(), Some(&made), "{number}");
        }
    }
}
