//! What the value of a parameter may be, and how one that was typed is checked and written down.
use std::collections::HashSet;

use serde_json::{Value, json};

use super::{codes, days, definition::Both, hours};
use crate::platform::{Result, problem::Fault, text};

/// A word of a closed list, with its names.
pub type Word = (&'static str, Both);

/// A check of a text that is written in one form, or the code of its fault.
pub type TextRule = fn(&str) -> Result<String, &'static str>;

/// What a value may be.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A whole number.
    Whole {
        least: i64,
        most: i64,
    },
    /// A whole number, or no limit: `null`.
    Limit {
        least: i64,
        most: i64,
    },
    /// Several whole numbers, each once, the smallest first.
    Numbers {
        least: i64,
        most: i64,
    },
    /// A text, or none: `null`.
    Text(TextRule),
    /// How a number that people see is written.
    Format(TextRule),
    /// One of a closed list.
    Choice(&'static [Word]),
    /// At least one of a closed list, the most important first.
    Choices(&'static [Word]),
    /// A day, or none: `null`.
    Day,
    OpeningHours,
    ClosedDays,
    OpenDays,
}

/// Where the value stands in the body.
pub const VALUE: &str = "/value";

/// How many entries a list may have.
const LONGEST: usize = 100;

/// How many characters a text may have.
const LONGEST_TEXT: usize = 300;

impl Kind {
    /// Its name in the API.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Whole { .. } => "whole",
            Kind::Limit { .. } => "limit",
            Kind::Numbers { .. } => "numbers",
            Kind::Text(_) => "text",
            Kind::Format(_) => "format",
            Kind::Choice(_) => "choice",
            Kind::Choices(_) => "choices",
            Kind::Day => "day",
            Kind::OpeningHours => "opening_hours",
            Kind::ClosedDays => "closed_days",
            Kind::OpenDays => "open_days",
        }
    }

    /// Every name of a kind.
    pub const NAMES: [&str; 11] = [
        "whole",
        "limit",
        "numbers",
        "text",
        "format",
        "choice",
        "choices",
        "day",
        "opening_hours",
        "closed_days",
        "open_days",
    ];

    /// The least and the most of a number.
    pub fn bounds(self) -> Option<(i64, i64)> {
        match self {
            Kind::Whole { least, most } | Kind::Limit { least, most } | Kind::Numbers { least, most } => {
                Some((least, most))
            }
            _ => None,
        }
    }

    pub fn words(self) -> &'static [Word] {
        match self {
            Kind::Choice(words) | Kind::Choices(words) => words,
            _ => &[],
        }
    }

    /// The value as it is kept; every fault is told, with pointers from the root of the body.
    pub fn check(self, value: &Value) -> Result<Result<Value, Vec<Fault>>> {
        Ok(match self {
            Kind::Limit { .. } | Kind::Text(_) | Kind::Day if value.is_null() => Ok(Value::Null),
            Kind::Whole { least, most } | Kind::Limit { least, most } => whole(value, VALUE, least, most),
            Kind::Numbers { least, most } => numbers(value, least, most),
            Kind::Text(rule) => written(value, rule).map(|text| text.map_or(Value::Null, Value::from)),
            Kind::Format(rule) => match written(value, rule) {
                Ok(None) => fault(VALUE, "field.required"),
                Ok(Some(text)) => Ok(text.into()),
                Err(faults) => Err(faults),
            },
            Kind::Choice(words) => word(value, VALUE, words),
            Kind::Choices(words) => choices(value, words),
            Kind::Day => written(value, codes::day).map(|day| day.map_or(Value::Null, Value::from)),
            Kind::OpeningHours => hours::check_week(value)?,
            Kind::ClosedDays => days::check_closed(value)?,
            Kind::OpenDays => days::check_open(value)?,
        })
    }
}

type Checked = Result<Value, Vec<Fault>>;

fn fault(pointer: &str, code: &str) -> Checked {
    Err(vec![Fault::new(pointer, code)])
}

fn wrong_type(pointer: &str) -> Checked {
    fault(pointer, "value.wrong_type")
}

/// A text in its right form; none where nothing was typed.
fn written(value: &Value, rule: TextRule) -> Result<Option<String>, Vec<Fault>> {
    let Some(typed) = value.as_str() else { return Err(vec![Fault::new(VALUE, "value.wrong_type")]) };
    let Some(typed) = text::clean(typed) else { return Ok(None) };
    if typed.chars().count() > LONGEST_TEXT {
        return Err(vec![Fault::new(VALUE, "text.too_long").with("limit", LONGEST_TEXT)]);
    }
    rule(&typed).map(Some).map_err(|code| vec![Fault::new(VALUE, code)])
}

fn whole(value: &Value, pointer: &str, least: i64, most: i64) -> Checked {
    match value.as_i64() {
        None => wrong_type(pointer),
        Some(n) if n < least => Err(vec![Fault::new(pointer, "number.too_small").with("limit", least)]),
        Some(n) if n > most => Err(vec![Fault::new(pointer, "number.too_large").with("limit", most)]),
        Some(n) => Ok(n.into()),
    }
}

fn word(value: &Value, pointer: &str, words: &[Word]) -> Checked {
    match value.as_str() {
        None => wrong_type(pointer),
        Some(typed) if words.iter().any(|word| word.0 == typed) => Ok(typed.into()),
        Some(_) => fault(pointer, "value.not_in_list"),
    }
}

/// The entries of a list, each checked by itself, none twice.
fn each(value: &Value, check: impl Fn(&Value, &str) -> Checked) -> Result<Vec<Value>, Vec<Fault>> {
    let Some(items) = value.as_array() else { return Err(vec![Fault::new(VALUE, "value.wrong_type")]) };
    if items.len() > LONGEST {
        return Err(vec![Fault::new(VALUE, "list.too_long").with("limit", LONGEST)]);
    }
    let (mut kept, mut faults, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    for (n, item) in items.iter().enumerate() {
        let pointer = format!("{VALUE}/{n}");
        match check(item, &pointer) {
            Err(wrong) => faults.extend(wrong),
            Ok(item) if !seen.insert(item.to_string()) => faults.push(Fault::new(pointer, "value.twice")),
            Ok(item) => kept.push(item),
        }
    }
    if faults.is_empty() { Ok(kept) } else { Err(faults) }
}

fn numbers(value: &Value, least: i64, most: i64) -> Checked {
    let mut numbers = each(value, |item, pointer| whole(item, pointer, least, most))?;
    numbers.sort_by_key(Value::as_i64);
    Ok(json!(numbers))
}

fn choices(value: &Value, words: &[Word]) -> Checked {
    let chosen = each(value, |item, pointer| word(item, pointer, words))?;
    if chosen.is_empty() { fault(VALUE, "field.required") } else { Ok(json!(chosen)) }
}
