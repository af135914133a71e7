//! Files as they come: good, half-broken, broken.
use super::*;
use crate::history::{
    model::{HistoryColumn, HistoryField},
    rules::reading::tests::plain,
};

/// A reading of the title alone.
fn reading() -> HistoryReading {
    let column = HistoryColumn { field: HistoryField::Title, column: Some("Antraštė".into()), constant: None };
    HistoryReading { columns: vec![column], ..plain() }
}

fn told(file: &[u8], reading: &HistoryReading) -> Vec<String> {
    let sheet = match open(file, reading) {
        Ok(sheet) => sheet,
        Err(faults) => return faults.into_iter().map(|fault| format!("{} {}", fault.pointer, fault.code)).collect(),
    };
    let cells = |line: &Line| match sheet.cells(line) {
        Ok(cells) => cells.iter().collect::<Vec<_>>().join("|"),
        Err(fault) => fault.code,
    };
    sheet.lines.iter().map(|line| format!("{} {}", line.n, cells(line))).collect()
}

#[test]
fn lines_are_found_whatever_stands_between_cells_and_lines() {
    for file in ["Nr,Antraštė\n1,A\n2,B", "\u{feff}Nr;ANTRASTE\r\n1;A\r\n2;B\r\n", "Nr\tAntraštė\n1\tA\n2\tB\n"] {
        assert_eq!(told(file.as_bytes(), &reading()), ["2 1|A", "3 2|B"], "{file:?}");
    }
    let file = "Nr,Antraštė\r\n1,\"A\r\nir B\"\r\n\r\n,,\r\n,\r\n4,\"C \"\"d\"\"\"\r\n";
    assert_eq!(told(file.as_bytes(), &reading()), ["2 1|A\r\nir B", "7 4|C \"d\""], "blank lines are no rows");
}

#[test]
fn a_broken_line_does_not_lose_the_good_ones() {
    let cell = "x".repeat(1_000_000);
    let file = format!("Nr,Antraštė\n1\n2,A\n3,B,C\n4,\0\n5,{cell}\n6,\"D\n7,E\n");
    let told = told(file.as_bytes(), &reading());
    let expected = ["2 csv.wrong_number_of_fields", "3 2|A", "4 csv.wrong_number_of_fields", "5 4|\0"];
    assert_eq!(told[..4], expected);
    assert_eq!((told[4].len(), told[5].as_str(), told.len()), (4 + cell.len(), "7 csv.quote_not_closed", 6));
}

#[test]
fn what_is_wrong_with_the_whole_file_is_told_at_once() {
    assert_eq!(told(b"Nr,Antra\xf0t\xeb\n1,A\n", &reading()), [" csv.not_utf8"]);
    assert_eq!(told(b"", &reading()), [" csv.no_header"]);
    assert_eq!(told(b" , \n1,A\n", &reading()), [" csv.no_header"]);
    assert_eq!(told(b"Nr,Title\n1,A\n", &reading()), ["/Antraštė csv.column_missing"]);
    let many = format!("Antraštė\n{}", "A\n".repeat(MOST_ROWS + 1));
    assert_eq!(told(many.as_bytes(), &reading()), [" history.too_many_rows"]);
}

#[test]
fn windows_1257_is_read_where_it_is_named() {
    let baltic = HistoryReading { encoding: HistoryEncoding::Windows1257, ..reading() };
    let (file, ..) = WINDOWS_1257.encode("Nr;Antraštė\n1;Žemaitė. Marti\n");
    assert_eq!(told(&file, &baltic), ["2 1|Žemaitė. Marti"]);
    assert_eq!(told(b"Nr;Antra\xa1\n", &baltic), [" history.not_windows_1257"]);
}

#[test]
fn columns_of_one_name_are_told_apart() {
    let headed =
        headed("Data,Antraštė,data,,,Antraštė\n".as_bytes(), HistoryEncoding::Utf8, None).expect("a first line");
    assert_eq!(headed.names, ["Data", "Antraštė", "data (2)", "(4)", "(5)", "Antraštė (2)"]);
}
