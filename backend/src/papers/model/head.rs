//! What stands on every paper: its language, its day, the library that gives it; and the parties that papers name.
use chrono::NaiveDate;
use serde::Serialize;

use crate::platform::i18n::Language;

/// The beginning of every paper.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    pub language: Language,
    /// The day in the properties of the file.
    pub printed_on: NaiveDate,
    pub letterhead: Letterhead,
}

/// The library as its papers carry it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Letterhead {
    pub name: String,
    /// In one line.
    pub address: Option<String>,
    /// Address and code, telephone and e-mail.
    pub lines: Vec<String>,
    /// PNG or JPEG in base64.
    pub emblem: Option<String>,
    /// What stands at the foot.
    pub closing: Vec<String>,
}

/// A party of a paper; what is not known is left out.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PaperParty {
    pub name: String,
    pub company_code: Option<String>,
    pub vat_code: Option<String>,
    /// In one line.
    pub address: Option<String>,
    /// Without spaces; printed in groups of four.
    pub iban: Option<String>,
    pub bank: Option<String>,
    pub bic: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
}

/// Who signs a paper.
#[derive(Clone, Debug, Serialize)]
pub struct Signer {
    /// What they are, or for whom they sign.
    pub position: String,
    pub name: Option<String>,
}
