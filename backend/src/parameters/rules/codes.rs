//! Texts that have one right form: bank accounts, codes, addresses, formats of numbers.
use chrono::NaiveDate;
use iban::{Iban, IbanLike, ParseBaseIbanError, ParseIbanError};

pub use crate::libraries::{
    codes::{company_code, isil, sigla},
    reach::{email, phone},
};

/// Words, as they are.
pub fn words(text: &str) -> Result<String, &'static str> {
    Ok(text.to_owned())
}

/// An account number of ISO 13616, of any country of the register; kept without spaces.
pub fn iban(text: &str) -> Result<String, &'static str> {
    let typed: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_uppercase();
    match typed.parse::<Iban>() {
        Ok(iban) => Ok(iban.electronic_str().to_owned()),
        Err(ParseIbanError::InvalidBaseIban { source: ParseBaseIbanError::InvalidChecksum }) => Err("code.check_digit"),
        Err(_) => Err("value.wrong_format"),
    }
}

/// A bank's code of ISO 9362: eight characters, or eleven.
pub fn bic(text: &str) -> Result<String, &'static str> {
    let typed: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_uppercase();
    let is_right = [8, 11].contains(&typed.len())
        && typed.chars().all(|c| c.is_ascii_alphanumeric())
        && typed.chars().take(6).all(|c| c.is_ascii_alphabetic());
    if is_right { Ok(typed) } else { Err("value.wrong_format") }
}

/// A VAT code of Lithuania: `LT` and nine digits, or twelve.
pub fn vat_code(text: &str) -> Result<String, &'static str> {
    let typed: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_uppercase();
    let digits = typed.strip_prefix("LT").unwrap_or(&typed);
    let is_right = [9, 12].contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_digit());
    if is_right { Ok(format!("LT{digits}")) } else { Err("value.wrong_format") }
}

/// How the numbers of a series are written: `TBA-{year}-{number:4}`. The year must stand there, because each year
/// begins with one.
pub fn yearly_format(text: &str) -> Result<String, &'static str> {
    if text.matches("{year}").count() == 1 { format(text) } else { Err("parameters.format_without_year") }
}

/// How the numbers of a series that never begins anew are written: `A-{number:4}`.
pub fn endless_format(text: &str) -> Result<String, &'static str> {
    if text.contains("{year}") { Err("parameters.format_with_year") } else { format(text) }
}

/// How the numbers of a series are written that begins anew with each year, where the year stands there, or never.
pub fn series_format(text: &str) -> Result<String, &'static str> {
    format(text)
}

/// One number, four signs of it at least where it says `:4`, and beside it letters, digits and what parts them.
fn format(text: &str) -> Result<String, &'static str> {
    let rest = text.replacen("{year}", "", 1);
    let (before, after) = rest.split_once("{number").ok_or("parameters.format_without_number")?;
    let (width, after) = after.split_once('}').ok_or("parameters.format_without_number")?;
    let is_width = width.is_empty() || matches!(width.as_bytes(), [b':', b'1'..=b'9']);
    let is_plain = |part: &str| part.chars().all(|c| c.is_alphanumeric() || " -/.".contains(c));
    let is_right = is_width && is_plain(before) && is_plain(after) && text.chars().count() <= 40;
    if is_right { Ok(text.to_owned()) } else { Err("value.wrong_format") }
}

/// A day as ISO 8601 has it.
pub fn day(text: &str) -> Result<String, &'static str> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| "value.wrong_format")?;
    Ok(day.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_iban_carries_its_check_digits() {
        assert_eq!(iban("LT12 1000 0111 0100 1000"), Ok("LT121000011101001000".into()));
        assert_eq!(iban("lt121000011101001000"), Ok("LT121000011101001000".into()));
        assert_eq!(iban("DE89 3704 0044 0532 0130 00"), Ok("DE89370400440532013000".into()));
        assert_eq!(iban("LT12 1000 0111 0100 1001"), Err("code.check_digit"));
        assert_eq!(iban("LT21 1000 0111 0100 1000"), Err("code.check_digit"));
        for wrong in ["LT12 1000 0111 0100 100", "LT", "", "1234", "LT12-1000-0111-0100-1000"] {
            assert!(iban(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_bic_names_bank_and_country() {
        assert_eq!(bic("habalt22"), Ok("HABALT22".into()));
        assert_eq!(bic("HABALT22XXX"), Ok("HABALT22XXX".into()));
        for wrong in ["HABALT2", "HABA1T22", "HABALT22XX"] {
            assert_eq!(bic(wrong), Err("value.wrong_format"), "{wrong}");
        }
    }

    #[test]
    fn a_vat_code_is_written_with_its_country() {
        assert_eq!(vat_code("119511515"), Ok("LT119511515".into()));
        assert_eq!(vat_code("LT 100 001 919 017"), Ok("LT100001919017".into()));
        assert_eq!(vat_code("LV119511515"), Err("value.wrong_format"));
    }

    #[test]
    fn a_format_has_one_number_and_its_year() {
        assert!(yearly_format("TBA-{year}-{number:4}").is_ok());
        assert!(yearly_format("{year}/{number}").is_ok());
        assert_eq!(yearly_format("TBA-{number:4}"), Err("parameters.format_without_year"));
        assert_eq!(yearly_format("TBA-{year}"), Err("parameters.format_without_number"));
        assert_eq!(yearly_format("{year}-{number:44}"), Err("value.wrong_format"));
        assert_eq!(yearly_format("{year}-{number}-{number}"), Err("value.wrong_format"));
        assert!(endless_format("A-{number:4}").is_ok());
        assert_eq!(endless_format("A-{year}-{number}"), Err("parameters.format_with_year"));
        assert!(series_format("TBA {number:6}").is_ok() && series_format("TBA {year}/{number}").is_ok());
        assert_eq!(series_format("{year}{year}-{number}"), Err("value.wrong_format"));
    }
}
