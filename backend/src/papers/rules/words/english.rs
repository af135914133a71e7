//! English numerals.
use super::groups;

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
const EN_POWERS: [&str; 5] = ["quadrillion", "trillion", "billion", "million", "thousand"];

/// Whole euros in English.
pub fn english(euros: u64) -> String {
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
