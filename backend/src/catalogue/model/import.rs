//! An import of MARC records: how its file is to be read, and the records that were found in it.
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;

use super::{Described, MarcFormat, MarcRecord, Number, Source};
use crate::platform::problem::Fault;

crate::text_enum! {
    /// In what characters the records are written.
    Charset {
        Utf8 = "utf-8", Marc8 = "marc-8", Windows1251 = "windows-1251", Windows1252 = "windows-1252",
        Windows1257 = "windows-1257",
    }
}

/// What its owner says of a file; what is not said, each record says of itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    pub format: Option<MarcFormat>,
    pub charset: Option<Charset>,
}

/// The name of the file that is imported, and how it is to be read.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct NewMarcImport {
    /// As its owner calls it; only to be shown.
    #[param(max_length = 200)]
    pub name: Option<String>,
    /// Whose fields they are, where the records do not show it by having a title in 245 or in 200.
    #[param(inline)]
    pub format: Option<MarcFormat>,
    /// The characters, where the records do not say it or say it wrongly.
    #[param(inline)]
    pub charset: Option<Charset>,
}

/// A record that is to be brought in.
#[derive(Clone, Debug, PartialEq)]
pub struct ToImport {
    pub described: Described,
    pub numbers: Vec<Number>,
    pub source: Source,
    pub marc: MarcRecord,
    pub warnings: Vec<Fault>,
}
