//! Numbers in Lithuanian: the form that each wants of a noun (CLDR), and how it is written.
use crate::platform::hundredths::Hundredths;

/// The form that a whole number wants: 1, 21 · 2, 22 · 10, 11.
pub fn form(n: i64, [one, few, other]: [&str; 3]) -> &str {
    match (n % 10, n % 100) {
        (_, 11..=19) | (0, _) => other,
        (1, _) => one,
        _ => few,
    }
}

/// `21 užsakymas`, with a space that does not break.
pub fn counted(n: i64, forms: [&str; 3]) -> String {
    format!("{}\u{a0}{}", grouped(n), form(n, forms))
}

/// `12 345`, as Lithuanian groups digits.
pub fn grouped(n: i64) -> String {
    let digits = n.unsigned_abs().to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    format!("{}{}", if n < 0 { "−" } else { "" }, groups.join("\u{a0}"))
}

/// `87,5`.
pub fn number(value: Hundredths) -> String {
    value.text().replace('.', ",").replace('-', "−")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_takes_its_form() {
        for (n, told) in [
            (0, "0\u{a0}užsakymų"),
            (1, "1\u{a0}užsakymas"),
            (2, "2\u{a0}užsakymai"),
            (10, "10\u{a0}užsakymų"),
            (11, "11\u{a0}užsakymų"),
            (21, "21\u{a0}užsakymas"),
            (112, "112\u{a0}užsakymų"),
            (12_345, "12\u{a0}345\u{a0}užsakymai"),
        ] {
            assert_eq!(counted(n, ["užsakymas", "užsakymai", "užsakymų"]), told);
        }
    }
}
