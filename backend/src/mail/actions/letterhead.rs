//! How our library signs its letters, and in which languages it writes them.
use super::super::model::Letterhead;
use crate::{
    parameters::{self, mail as settings},
    platform::{Result, Tx, i18n::Language},
};

/// Our own library, as it signs its letters today.
pub fn letterhead(tx: &mut Tx) -> Result<Letterhead> {
    let day = tx.today;
    let ours = parameters::our_library(tx, day)?;
    let sender = settings::SENDER_ADDRESS.on(tx, day)?;
    Ok(Letterhead {
        name: settings::SENDER_NAME.on(tx, day)?.unwrap_or(ours.name),
        address: ours.address,
        reply_to: settings::REPLY_TO.on(tx, day)?.or_else(|| sender.clone()).or_else(|| ours.email.clone()),
        sender,
        email: ours.email,
        phone: ours.phone,
    })
}

/// The language in which letters are usually written.
pub fn usual_language(tx: &mut Tx) -> Result<Language> {
    let day = tx.today;
    Ok(settings::LANGUAGES_OF_LETTERS.on(tx, day)?.first().map_or(Language::Lt, |language| spoken(*language)))
}

/// The language of letters to a library abroad.
pub fn language_abroad(tx: &mut Tx) -> Result<Language> {
    let day = tx.today;
    settings::LANGUAGE_ABROAD.on(tx, day).map(spoken)
}

fn spoken(language: parameters::Language) -> Language {
    match language {
        parameters::Language::English => Language::En,
        parameters::Language::Lithuanian => Language::Lt,
    }
}
