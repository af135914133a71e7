//! Amounts of money in words: “Du šimtai dvidešimt vienas euras 45 ct”.
use crate::platform::i18n::Language;

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
const EN_ONES: [&str; 20] = [
    "",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const EN_TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// Names of the powers of a thousand: after one, after two to nine, after the rest.
const LT_POWERS: [[&str; 3]; 6] = [
    ["kvadrilijonas", "kvadrilijonai", "kvadrilijonų"],
    ["trilijonas", "trilijonai", "trilijonų"],
    ["milijardas", "milijardai", "milijardų"],
    ["milijonas", "milijonai", "milijonų"],
    ["tūkstantis", "tūkstančiai", "tūkstančių"],
    ["euras", "eurai", "eurų"],
];
const EN_POWERS: [&str; 5] = ["quadrillion", "trillion", "billion", "million", "thousand"];

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

fn english(euros: u64) -> String {
    let mut words = Vec::new();
    for (group, power) in groups(euros).into_iter().zip(EN_POWERS.into_iter().map(Some).chain([None])) {
        if group > 0 {
            words.push(english_group(group));
            words.extend(power.map(str::to_owned));
        }
    }
    if euros == 0 {
        words.push("zero".into());
    }
    format!("{} {}", words.join(" "), if euros == 1 { "euro" } else { "euros" })
}

fn english_group(group: usize) -> String {
    let below = match group % 100 {
        rest @ 0..20 => EN_ONES[rest].to_owned(),
        rest if rest % 10 == 0 => EN_TENS[rest / 10].to_owned(),
        rest => format!("{}-{}", EN_TENS[rest / 10], EN_ONES[rest % 10]),
    };
    match (group / 100, below.is_empty()) {
        (0, _) => below,
        (n, true) => format!("{} hundred", EN_ONES[n]),
        (n, false) => format!("{} hundred and {below}", EN_ONES[n]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn euros_are_said_in_lithuanian_as_accountants_write_them() {
        for (cents, words) in [
            (0, "Nulis eurų 00 ct"),
            (1, "Nulis eurų 01 ct"),
            (1_00, "Vienas euras 00 ct"),
            (2_50, "Du eurai 50 ct"),
            (9_09, "Devyni eurai 09 ct"),
            (10_00, "Dešimt eurų 00 ct"),
            (11_00, "Vienuolika eurų 00 ct"),
            (12_00, "Dvylika eurų 00 ct"),
            (13_00, "Trylika eurų 00 ct"),
            (14_00, "Keturiolika eurų 00 ct"),
            (15_00, "Penkiolika eurų 00 ct"),
            (16_00, "Šešiolika eurų 00 ct"),
            (17_00, "Septyniolika eurų 00 ct"),
            (18_00, "Aštuoniolika eurų 00 ct"),
            (19_99, "Devyniolika eurų 99 ct"),
            (20_00, "Dvidešimt eurų 00 ct"),
            (21_00, "Dvidešimt vienas euras 00 ct"),
            (32_00, "Trisdešimt du eurai 00 ct"),
            (100_00, "Vienas šimtas eurų 00 ct"),
            (101_00, "Vienas šimtas vienas euras 00 ct"),
            (111_00, "Vienas šimtas vienuolika eurų 00 ct"),
            (221_45, "Du šimtai dvidešimt vienas euras 45 ct"),
            (999_00, "Devyni šimtai devyniasdešimt devyni eurai 00 ct"),
            (1_000_00, "Vienas tūkstantis eurų 00 ct"),
            (1_001_00, "Vienas tūkstantis vienas euras 00 ct"),
            (2_000_00, "Du tūkstančiai eurų 00 ct"),
            (10_010_00, "Dešimt tūkstančių dešimt eurų 00 ct"),
            (11_000_00, "Vienuolika tūkstančių eurų 00 ct"),
            (21_001_00, "Dvidešimt vienas tūkstantis vienas euras 00 ct"),
            (112_312_00, "Vienas šimtas dvylika tūkstančių trys šimtai dvylika eurų 00 ct"),
            (1_000_000_00, "Vienas milijonas eurų 00 ct"),
            (5_000_021_00, "Penki milijonai dvidešimt vienas euras 00 ct"),
            (12_000_000_00, "Dvylika milijonų eurų 00 ct"),
            (1_000_000_000_00, "Vienas milijardas eurų 00 ct"),
            (-221_45, "Minus du šimtai dvidešimt vienas euras 45 ct"),
        ] {
            assert_eq!(money_in_words(cents, Language::Lt), words);
        }
    }

    #[test]
    fn euros_are_said_in_english() {
        for (cents, words) in [
            (0, "Zero euros and 00 ct"),
            (1_01, "One euro and 01 ct"),
            (19_00, "Nineteen euros and 00 ct"),
            (40_00, "Forty euros and 00 ct"),
            (100_00, "One hundred euros and 00 ct"),
            (221_45, "Two hundred and twenty-one euros and 45 ct"),
            (1_000_00, "One thousand euros and 00 ct"),
            (21_001_00, "Twenty-one thousand one euros and 00 ct"),
            (1_000_000_00, "One million euros and 00 ct"),
            (-5, "Minus zero euros and 05 ct"),
        ] {
            assert_eq!(money_in_words(cents, Language::En), words);
        }
    }

    #[test]
    fn the_greatest_amount_is_said_and_nothing_overflows() {
        let words = money_in_words(i64::MIN, Language::Lt);
        assert!(
            words.starts_with("Minus devyniasdešimt du kvadrilijonai du šimtai trisdešimt trys trilijonai"),
            "{words}"
        );
    }
}
