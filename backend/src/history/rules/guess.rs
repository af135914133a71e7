//! What the columns of a file probably are, by what they are usually called in Lithuanian and in English.
use std::collections::HashSet;

use super::{
    days,
    sheet::{Headed, headed, open},
};
use crate::{
    history::model::{HistoryColumn, HistoryDayFormat, HistoryEncoding, HistoryField, HistoryReading},
    platform::{problem::Fault, text},
};

/// How columns are usually called, those that say more first.
#[rustfmt::skip]
const HEADS: &[(HistoryField, &[&str])] = &[
    (HistoryField::Side, &["side", "pusė", "kryptis", "skolinama ar skolinamasi", "direction", "veiksmas"]),
    (HistoryField::Medium, &["medium", "originalas ar kopija", "forma", "pavidalas", "copy or original"]),
    (HistoryField::Kind, &["kind", "dokumento rūšis", "rūšis", "leidinio rūšis", "dokumento tipas", "document type"]),
    (HistoryField::Outcome, &["outcome", "rezultatas", "būsena", "baigtis", "įvykdymas", "įvykdyta", "status", "result"]),
    (HistoryField::Reason, &["reason", "priežastis", "neįvykdymo priežastis", "atsisakymo priežastis", "reason unfilled"]),
    (HistoryField::Channel, &["channel", "kaip gauta", "gavimo būdas", "užsakymo būdas"]),
    (HistoryField::Title, &["title", "antraštė", "pavadinimas", "leidinio pavadinimas", "knyga", "leidinys", "knygos pavadinimas", "dokumentas"]),
    (HistoryField::Author, &["author", "autorius", "autoriai"]),
    (HistoryField::ContainerTitle, &["container title", "šaltinis", "žurnalas", "leidinys kuriame", "journal"]),
    (HistoryField::Isbn, &["isbn"]),
    (HistoryField::Year, &["year", "metai", "leidimo metai", "išleidimo metai", "publication year"]),
    (HistoryField::Library, &["library", "biblioteka", "bibliotekos pavadinimas", "kita biblioteka", "partneris", "partner", "institution", "abonentas", "kam", "iš kur", "siglas", "isil"]),
    (HistoryField::Branch, &["branch", "filialas", "padalinys", "skyrius", "mūsų filialas"]),
    (HistoryField::Number, &["number", "nr", "numeris", "užsakymo nr", "užsakymo numeris", "eil nr", "request number", "id"]),
    (HistoryField::RequestedOn, &["requested on", "užsakyta", "užsakymo data", "užsakymo diena", "gavimo data", "prašymo data", "request date", "data", "date"]),
    (HistoryField::AskedOn, &["asked on", "išsiųstas užsakymas", "užsakymas išsiųstas", "kreiptasi"]),
    (HistoryField::SentOn, &["sent on", "supplied on", "išsiųsta", "išsiuntimo data", "išduota", "išdavimo data", "shipped", "date sent"]),
    (HistoryField::ReceivedOn, &["received on", "gauta", "gautas", "leidinys gautas", "received", "date received"]),
    (HistoryField::ReturnedOn, &["returned on", "grąžinta", "grąžinimo data", "grąžintas", "returned", "date returned"]),
    (HistoryField::EndedOn, &["ended on", "atsakyta", "atsakymo data", "atšaukta", "answered"]),
    (HistoryField::DueOn, &["due on", "terminas", "grąžinti iki", "due date", "due"]),
    (HistoryField::ReaderCard, &["reader card", "skaitytojo pažymėjimas", "pažymėjimo nr", "bilieto nr", "card"]),
    (HistoryField::ReaderName, &["reader name", "skaitytojas", "skaitytojo vardas", "vardas pavardė", "reader", "patron"]),
    (HistoryField::NItems, &["n items", "egz skaičius", "egzempliorių", "kiekis", "vnt", "copies", "quantity"]),
    (HistoryField::Note, &["note", "pastaba", "pastabos", "notes", "komentaras", "comment"]),
];

/// How the beginning of a file is probably read; the side is left to a person where no column tells it.
///
/// # Errors
/// There is no first line.
pub fn propose(sample: &[u8]) -> Result<HistoryReading, Fault> {
    let is_utf8 = std::str::from_utf8(sample).is_ok();
    let encoding = if is_utf8 { HistoryEncoding::Utf8 } else { HistoryEncoding::Windows1257 };
    let Headed { names, .. } = headed(sample, encoding, None)?;
    let mut reading = HistoryReading {
        source: "CSV".into(),
        encoding,
        delimiter: None,
        day_format: HistoryDayFormat::YearMonthDay,
        is_number_yearly: false,
        columns: columns(&names),
        words: Vec::new(),
        libraries: Vec::new(),
    };
    reading.day_format = day_format(sample, &reading);
    Ok(reading)
}

