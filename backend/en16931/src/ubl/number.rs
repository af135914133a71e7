//! Whole numbers of hundredths to decimals.

/// Cents with two decimals, always: `-12.30`.
pub fn amount(cents: i64) -> String {
    let (sign, whole) = (if cents < 0 { "-" } else { "" }, cents.unsigned_abs());
    format!("{sign}{}.{:02}", whole / 100, whole % 100)
}

/// Hundredths with as many decimals as say something: `1`, `1.5`.
pub fn hundredths(number: i64) -> String {
    let text = amount(number);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_to_the_last_hundredth() {
        for (number, money, plain) in
            [(0, "0.00", "0"), (5, "0.05", "0.05"), (-1230, "-12.30", "-12.3"), (10_000, "100.00", "100")]
        {
            assert_eq!((amount(number).as_str(), hundredths(number).as_str()), (money, plain));
        }
        assert_eq!(amount(i64::MIN), "-92233720368547758.08");
    }
}
