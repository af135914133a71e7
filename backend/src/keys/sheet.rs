//! The list of keys as a table: heads and cells, in the reader's language.
use super::model::{Holder, Key, KeyState};
use crate::platform::i18n::Language;

/// The columns: Lithuanian head, English head, and what stands in a row.
type Column = (&'static str, &'static str, fn(&Key, Language) -> String);

const COLUMNS: &[Column] = &[
    ("Pavadinimas", "Name", |key, _| key.name.clone()),
    ("Kam", "For", |key, language| {
        let of_partner = key.library.as_ref().map(|library| library.name.clone());
        of_partner.unwrap_or_else(|| holder(key.holder, language).to_owned())
    }),
    ("Baigiasi ženklais", "Ends with", |key, _| key.ending.clone()),
    ("Teisės", "Rights", |key, _| {
        let rights = key.rights.iter().map(|right| format!("{} ({})", right.code, right.scope.as_str()));
        rights.collect::<Vec<_>>().join(", ")
    }),
    ("Mūsų padalinys", "Our branch", |key, _| key.branch.name.clone()),
    ("Galioja iki", "Good until", |key, _| key.expires_on.to_string()),
    ("Paskutinį kartą (UTC)", "Last used (UTC)", |key, _| {
        key.last_used_at.map_or_else(String::new, |at| at.0.format("%Y-%m-%d %H:%M").to_string())
    }),
    ("Atsakingas", "Answers for it", |key, _| key.made_by.name.clone()),
    ("Būsena", "State", |key, language| state(key.state, language).to_owned()),
];

pub fn head(language: Language) -> Vec<String> {
    COLUMNS.iter().map(|column| language.pick(column.0, column.1).to_owned()).collect()
}

pub fn cells(key: &Key, language: Language) -> Vec<String> {
    COLUMNS.iter().map(|column| column.2(key, language)).collect()
}

fn holder(holder: Holder, language: Language) -> &'static str {
    match holder {
        Holder::Script => language.pick("programai", "script"),
        Holder::Partner => language.pick("partneriui", "partner"),
    }
}

fn state(state: KeyState, language: Language) -> &'static str {
    match state {
        KeyState::Active => language.pick("veikia", "active"),
        KeyState::Expired => language.pick("pasibaigė", "expired"),
        KeyState::Revoked => language.pick("atšauktas", "revoked"),
    }
}
