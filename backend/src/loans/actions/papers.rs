//! Papers about loans: what stands on each, read from the loan and what is beside it.
mod letters;
mod shelf;

use std::collections::{BTreeMap, HashMap};

use crate::{
    libraries,
    loans::{
        ReadLoans,
        model::{Citation, LoanId, LoanItem, LoanPaper, LoanPapers, LoansPaper, Record, Side},
        problems, store,
    },
    papers::{
        self,
        model::{AddressLabel, Code128, LabelsPaper, Strap, StrapsPaper},
    },
    parameters,
    platform::{
        Error, Result, Right, Tx,
        actor::LibraryId,
        i18n::Language,
        press::{Order, Paper},
    },
};

type Row = (Record, Citation);

/// One paper about one loan.
///
/// # Errors
/// A loan of this side, or as it stands, has no such paper.
pub fn paper(tx: &mut Tx, id: LoanId, paper: LoanPaper, language: Language) -> Result<Order> {
    let row = store::find(tx, id, ReadLoans::CODE)?;
    match paper {
        LoanPaper::Label => labels(tx, &[row], 0, language),
        LoanPaper::Strap => straps(tx, &[row], language),
        LoanPaper::Slip => shelf::slips(tx, &[row], language),
        LoanPaper::OrderForm => letters::order_form(tx, row, language),
        LoanPaper::RequestLetter => letters::request_letter(tx, row, language),
        LoanPaper::ArrivalNotice => letters::arrival_notice(tx, row, language),
    }
}

/// One paper about many loans.
///
/// # Errors
/// One of them cannot be read, or has no such paper: it is named, and nothing is left out in silence.
pub fn papers_of_many(tx: &mut Tx, asked: &LoanPapers, language: Language) -> Result<Order> {
    let language = asked.language.unwrap_or(language);
    let mut ids = asked.ids.clone();
    let mut seen = std::collections::HashSet::new();
    ids.retain(|id| seen.insert(*id));
    let rows = store::for_papers(tx, &ids)?;
    if rows.len() < ids.len() {
        return Err(Error::NotFound);
    }
    match asked.paper {
        LoansPaper::Labels => labels(tx, &rows, asked.n_used, language),
        LoansPaper::Straps => straps(tx, &rows, language),
        LoansPaper::Slips => shelf::slips(tx, &rows, language),
    }
}

/// What a loan has no paper for.
fn no_paper(record: &Record) -> Error {
    Error::Refused { refusal: &problems::NO_PAPER, params: vec![("number", record.number.clone())] }
}

/// The library at the other end, if one is known.
fn other(record: &Record) -> Result<LibraryId> {
    let unknown =
        || Error::Refused { refusal: &problems::NO_ADDRESSEE, params: vec![("number", record.number.clone())] };
    record.standing.library_id.ok_or_else(unknown)
}

fn labels(tx: &mut Tx, rows: &[Row], n_used: i64, language: Language) -> Result<Order> {
    let mut addresses: BTreeMap<LibraryId, AddressLabel> = BTreeMap::new();
    let mut labels = Vec::with_capacity(rows.len());
    for (record, _) in rows {
        let to = other(record)?;
        let label = match addresses.get(&to) {
            Some(label) => label.clone(),
            None => {
                let label = address(tx, to, language)?;
                addresses.entry(to).or_insert(label).clone()
            }
        };
        labels.push(AddressLabel { barcode: Some(Code128(record.number.clone())), ..label });
    }
    LabelsPaper { head: papers::head(tx, language)?, n_used, labels }.order()
}

/// A branch without a street of its own is written to at its library.
fn address(tx: &mut Tx, to: LibraryId, language: Language) -> Result<AddressLabel> {
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

fn straps(tx: &mut Tx, rows: &[Row], language: Language) -> Result<Order> {
    let ids: Vec<LoanId> = rows.iter().map(|(record, _)| record.id).collect();
    let mut items = store::items(tx, &ids)?;
    let named: Vec<LibraryId> = rows.iter().filter_map(|(record, _)| record.standing.library_id).collect();
    let names: HashMap<LibraryId, String> =
        libraries::refs(tx, &named)?.into_iter().map(|(id, library)| (id, library.name)).collect();
    let today = tx.today;
    let ours = parameters::our_library(tx, today)?.name;
    let mut straps = Vec::new();
    for (record, citation) in rows {
        let other = record.standing.library_id.and_then(|id| names.get(&id).cloned());
        let of_loan = items.remove(&record.id).unwrap_or_default();
        let volumes: Vec<Option<&LoanItem>> =
            if of_loan.is_empty() { vec![None] } else { of_loan.iter().map(Some).collect() };
        straps.extend(volumes.into_iter().map(|volume| strap(record, citation, volume, other.clone(), &ours)));
    }
    StrapsPaper { head: papers::head(tx, language)?, straps }.order()
}

fn strap(record: &Record, citation: &Citation, item: Option<&LoanItem>, other: Option<String>, ours: &str) -> Strap {
    let is_lent = record.side == Side::Lending;
    let (owner, for_whom) = match is_lent {
        true => (Some(ours.to_owned()), other),
        false => (other, Some(record.number.clone())),
    };
    let volume = item.and_then(|item| item.volume.as_ref());
    let title = volume.map_or_else(|| citation.title.clone(), |volume| format!("{}, {volume}", citation.title));
    let of_reader = record.standing.reader_due_on.filter(|_| !is_lent);
    Strap {
        title,
        author: citation.author.clone(),
        owner,
        for_whom,
        due_on: of_reader.or(item.and_then(|item| item.due_on)).or(record.standing.due_on),
        is_reading_room_only: record.standing.is_reading_room_only,
        barcode: Code128(record.number.clone()),
    }
}
