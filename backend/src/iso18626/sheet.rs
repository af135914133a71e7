//! Partners' systems and messages as tables: heads and cells, in the reader's language.
use super::model::{IsoDirection, IsoMessage, IsoPeer, MessageState, PeerState};
use crate::platform::{Utc, i18n::Language};

/// The columns: Lithuanian head, English head, and what stands in a row.
type Column<T> = (&'static str, &'static str, fn(&T, Language) -> String);

const COLUMNS: &[Column<IsoPeer>] = &[
    ("Biblioteka", "Library", |peer, _| peer.library.name.clone()),
    ("Agentūra", "Agency", |peer, _| format!("{}:{}", peer.agency.kind, peer.agency.value)),
    ("Adresas", "Address", |peer, _| peer.url.clone()),
    ("Standarto laida", "Edition", |peer, _| peer.dialect.as_str().to_owned()),
    ("Laukia", "Waiting", |peer, _| peer.n_waiting.to_string()),
    ("Nepristatyta", "Dead", |peer, _| peer.n_dead.to_string()),
    ("Perskaityti", "To read", |peer, _| peer.n_to_read.to_string()),
    ("Būsena", "State", |peer, language| match peer.state {
        PeerState::Active => language.pick("veikia", "active").to_owned(),
        PeerState::Paused => language.pick("pristabdyta", "paused").to_owned(),
    }),
];

const MESSAGE_COLUMNS: &[Column<IsoMessage>] = &[
    ("Laikas (UTC)", "Time (UTC)", |message, _| at(message.created_at)),
    ("Biblioteka", "Library", |message, _| message.library.name.clone()),
    ("Užsakymas", "Loan", |message, _| message.loan.as_ref().map_or_else(String::new, |loan| loan.number.clone())),
    ("Kryptis", "Direction", |message, language| match message.direction {
        IsoDirection::In => language.pick("gauta", "in").to_owned(),
        IsoDirection::Out => language.pick("siųsta", "out").to_owned(),
    }),
    ("Pranešimas", "Message", |message, _| message.kind.as_str().to_owned()),
    ("Ką sako", "Says", |message, _| message.code.clone()),
    ("Būsena", "State", |message, language| state(message.state, language).to_owned()),
    ("Klaida", "Error", |message, _| message.error_type.clone().unwrap_or_default()),
    ("Klaidos aprašas", "Error value", |message, _| message.error_value.clone().unwrap_or_default()),
    ("Bandymai", "Tries", |message, _| message.n_tries.to_string()),
];

pub fn head(language: Language) -> Vec<String> {
    COLUMNS.iter().map(|column| language.pick(column.0, column.1).to_owned()).collect()
}

pub fn cells(peer: &IsoPeer, language: Language) -> Vec<String> {
    COLUMNS.iter().map(|column| column.2(peer, language)).collect()
}

pub fn message_head(language: Language) -> Vec<String> {
    MESSAGE_COLUMNS.iter().map(|column| language.pick(column.0, column.1).to_owned()).collect()
}

pub fn message_cells(message: &IsoMessage, language: Language) -> Vec<String> {
    MESSAGE_COLUMNS.iter().map(|column| column.2(message, language)).collect()
}

fn at(at: Utc) -> String {
    at.0.format("%Y-%m-%d %H:%M:%S").to_string()
}

fn state(state: MessageState, language: Language) -> &'static str {
    match state {
        MessageState::Taken => language.pick("priimtas", "taken"),
        MessageState::Refused => language.pick("atmestas", "refused"),
        MessageState::Waiting => language.pick("laukia", "waiting"),
        MessageState::Delivered => language.pick("patvirtintas", "confirmed"),
        MessageState::Dead => language.pick("nepristatytas", "dead"),
        MessageState::Skipped => language.pick("praleistas", "skipped"),
    }
}
