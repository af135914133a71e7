//! Our own library as papers name it: what was decided, and what the directory says where nothing was.
use chrono::NaiveDate;

use crate::{
    libraries,
    parameters::rules::table::library,
    platform::{Result, Tx},
};

/// Our library on a day, with everything that an agreement or an invoice needs of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OurLibrary {
    pub name: String,
    pub name_en: Option<String>,
    pub short_name: Option<String>,
    pub company_code: Option<String>,
    pub vat_code: Option<String>,
    pub sigla: Option<String>,
    pub isil: Option<String>,
    /// In one line.
    pub address: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// Without spaces.
    pub iban: Option<String>,
    pub bank: Option<String>,
    pub bic: Option<String>,
    pub signatory: Option<String>,
    pub signatory_position: Option<String>,
    /// What follows “veikiantis pagal”, in the accusative.
    pub signatory_basis: Option<String>,
}

/// Our library as papers of a day name it.
pub fn our_library(tx: &mut Tx, on: NaiveDate) -> Result<OurLibrary> {
    let ours = libraries::ours(tx)?;
    let card = libraries::find(tx, ours)?.row.record.card;
    let town = [card.postal_code.map(|code| format!("LT-{code}")), card.city].into_iter().flatten();
    let town = town.collect::<Vec<_>>().join(" ");
    let lines = [card.street, Some(town).filter(|town| !town.is_empty())].into_iter().flatten();
    let address = Some(lines.collect::<Vec<_>>().join(", ")).filter(|address| !address.is_empty());
    Ok(OurLibrary {
        name: library::NAME.on(tx, on)?.unwrap_or(card.name),
        name_en: library::NAME_EN.on(tx, on)?,
        short_name: library::SHORT_NAME.on(tx, on)?.or(card.short_name),
        company_code: library::COMPANY_CODE.on(tx, on)?.or(card.company_code),
        vat_code: library::VAT_CODE.on(tx, on)?,
        sigla: library::SIGLA.on(tx, on)?.or(card.sigla),
        isil: library::ISIL.on(tx, on)?.or(card.isil),
        address: library::ADDRESS.on(tx, on)?.or(address),
        phone: library::PHONE.on(tx, on)?,
        email: library::EMAIL.on(tx, on)?,
        iban: library::IBAN.on(tx, on)?,
        bank: library::BANK.on(tx, on)?,
        bic: library::BIC.on(tx, on)?,
        signatory: library::SIGNATORY.on(tx, on)?,
        signatory_position: library::SIGNATORY_POSITION.on(tx, on)?,
        signatory_basis: library::SIGNATORY_BASIS.on(tx, on)?,
    })
}
