//! The signed paper and the annexes.
use serde_json::json;

use super::step::tell;
use crate::{
    agreements::{
        model::{AgreementFile, AgreementFileKind, AgreementId, FilePath, NewFile},
        store,
    },
    platform::{
        Error, Result, Tx,
        files::{self, File, Use},
        text,
    },
};

/// A scanned agreement has a few megabytes.
pub const MAX_FILE: usize = 20 << 20;
const KEPT: Use = Use { max_size: MAX_FILE, days: None };
/// Papers and pictures of papers; ADOC, DOCX and ODT are ZIP files by their content.
const TYPES: [&str; 4] = ["application/pdf", "application/zip", "image/png", "image/jpeg"];

/// Attaches a file, in whatever state the agreement is.
pub fn attach(tx: &mut Tx, id: AgreementId, new: &NewFile, content: &[u8]) -> Result<AgreementFile> {
    let record = store::lock(tx, id)?;
    let name = new.name.as_deref().and_then(text::clean);
    let name = name.ok_or_else(|| Error::invalid("/name", "field.required"))?;
    let kind = new.kind.unwrap_or(AgreementFileKind::Annex);
    let file = files::keep(tx, &name, content, KEPT)?;
    if !TYPES.contains(&files::find(tx, file)?.media_type.as_str()) {
        return Err(Error::invalid("", "agreements.file_type"));
    }
    let attached = store::insert_file(tx, id, file, kind)?;
    let told = json!({ "file_id": attached, "kind": kind });
    tell(tx, &record, "attach", None, Some(told))?;
    store::files(tx, id)?.into_iter().find(|file| file.id == attached).ok_or(Error::NotFound)
}

/// Takes a file off an agreement.
pub fn remove(tx: &mut Tx, path: FilePath) -> Result<()> {
    let record = store::lock(tx, path.id)?;
    store::file_of(tx, path.id, path.file_id)?;
    store::remove_file(tx, path.file_id)?;
    tell(tx, &record, "remove_file", Some(json!({ "file_id": path.file_id })), None)
}

/// A file of an agreement, as it was attached.
pub fn download(tx: &mut Tx, path: FilePath) -> Result<(File, Vec<u8>)> {
    let file = store::file_of(tx, path.id, path.file_id)?;
    Ok((files::find(tx, file)?, files::read(tx, file)?))
}
