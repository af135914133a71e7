//! Words that follow from a number or a day, in the language of the recipient.
use chrono::{Datelike, NaiveDate};

use crate::platform::i18n::Language;

const MONTHS_LT: [&str; 12] = [
    "sausio",
    "vasario",
    "kovo",
    "balandžio",
    "gegužės",
    "birželio",
    "liepos",
    "rugpjūčio",
    "rugsėjo",
    "spalio",
    "lapkričio",
    "gruodžio",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// What templates ask for.
#[derive(Clone, Copy)]
pub struct Words(pub Language);

impl Words {
    /// The form that a whole number wants, by the plural rules of CLDR: in Lithuanian 1, 21 · 2, 22 · 10, 11.
    /// English has the first and the last. (The crate intl_pluralrules 7 takes 22 for the last form in Lithuanian.)
    pub fn of<'a>(self, n: &i64, one: &'a str, few: &'a str, other: &'a str) -> &'a str {
        let is_teen = (11..=19).contains(&(n % 100));
        match (self.0, n % 10) {
            (Language::Lt, 1) if !is_teen => one,
            (Language::Lt, 2..=9) if !is_teen => few,
            (Language::En, _) if *n == 1 => one,
            _ => other,
        }
    }

    /// `2026 m. kovo 2 d.`, `2 March 2026`.
    pub fn day(self, day: &NaiveDate) -> String {
        let month = day.month0() as usize;
        match self.0 {
            Language::Lt => format!("{} m. {} {} d.", day.year(), MONTHS_LT[month], day.day()),
            Language::En => format!("{} {} {}", day.day(), MONTHS_EN[month], day.year()),
        }
    }

    /// `1 234,50 Eur`, `EUR 1,234.50`.
    pub fn money(self, cents: &i64) -> String {
        let (whole, rest) = (cents / 100, cents % 100);
        let (group, point) = match self.0 {
            Language::Lt => ('\u{a0}', ','),
            Language::En => (',', '.'),
        };
        let digits = whole.to_string();
        let mut grouped = String::new();
        for (n, digit) in digits.chars().enumerate() {
            if n > 0 && (digits.len() - n).is_multiple_of(3) {
                grouped.push(group);
            }
            grouped.push(digit);
        }
        match self.0 {
            Language::Lt => format!("{grouped}{point}{rest:02}\u{a0}Eur"),
            Language::En => format!("EUR\u{a0}{grouped}{point}{rest:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_takes_its_form() {
        let lt = |n: i64| Words(Language::Lt).of(&n, "diena", "dienos", "dienų");
        for (n, form) in
            [(0, "dienų"), (1, "diena"), (2, "dienos"), (9, "dienos"), (10, "dienų"), (11, "dienų"), (19, "dienų")]
        {
            assert_eq!(lt(n), form, "{n}");
        }
        for (n, form) in [(20, "dienų"), (21, "diena"), (22, "dienos"), (111, "dienų"), (112, "dienų"), (121, "diena")]
        {
            assert_eq!(lt(n), form, "{n}");
        }
        let en = |n: i64| Words(Language::En).of(&n, "day", "days", "days");
        assert_eq!([0, 1, 2, 21].map(en), ["days", "day", "days", "days"]);
    }

    #[test]
    fn money_is_grouped_as_each_language_does() {
        assert_eq!(Words(Language::Lt).money(&123_450), "1\u{a0}234,50\u{a0}Eur");
        assert_eq!(Words(Language::En).money(&123_456_705), "EUR\u{a0}1,234,567.05");
        assert_eq!(Words(Language::Lt).money(&5), "0,05\u{a0}Eur");
    }

    #[test]
    fn a_day_is_written_as_people_write_it() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 2).expect("a day");
        assert_eq!(Words(Language::Lt).day(&day), "2026 m. kovo 2 d.");
        assert_eq!(Words(Language::En).day(&day), "2 March 2026");
    }
}
