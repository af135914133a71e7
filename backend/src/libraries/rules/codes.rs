//! Codes that other registers give: what is right by itself, without asking the register.

/// A company code of the Lithuanian register: nine digits, the last a check digit; old ones have seven and none.
///
/// # Errors
/// The code of the fault.
pub fn company_code(text: &str) -> Result<String, &'static str> {
    let code: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let digits: Option<Vec<u32>> = code.chars().map(|c| c.to_digit(10)).collect();
    match digits.as_deref() {
        Some([first @ .., last]) if first.len() == 8 => {
            if check_digit(first) == *last {
                Ok(code)
            } else {
                Err("code.check_digit")
            }
        }
        Some(digits) if digits.len() == 7 => Ok(code),
        _ => Err("value.wrong_format"),
    }
}

/// Modulo 11 by the weights 1 to 8; where that gives 10, by 3 to 9 and 1; where that gives 10 too, 0.
fn check_digit(digits: &[u32]) -> u32 {
    let remainder =
        |weights: [u32; 8]| digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>() % 11;
    match remainder([1, 2, 3, 4, 5, 6, 7, 8]) {
        10 => remainder([3, 4, 5, 6, 7, 8, 9, 1]) % 10,
        digit => digit,
    }
}

/// A LIBIS sigla, such as `C15`. The register writes `C188a`; what looks otherwise is kept as it was typed.
pub fn sigla(text: &str) -> Result<String, &'static str> {
    let typed: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if !typed.chars().all(|c| c.is_ascii_alphanumeric() || "-/.".contains(c)) {
        return Err("value.wrong_format");
    }
    let end_of_letters = typed.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(typed.len());
    let (letters, rest) = typed.split_at(end_of_letters);
    let number = rest.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let is_usual = (1..=3).contains(&letters.len())
        && (1..=5).contains(&number.len())
        && number.chars().all(|c| c.is_ascii_digit())
        && rest.len() - number.len() <= 1;
    Ok(if is_usual { format!("{}{}", letters.to_ascii_uppercase(), rest.to_ascii_lowercase()) } else { typed })
}

/// ISO 15511: a prefix, a dash, a unit; 16 characters at most.
pub fn isil(text: &str) -> Result<String, &'static str> {
    let (prefix, unit) = text.split_once('-').ok_or("value.wrong_format")?;
    let is_prefix = (1..=4).contains(&prefix.len()) && prefix.chars().all(|c| c.is_ascii_alphabetic());
    let is_unit =
        (1..=11).contains(&unit.len()) && unit.chars().all(|c| c.is_ascii_alphanumeric() || "/-:".contains(c));
    if is_prefix && is_unit { Ok(format!("{}-{unit}", prefix.to_ascii_uppercase())) } else { Err("value.wrong_format") }
}

/// A Lithuanian postal code: five digits, with or without `LT-`; the digits are kept.
pub fn postal_code(text: &str) -> Result<String, &'static str> {
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_uppercase();
    let digits = compact.strip_prefix("LT").map_or(compact.as_str(), |rest| rest.strip_prefix('-').unwrap_or(rest));
    let is_right = digits.len() == 5 && digits.chars().all(|c| c.is_ascii_digit());
    if is_right { Ok(digits.to_owned()) } else { Err("value.wrong_format") }
}

/// A country by the two letters of ISO 3166.
pub fn country(text: &str) -> Result<String, &'static str> {
    let is_right = text.len() == 2 && text.chars().all(|c| c.is_ascii_alphabetic());
    if is_right { Ok(text.to_ascii_uppercase()) } else { Err("value.wrong_format") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_company_code_ends_in_its_check_digit() {
        let right =
            ["188204007", "190966737", "111951726", "305605052", "301692533", "300000053", "300001280", "1234567"];
        for code in right {
            assert_eq!(company_code(code), Ok(code.to_owned()));
        }
        assert_eq!(company_code("188 204 007"), Ok("188204007".into()));
        assert_eq!(company_code("188204008"), Err("code.check_digit"));
        for code in ["12345678", "18820400a", "", "1882040070"] {
            assert_eq!(company_code(code), Err("value.wrong_format"), "{code}");
        }
    }

    #[test]
    fn a_sigla_is_written_as_the_register_writes_it() {
        let written = [("c15", "C15"), ("C 188", "C188"), ("c209A", "C209a"), ("LNB-1", "LNB-1"), ("Kpb", "Kpb")];
        for (typed, kept) in written {
            assert_eq!(sigla(typed), Ok(kept.to_owned()));
        }
        assert_eq!(sigla("C15; DROP"), Err("value.wrong_format"));
    }

    #[test]
    fn an_isil_has_a_prefix_and_a_unit() {
        assert_eq!(isil("lt-LNB"), Ok("LT-LNB".into()));
        assert_eq!(isil("DE-1a/B:2-3"), Ok("DE-1a/B:2-3".into()));
        for wrong in ["LTLNB", "LT-", "-LNB", "LITHU-1", "LT-123456789012", "LT-a b"] {
            assert_eq!(isil(wrong), Err("value.wrong_format"), "{wrong}");
        }
    }

    #[test]
    fn a_postal_code_is_five_digits() {
        for typed in ["LT-01109", "lt01109", " 01109 ", "LT - 01109"] {
            assert_eq!(postal_code(typed), Ok("01109".into()), "{typed}");
        }
        for wrong in ["0110", "LV-1010", "LT-011099", "LT-O1109"] {
            assert_eq!(postal_code(wrong), Err("value.wrong_format"), "{wrong}");
        }
    }
}