/// Each field takes the first column that is called exactly so, else the first that begins so.
fn columns(names: &[String]) -> Vec<HistoryColumn> {
    let folded: Vec<String> = names.iter().map(|name| text::fold(name)).collect();
    let mut taken = HashSet::new();
    let mut found: Vec<Option<usize>> = vec![None; HEADS.len()];
    let is_called = |name: &str, head: &str| name == head;
    let begins_so = |name: &str, head: &str| name.strip_prefix(head).is_some_and(|rest| rest.starts_with(' '));
    for fits in [is_called as fn(&str, &str) -> bool, begins_so] {
        for (at, (_, heads)) in HEADS.iter().enumerate() {
            if found[at].is_some() {
                continue;
            }
            let heads = heads.iter().map(|head| text::fold(head));
            let place = |head: String| {
                folded.iter().enumerate().position(|(at, name)| !taken.contains(&at) && fits(name, &head))
            };
            found[at] = heads.filter_map(place).next();
            taken.extend(found[at]);
        }
    }
    let column = |((field, _), at): (&(HistoryField, &[&str]), Option<usize>)| {
        let column = Some(names.get(at?)?.clone());
        Some(HistoryColumn { field: *field, column, constant: None })
    };
    HEADS.iter().zip(found).filter_map(column).collect()
}

/// The order in which most of the days of the file can be read.
fn day_format(sample: &[u8], reading: &HistoryReading) -> HistoryDayFormat {
    let Ok(sheet) = open(sample, reading) else { return HistoryDayFormat::YearMonthDay };
    let of_days = |column: &&HistoryColumn| column.field.is_day();
    let named: Vec<&String> =
        reading.columns.iter().filter(of_days).filter_map(|column| column.column.as_ref()).collect();
    let places: Vec<usize> = (0..sheet.names.len()).filter(|at| named.contains(&&sheet.names[*at])).collect();
    let rows: Vec<_> = sheet.lines.iter().take(200).filter_map(|line| sheet.cells(line).ok()).collect();
    let n = |format: HistoryDayFormat| {
        let cells = rows.iter().flat_map(|row| places.iter().filter_map(|at| row.get(*at)));
        cells.filter(|cell| days::day(cell, format).is_some()).count()
    };
    let best = HistoryDayFormat::ALL.iter().rev().copied().max_by_key(|format| n(*format));
    best.unwrap_or(HistoryDayFormat::YearMonthDay)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proposed(sample: &[u8]) -> (Vec<String>, HistoryDayFormat, HistoryEncoding) {
        let reading = propose(sample).expect("there is a first line");
        let column = |column: &HistoryColumn| {
            format!("{} {}", column.field.as_str(), column.column.as_deref().unwrap_or_default())
        };
        (reading.columns.iter().map(column).collect(), reading.day_format, reading.encoding)
    }

    #[test]
    fn columns_are_guessed_by_their_lithuanian_and_english_names() {
        let sample = "Eil. Nr.;Užsakymo data;Biblioteka;Autorius;Pavadinimas;Išsiųsta;Grąžinta;Pastabos (vidinės)\n\
                      1;05/03/2019;Kelmė;;Metai;06/03/2019;25/03/2019;\n";
        let expected = [
            "title Pavadinimas",
            "author Autorius",
            "library Biblioteka",
            "number Eil. Nr.",
            "requested_on Užsakymo data",
            "sent_on Išsiųsta",
            "returned_on Grąžinta",
            "note Pastabos (vidinės)",
        ];
        let told = proposed(sample.as_bytes());
        assert_eq!(told, (expected.map(String::from).to_vec(), HistoryDayFormat::DayMonthYear, HistoryEncoding::Utf8));
        let english = "Request number,Title,Library,Request date,Received,Returned,Status\n";
        let fields = ["outcome Status", "title Title", "library Library", "number Request number"];
        let (told, format, _) = proposed(english.as_bytes());
        assert_eq!((&told[..4], format), (&fields.map(String::from)[..], HistoryDayFormat::YearMonthDay));
    }

    #[test]
    fn what_is_not_utf8_is_taken_for_baltic() {
        let (sample, ..) = encoding_rs::WINDOWS_1257.encode("Antraštė,Užsakyta\nMetai,2019-03-05\n");
        let (told, _, encoding) = proposed(&sample);
        assert_eq!((told.len(), encoding), (2, HistoryEncoding::Windows1257));
    }

    #[test]
    fn every_usual_name_is_of_one_field() {
        let mut seen = HashSet::new();
        for name in HEADS.iter().flat_map(|(_, names)| names.iter()) {
            assert!(seen.insert(text::fold(name)), "{name} stands twice");
        }
        assert_eq!(HEADS.len(), HistoryField::ALL.len());
    }
}
