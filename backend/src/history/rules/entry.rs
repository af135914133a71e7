//! A row of the file as one past loan; every fault of it is told, by the field in which it stands.
use super::cells::Cells;
use crate::{
    history::model::{Entry, HistoryField, HistoryOutcome, Line, Place, Sheet},
    loans::model::{Medium, Side},
    platform::{problem::Fault, text},
};

/// Reads one row.
pub fn entry(sheet: &Sheet, line: &Line) -> Entry {
    let record = match sheet.cells(line) {
        Ok(record) => record,
        Err(fault) => return Entry { n: line.n, faults: vec![fault], ..Entry::default() },
    };
    let of_field = sheet.places.iter().filter_map(|(field, place)| {
        let told = match place {
            Place::Column(at) => record.get(*at)?,
            Place::Constant(told) => told,
        };
        Some((*field, text::clean(told)?))
    });
    let mut cells = Cells::of(of_field.collect());
    let mut entry = read(&mut cells, sheet);
    entry.n = line.n;
    entry.label = entry.title.clone().or_else(|| entry.number.clone()).unwrap_or_default();
    entry.label = entry.label.lines().next().unwrap_or_default().chars().take(200).collect();
    need(&mut entry, &mut cells.faults);
    (entry.faults, entry.warnings) = (cells.faults, cells.warnings);
    entry
}

fn read(cells: &mut Cells, sheet: &Sheet) -> Entry {
    use HistoryField as Field;
    let mut entry = Entry {
        side: cells.word(&sheet.words, Field::Side),
        medium: cells.word(&sheet.words, Field::Medium),
        kind: cells.word(&sheet.words, Field::Kind),
        outcome: cells.word(&sheet.words, Field::Outcome),
        reason: cells.word(&sheet.words, Field::Reason),
        channel: cells.word(&sheet.words, Field::Channel),
        title: cells.text(Field::Title, 1000),
        author: cells.text(Field::Author, 500),
        container_title: cells.text(Field::ContainerTitle, 1000),
        library: cells.text(Field::Library, 500),
        branch: cells.text(Field::Branch, 500),
        number: cells.text(Field::Number, 100),
        requested_on: cells.day(sheet.reading.day_format, Field::RequestedOn),
        asked_on: cells.day(sheet.reading.day_format, Field::AskedOn),
        sent_on: cells.day(sheet.reading.day_format, Field::SentOn),
        received_on: cells.day(sheet.reading.day_format, Field::ReceivedOn),
        returned_on: cells.day(sheet.reading.day_format, Field::ReturnedOn),
        ended_on: cells.day(sheet.reading.day_format, Field::EndedOn),
        due_on: cells.day(sheet.reading.day_format, Field::DueOn),
        isbn: cells.isbn(),
        year: cells.year(),
        n_items: cells.n_items(),
        ..Entry::default()
    };
    entry.reader = cells.reader(entry.side);
    entry.note = cells.note();
    entry
}

/// What a loan cannot do without, and what follows where the file does not say it.
fn need(entry: &mut Entry, faults: &mut Vec<Fault>) {
    let told = |field: &str, faults: &[Fault]| faults.iter().any(|fault| fault.pointer == format!("/{field}"));
    for (field, is_there) in [
        ("side", entry.side.is_some()),
        ("title", entry.title.is_some()),
        ("requested_on", entry.requested_on.is_some()),
    ] {
        if !is_there && !told(field, faults) {
            faults.push(Fault::new(format!("/{field}"), "field.required"));
        }
    }
    let is_supplied = entry.sent_on.or(entry.received_on).or(entry.returned_on).is_some();
    if entry.outcome.is_none() && !told("outcome", faults) {
        entry.outcome = match (entry.reason, is_supplied) {
            (Some(_), _) => Some(HistoryOutcome::NotFilled),
            (None, true) => Some(HistoryOutcome::Filled),
            (None, false) => None,
        };
        if entry.outcome.is_none() {
            faults.push(Fault::new("/outcome", "history.not_ended"));
        }
    }
    // Nobody need have been asked of what was refused or cancelled at our own desk.
    let is_alone = entry.side == Some(Side::Borrowing) && entry.outcome != Some(HistoryOutcome::Filled);
    if entry.library.is_none() && !is_alone && !told("library", faults) {
        faults.push(Fault::new("/library", "field.required"));
    }
    entry.medium = entry.medium.or((!told("medium", faults)).then_some(Medium::Original));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::rules::{open, reading::tests::plain};

    fn read_one(heads: &str, row: &str) -> Entry {
        let mut reading = plain();
        let heads_of: Vec<_> = heads.split(';').collect();
        reading.columns.retain(|column| column.column.as_deref().is_some_and(|name| heads_of.contains(&name)));
        let sheet = open(format!("{heads}\n{row}\n").as_bytes(), &reading).expect("a good file");
        entry(&sheet, &sheet.lines[0])
    }

    fn codes(faults: &[Fault]) -> Vec<String> {
        faults.iter().map(|fault| format!("{} {}", fault.pointer, fault.code)).collect()
    }

    #[test]
    fn every_fault_of_a_row_is_told_at_once() {
        let heads = "side;outcome;title;requested_on;sent_on;n_items;library";
        let entry = read_one(heads, "šalin;gal;;2019-13-05;vakar;daug;");
        let expected = [
            "/side history.word_unknown",
            "/outcome history.word_unknown",
            "/requested_on history.not_a_day",
            "/sent_on history.not_a_day",
            "/n_items history.items_wrong",
            "/title field.required",
            "/library field.required",
        ];
        assert_eq!(codes(&entry.faults), expected);
    }

    #[test]
    fn how_it_ended_follows_from_what_is_told() {
        let heads = "side;title;requested_on;sent_on;reason;library";
        let outcome = |row| read_one(heads, row).outcome;
        assert_eq!(outcome("lending;A;2019-03-05;2019-03-06;;K"), Some(HistoryOutcome::Filled));
        assert_eq!(outcome("lending;A;2019-03-05;;nerasta;K"), Some(HistoryOutcome::NotFilled));
        let open = read_one(heads, "lending;A;2019-03-05;;;K");
        assert_eq!(codes(&open.faults), ["/outcome history.not_ended"]);
    }

    #[test]
    fn a_wrong_number_is_kept_in_the_note_and_readers_are_ours_alone() {
        let heads = "side;title;requested_on;returned_on;isbn;year;note;reader_card;reader_name;library";
        let entry = read_one(heads, "borrowing;A;2019-03-05;2019-04-05;978-0;apie;Skubu;;Ona;K");
        assert_eq!(entry.note.as_deref(), Some("Skubu\nISBN 978-0\napie"));
        let expected =
            ["/isbn history.isbn_kept", "/year history.year_kept", "/reader_card history.reader_without_card"];
        assert_eq!(
            (codes(&entry.warnings), entry.faults, entry.reader),
            (expected.map(String::from).to_vec(), vec![], None)
        );
        let entry = read_one(heads, "lending;A;2019-03-05;2019-04-05;;c1998;;S1;Ona;K");
        assert_eq!((entry.year, entry.reader), (Some(1998), None));
        assert_eq!(codes(&entry.warnings), ["/reader_name loans.reader_not_allowed"]);
    }
}
