//! Numbers with check digits, each as its register has it.

/// The digits, if there is nothing else and as many as asked. No register gives a number of zeros alone, though the
/// check digit of many would be right.
fn digits(text: &str, count: usize) -> Option<Vec<u32>> {
    let digits: Vec<_> = text.chars().map_while(|sign| sign.to_digit(10)).collect();
    let is_given = digits.iter().any(|digit| *digit != 0);
    (digits.len() == count && text.len() == count && is_given).then_some(digits)
}

/// The last digit of the number, and the sum of those before it by the weights of their places.
fn weighed(digits: &[u32], weight: impl Fn(usize) -> u32) -> Option<(u32, u32)> {
    let (last, before) = digits.split_last()?;
    Some((*last, before.iter().enumerate().map(|(place, digit)| digit * weight(place)).sum()))
}

/// The code of the register of legal entities: nine digits with the check digit of 1 to 8 modulo 11, or of 3 to 9 and
/// 1 where that leaves ten; or the seven digits of before 2004, which have none.
pub fn is_lithuanian(code: &str) -> bool {
    if digits(code, 7).is_some() {
        return true;
    }
    digits(code, 9).is_some_and(|digits| modulo_11_twice(&digits))
}

/// A VAT number of Lithuania: of nine digits with a one before the last, or of twelve with a one there.
pub fn is_lithuanian_vat(number: &str) -> bool {
    let Some(code) = number.strip_prefix("LT") else { return false };
    let of = |count| digits(code, count).is_some_and(|d| d[count - 2] == 1 && modulo_11_twice(&d));
    of(9) || of(12)
}

/// Weights that grow from one, modulo 11; where ten is left, weights that grow from three; where again, zero.
fn modulo_11_twice(digits: &[u32]) -> bool {
    let by = |from: usize| weighed(digits, |place| ((place + from) % 9) as u32 + 1).map(|(last, sum)| (last, sum % 11));
    match (by(0), by(2)) {
        (Some((last, first)), Some((_, second))) => last == if first < 10 { first } else { second % 10 },
        _ => false,
    }
}

/// GS1: weights 3 and 1 in turn from the right.
pub fn is_gln(number: &str) -> bool {
    let tenth = |digits: Vec<u32>| {
        let places = digits.len() - 2;
        weighed(&digits, |place| if (places - place).is_multiple_of(2) { 3 } else { 1 })
            .is_some_and(|(last, sum)| (10 - sum % 10) % 10 == last)
    };
    number.len() > 1 && digits(number, number.len()).is_some_and(tenth)
}

/// The number of an organisation: nine digits, weights 2 to 7 from the right, modulo 11.
pub fn is_norwegian(number: &str) -> bool {
    digits(number, 9)
        .and_then(|digits| weighed(&digits, |place| ((7 - place) % 6) as u32 + 2))
        .is_some_and(|(last, sum)| (11 - sum % 11) % 11 == last)
}

/// As many digits and nothing else.
pub fn has_digits(number: &str, count: usize) -> bool {
    digits(number, count).is_some()
}

/// CVR and SE: the country, eight digits.
pub fn is_danish(number: &str) -> bool {
    number.strip_prefix("DK").is_some_and(|number| has_digits(number, 8))
}

/// The country, nine digits, B, two digits.
pub fn is_dutch_vat(number: &str) -> bool {
    let parts = number.strip_prefix("NL").and_then(|number| number.split_once('B'));
    parts.is_some_and(|(number, place)| has_digits(number, 9) && has_digits(place, 2))
}

/// The country, six digits and what they leave modulo 89.
pub fn is_luxembourgish_vat(number: &str) -> bool {
    let digits = number.strip_prefix("LU").and_then(|number| digits(number, 8));
    let number = digits.map(|digits| digits.iter().fold(0, |number, digit| number * 10 + digit));
    number.is_some_and(|number| number / 100 % 89 == number % 100)
}

/// The number of an enterprise: ten digits, of which the last two are 97 less the rest of the others.
pub fn is_belgian(number: &str) -> bool {
    let number =
        digits(number, 10).map(|digits| digits.iter().fold(0u64, |number, digit| number * 10 + u64::from(*digit)));
    number.is_some_and(|number| 97 - (number / 100) % 97 == number % 100)
}

/// The number of an organisation: ten digits by Luhn.
pub fn is_swedish(number: &str) -> bool {
    let Some(digits) = digits(number, 10) else { return false };
    let luhn = |(place, digit): (usize, &u32)| if place % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { *digit };
    digits.iter().enumerate().map(luhn).sum::<u32>() % 10 == 0
}

/// ISO 13616: the country and the check digits behind, letters from ten on, modulo 97 one.
pub fn is_iban(account: &str) -> bool {
    let is_formed =
        account.is_ascii() && (15..=34).contains(&account.len()) && (account.len() == 20 || !account.starts_with("LT"));
    let letters = |part: &str| part.chars().all(|sign| sign.is_ascii_uppercase());
    if !is_formed || !letters(&account[..2]) {
        return false;
    }
    let turned = account[4..].chars().chain(account[..4].chars());
    let rest =
        turned.map(|sign| sign.to_digit(36).filter(|_| !sign.is_ascii_lowercase())).try_fold(0, |rest, digit| {
            digit.map(|digit| if digit < 10 { (rest * 10 + digit) % 97 } else { (rest * 100 + digit) % 97 })
        });
    rest == Some(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_registers_are_known_by_their_check_digits() {
        for (is_right, right, wrong) in [
            (
                is_lithuanian as fn(&str) -> bool,
                &["188204007", "190966737", "300000053", "300001280", "1234567"][..],
                "188204008",
            ),
            (is_lithuanian_vat, &["LT119511515", "LT100001919017", "LT100004801610"], "LT100001919018"),
            (is_gln, &["5790000435968", "4006381333931"], "5790000435969"),
            (is_norwegian, &["974760673", "923609016"], "974760674"),
            (is_danish, &["DK12345678"], "12345678"),
            (is_dutch_vat, &["NL123456789B01"], "NL123456789001"),
            (is_luxembourgish_vat, &["LU10000356", "LU15027442"], "LU10000357"),
            (is_belgian, &["0202239951"], "0202239952"),
            (is_swedish, &["5560360793", "2021001884"], "5560360794"),
            (is_iban, &["LT121000011101001000", "DE89370400440532013000"], "LT121000011101001001"),
        ] {
            for number in right {
                assert!(is_right(number), "{number}");
            }
            assert!(!is_right(wrong), "{wrong}");
            assert!(!is_right(""));
            assert!(!is_right("000000000"));
            assert!(!is_right("ąčęėįšųūž"));
        }
    }
}
