//! Amounts of money in words: “Du šimtai dvidešimt vienas euras 45 ct”.
mod english;
#[cfg(test)]
mod tests;

use crate::platform::i18n::Language;
use english::english;

const LT_ONES: [&str; 20] = [
    "",
    "vienas",
    "du",
    "trys",
    "keturi",
    "penki",
    "šeši",
    "septyni",
    "aštuoni",
    "devyni",
    "dešimt",
    "vienuolika",
    "dvylika",
    "trylika",
    "keturiolika",
    "penkiolika",
    "šešiolika",
    "septyniolika",
    "aštuoniolika",
    "devyniolika",
];
const LT_TENS: [&str; 10] = [
    "",
    "",
    "dvidešimt",
    "trisdešimt",
    "keturiasdešimt",
    "penkiasdešimt",
    "šešiasdešimt",
    "septyniasdešimt",
    "aštuoniasdešimt",
    "devyniasdešimt",
];

/// Names of the powers of a thousand: after one, after two to nine, after the rest.
const LT_POWERS: [[&str; 3]; 6] = [
    ["kvadrilijonas", "kvadrilijonai", "kvadrilijonų"],
    ["trilijonas", "trilijonai", "trilijonų"],
    ["milijardas", "milijardai", "milijardų"],
    ["milijonas", "milijonai", "milijonų"],
    ["tūkstantis", "tūkstančiai", "tūkstančių"],
    ["euras", "eurai", "eurų"],
];

/// An amount in cents, as papers say it: whole euros in words, cents in figures; a capital letter first.
///
/// Numbers are masculine, as euras is; the noun follows the last two digits (practice of Lithuanian accounting).
pub fn money_in_words(cents: i64, language: Language) -> String {
    let (euros, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
    let minus = if cents < 0 { "minus " } else { "" };
    let said = match language {
        Language::Lt => format!("{minus}{} {rest:02} ct", lithuanian(euros)),
        Language::En => format!("{minus}{} and {rest:02} ct", english(euros)),
    };
    let mut letters = said.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Groups of three digits, the highest first: quadrillions down to ones.
fn groups(number: u64) -> [usize; 6] {
    let group = |power: u32| usize::try_from(number / 1000_u64.pow(power) % 1000).unwrap_or(0);
    [group(5), group(4), group(3), group(2), group(1), group(0)]
}

fn lithuanian(euros: u64) -> String {
    let mut words = Vec::new();
    for (power, group) in groups(euros).into_iter().enumerate() {
        let is_last = power == 5;
        if group == 0 && !is_last {
            continue;
        }
        if euros == 0 {
            words.push("nulis");
        }
        hundreds(group, &mut words);
        words.push(LT_POWERS[power][form(group)]);
    }
    words.join(" ")
}

fn hundreds(group: usize, words: &mut Vec<&'static str>) {
    match group / 100 {
        0 => {}
        1 => words.push("vienas šimtas"),
        n => words.extend([LT_ONES[n], "šimtai"]),
    }
    match group % 100 {
        rest @ 0..20 => words.push(LT_ONES[rest]),
        rest => words.extend([LT_TENS[rest / 10], LT_ONES[rest % 10]]),
    }
    words.retain(|word| !word.is_empty());
}

/// Which form of the noun follows (CLDR: one, few, other).
fn form(group: usize) -> usize {
    match (group % 100, group % 10) {
        (11..=19, _) | (_, 0) => 2,
        (_, 1) => 0,
        _ => 1,
    }
}
