//! How a number that people see is written.
use serde::{Deserialize, Serialize};

/// A format such as `TBA-{year}-{number:4}`, which was checked when it was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NumberFormat(String);

impl NumberFormat {
    /// Whether each year begins with one.
    pub fn is_yearly(&self) -> bool {
        self.0.contains("{year}")
    }

    /// The number of a year in this format.
    pub fn write(&self, year: i32, number: i64) -> String {
        let text = self.0.replace("{year}", &year.to_string());
        let Some((before, rest)) = text.split_once("{number") else { return text };
        let (width, after) = rest.split_once('}').unwrap_or((rest, ""));
        let width = width.trim_start_matches(':').parse().unwrap_or(1);
        format!("{before}{number:0width$}{after}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_as_its_format_says() {
        let written = [
            ("TBA-{year}-{number:4}", "TBA-2026-0007"),
            ("TBA-S {number}/{year}", "TBA-S 7/2026"),
            ("A-{number:4}", "A-0007"),
            ("{number:2}-ŠT", "07-ŠT"),
        ];
        for (format, expected) in written {
            assert_eq!(NumberFormat(format.into()).write(2026, 7), expected);
        }
        assert_eq!(NumberFormat("{number:2}".into()).write(2026, 12_345), "12345");
    }
}
