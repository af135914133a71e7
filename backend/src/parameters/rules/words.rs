//! Values in words, for people.
use serde_json::Value;

use crate::{
    parameters::model::{ClosedPeriod, Hours, OpenDay, ParameterChoice, Unit, Week},
    platform::i18n::Language,
};

/// A value as people read it: `2026-07-01–2026-07-31 (Remontas)`, `I 09:00–18:00`.
pub fn said(value: &Value, choices: &[ParameterChoice], language: Language) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(word) => {
            choices.iter().find(|choice| choice.key == word).map_or(word.as_str(), |choice| choice.name).to_owned()
        }
        Value::Array(items) => {
            let parts: Vec<_> = items.iter().map(|item| said(item, choices, language)).collect();
            parts.join(", ")
        }
        Value::Object(_) => structured(value, language),
        number => number.to_string(),
    }
}

fn structured(value: &Value, language: Language) -> String {
    let with_reason = |text: String, reason: Option<String>| match reason {
        Some(reason) => format!("{text} ({reason})"),
        None => text,
    };
    if let Ok(week) = serde_json::from_value::<Week>(value.clone()) {
        return said_week(&week, language);
    }
    if let Ok(period) = serde_json::from_value::<ClosedPeriod>(value.clone()) {
        return with_reason(format!("{}–{}", period.from_on, period.to_on), period.reason);
    }
    match serde_json::from_value::<OpenDay>(value.clone()) {
        Ok(day) => with_reason(format!("{} {}", day.on, said_hours(&day.hours)), day.reason),
        Err(_) => value.to_string(),
    }
}

fn said_week(week: &Week, language: Language) -> String {
    let names = match language {
        Language::Lt => ["I", "II", "III", "IV", "V", "VI", "VII"],
        Language::En => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    };
    let days = week.days().into_iter().zip(names).filter(|((_, hours), _)| !hours.is_empty());
    days.map(|((_, hours), name)| format!("{name} {}", said_hours(hours))).collect::<Vec<_>>().join("; ")
}

fn said_hours(hours: &[Hours]) -> String {
    hours.iter().map(|hours| format!("{}–{}", hours.from, hours.to)).collect::<Vec<_>>().join(", ")
}

/// The name of a unit.
pub fn unit_name(unit: Unit, language: Language) -> &'static str {
    match unit {
        Unit::Days => language.pick("dienos", "days"),
        Unit::WorkingDays => language.pick("darbo dienos", "working days"),
        Unit::OpenDays => language.pick("darbo laiko dienos", "open days"),
        Unit::Times => language.pick("kartai", "times"),
        Unit::Items => language.pick("dokumentai", "items"),
        Unit::Month => language.pick("mėnuo", "month"),
        Unit::Hour => language.pick("val.", "o’clock"),
        Unit::Percent => "%",
        Unit::Cents => language.pick("ct", "cents"),
        Unit::Years => language.pick("metai", "years"),
    }
}
