//! What all papers begin with, read once for each: our library as papers name it, the parties, registers.
mod emblem;

use crate::{
    libraries,
    papers::model::{AddressLabel, Block, Column, Document, Head, Letterhead, PaperParty, Table},
    parameters::{self, papers as decided},
    platform::{Error, Result, Tx, actor::LibraryId, i18n::Language, press},
};

pub use emblem::{MAX_EMBLEM, emblem, proof, remove_emblem, set_emblem};

/// How many rows a register on paper may have: about fifty pages, and half a gigabyte while they are typeset.
pub const MOST_ROWS: usize = 1500;

/// The head of a paper of today.
pub fn head(tx: &mut Tx, language: Language) -> Result<Head> {
    let today = tx.today;
    let ours = parameters::our_library(tx, today)?;
    let name = match language {
        Language::Lt => ours.name,
        Language::En => ours.name_en.unwrap_or(ours.name),
    };
    let code =
        ours.company_code.map(|code| format!("{} {code}", language.pick("Juridinio asmens kodas", "Company code")));
    let reached = [ours.phone.map(|phone| format!("{} {phone}", language.pick("Tel.", "Tel."))), ours.email];
    let lines = [joined([ours.address.clone(), code]), joined(reached)].into_iter().flatten().collect();
    let closing = match language {
        Language::Lt => decided::CLOSING.on(tx, today)?,
        Language::En => decided::CLOSING_EN.on(tx, today)?,
    };
    let letterhead = Letterhead {
        name,
        address: ours.address,
        lines,
        emblem: emblem::in_base64(tx)?,
        closing: closing.into_iter().collect(),
    };
    Ok(Head { language, printed_on: today, letterhead })
}

fn joined(parts: [Option<String>; 2]) -> Option<String> {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { None } else { Some(parts.join(" · ")) }
}

/// Our library as a party of a paper of today.
pub fn our_party(tx: &mut Tx) -> Result<PaperParty> {
    let today = tx.today;
    let ours = parameters::our_library(tx, today)?;
    Ok(PaperParty {
        name: ours.name,
        company_code: ours.company_code,
        vat_code: ours.vat_code,
        address: ours.address,
        iban: ours.iban,
        bank: ours.bank,
        bic: ours.bic,
        phone: ours.phone,
        email: ours.email,
    })
}

/// Another library as a party of a paper: what the directory says of it.
pub fn party(tx: &mut Tx, library: LibraryId) -> Result<PaperParty> {
    let library = libraries::find(tx, library)?;
    let lines = library.address_lines();
    let address = Some(lines.join(", ")).filter(|address| !address.is_empty());
    let (email, card) = (library.email(), library.row.record.card);
    Ok(PaperParty { name: card.name, company_code: card.company_code, address, email, ..PaperParty::default() })
}

/// A branch without a street of its own is written to at its library.
pub fn address(tx: &mut Tx, to: LibraryId, language: Language) -> Result<AddressLabel> {
    let library = libraries::find(tx, to)?;
    let (mut lines, mut name) = (library.address_lines(), library.row.record.card.name.clone());
    let mut care_of = Some(language.pick("Tarpbibliotekinis abonementas", "Interlibrary loan").to_owned());
    if let Some(parent) = library.row.parent.as_ref().filter(|_| library.row.record.card.street.is_none()) {
        let whole = libraries::find(tx, parent.id)?;
        lines = whole.address_lines();
        care_of = Some(name);
        name = whole.row.record.card.name;
    }
    Ok(AddressLabel { name, care_of, lines, barcode: None })
}

/// A register as a document: the sheet across, one table; the name of what a row is about stands second and takes the
/// room that is left.
///
/// # Errors
/// There are more rows than a register on paper may have.
pub fn register(
    tx: &mut Tx,
    language: Language,
    title: &str,
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
) -> Result<Document> {
    if rows.len() > MOST_ROWS {
        return Err(Error::from(&press::TOO_LARGE));
    }
    let subtitle = match language {
        Language::Lt => format!("{} · įrašų: {}", tx.today, rows.len()),
        Language::En => format!("{} · rows: {}", tx.today, rows.len()),
    };
    let columns = heads.iter().enumerate().map(|(n, name)| Column { is_wide: n == 1, ..Column::new(name) });
    let columns = columns.collect();
    let table = Table { title: None, columns, rows, totals: Vec::new() };
    Ok(Document {
        head: head(tx, language)?,
        title: title.to_owned(),
        subtitle: Some(subtitle),
        is_landscape: true,
        blocks: vec![Block::Table(table)],
    })
}
