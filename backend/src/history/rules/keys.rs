//! By what a past loan is known again: its number in the old system, else what it is.
use std::collections::HashMap;

use chrono::Datelike;

use super::entry;
use crate::{
    history::model::{Entry, HistoryReading, Sheet},
    platform::text,
};

/// The same for the same loan: with its number, the system, the side and the number (and the year, where numbers begin
/// anew); without one, the side, the library, the title and the day of the request. None where it has neither.
pub fn row_key(entry: &Entry, reading: &HistoryReading, library: &str) -> Option<String> {
    let (side, requested_on) = (entry.side?.as_str(), entry.requested_on?);
    Some(match &entry.number {
        Some(number) => {
            let year = if reading.is_number_yearly { requested_on.year().to_string() } else { String::new() };
            format!("{side}|{}|{}|{year}", text::fold(&reading.source), text::fold(number))
        }
        None => format!("{side}||{library}|{}|{requested_on}", text::fold(entry.title.as_ref()?)),
    })
}

/// A row whose key an earlier row of the file has: the line of that one, and whether they are the same loan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Twin {
    pub line: i64,
    pub is_same: bool,
}

/// Rows that repeat an earlier one: a dry run writes nothing, so it must know them from here. A row that is refused for
/// what it says itself is repeated by none.
pub fn twins(sheet: &Sheet) -> HashMap<i64, Twin> {
    let (mut seen, mut twins) = (HashMap::<String, (i64, _, String)>::new(), HashMap::new());
    for line in &sheet.lines {
        let entry = entry(sheet, line);
        let library = entry.library.as_deref().map(text::fold).unwrap_or_default();
        let key = row_key(&entry, &sheet.reading, &library).filter(|_| entry.faults.is_empty());
        let Some(key) = key else { continue };
        let (day, title) = (entry.requested_on, text::fold(&entry.title.unwrap_or_default()));
        match seen.get(&key) {
            Some((first, of, called)) => {
                twins.insert(line.n, Twin { line: *first, is_same: *of == day || *called == title });
            }
            None => drop(seen.insert(key, (line.n, day, title))),
        }
    }
    twins
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::rules::{open, reading::tests::plain};

    #[test]
    fn a_row_is_known_by_its_number_or_by_what_it_is() {
        let mut reading = plain();
        reading.columns.retain(|column| {
            ["side", "number", "title", "requested_on", "library", "returned_on"].contains(&column.field.as_str())
        });
        let file = "side,number,title,requested_on,library,returned_on\n\
                    lending,1,A,2019-03-05,K,2019-04-05\n\
                    lending,1,A,2019-03-05,K,2019-04-05\n\
                    lending,1,B,2020-03-05,K,2020-04-05\n\
                    borrowing,1,A,2019-03-05,K,2019-04-05\n\
                    lending,,A,2019-03-05,K,2019-04-05\n\
                    lending,,a,2019-03-05,k.,2019-04-05\n\
                    lending,7,A,vakar,K,2019-04-05\n";
        let told = |reading: &HistoryReading| {
            let sheet = open(file.as_bytes(), reading).expect("a good file");
            let mut twins: Vec<_> = twins(&sheet).into_iter().map(|(n, twin)| (n, twin.line, twin.is_same)).collect();
            twins.sort_unstable();
            twins
        };
        assert_eq!(told(&reading), [(3, 2, true), (4, 2, false), (7, 6, true)]);
        reading.is_number_yearly = true;
        assert_eq!(told(&reading), [(3, 2, true), (7, 6, true)]);
    }
}
