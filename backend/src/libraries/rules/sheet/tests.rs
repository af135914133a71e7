//! Files as they come: good, half-broken, broken.
use super::*;
use crate::libraries::model::LibraryKind;

fn whole(file: &[u8]) -> Vec<String> {
    faults(file).into_iter().map(|fault| format!("{} {}", fault.pointer, fault.code)).collect()
}

fn of_line(line: &Line) -> Vec<String> {
    line.faults.iter().map(|fault| format!("{} {}", fault.pointer, fault.code)).collect()
}

#[test]
fn columns_stand_in_any_order_with_commas_or_semicolons() {
    for file in [
        "name,kind,sigla\nBiržų biblioteka,municipal,C9\n",
        "\u{feff}Sigla;KIND; name \r\nC9;Municipal;Biržų biblioteka\r\n",
        "kind;name;sigla\nmunicipal;\"Biržų biblioteka\";C9",
    ] {
        let sheet = read(file.as_bytes()).expect("a good file");
        let line = &sheet.lines[0];
        assert_eq!(
            (line.n, line.label.as_str(), line.cells.kind),
            (2, "Biržų biblioteka", Some(LibraryKind::Municipal))
        );
        assert!(line.faults.is_empty());
    }
}

#[test]
fn what_is_wrong_with_the_whole_file_is_told_at_once() {
    assert_eq!(whole(b"\xff\xfename,kind\n"), [" csv.not_utf8"]);
    assert_eq!(whole(b""), [" csv.no_header"]);
    assert_eq!(whole("Biržų biblioteka,municipal\n".as_bytes()), [" csv.no_header"]);
    let expected = ["/colour csv.unknown_column", "/name csv.column_twice", "/kind csv.column_missing"];
    assert_eq!(whole(b"name,colour,name\n"), expected);
    assert_eq!(whole(b"name,kind,territory,territory_centre\n"), ["/territory_centre csv.column_twice"]);
}

#[test]
fn a_broken_line_does_not_lose_the_good_ones() {
    let file = "name,kind\nA,school\nB\nC,castle\n,school\nD,school,more\nE,school\n";
    let sheet = read(file.as_bytes()).expect("its header is good");
    let told: Vec<_> = sheet.lines.iter().map(|line| (line.n, of_line(line).join(";"))).collect();
    let expected = [
        (2, ""),
        (3, " csv.wrong_number_of_fields"),
        (4, "/kind value.not_in_list"),
        (5, "/name field.required"),
        (6, " csv.wrong_number_of_fields"),
        (7, ""),
    ];
    assert_eq!(told, expected.map(|(n, told)| (n, told.to_owned())));
}

#[test]
fn a_quote_that_is_never_closed_is_told() {
    let file = "name,kind\nA,school\n\"B,school\nC,school\n";
    let sheet = read(file.as_bytes()).expect("its header is good");
    assert_eq!(sheet.lines.len(), 2);
    assert_eq!(of_line(&sheet.lines[1]), [" csv.quote_not_closed"]);
}

#[test]
fn a_library_stands_once_in_a_file() {
    let file = "name,kind,municipality,sigla\nA,school,X,C1\nA,school,Y,\na,school,x,\nB,school,X,c 1\n";
    let sheet = read(file.as_bytes()).expect("its header is good");
    let told: Vec<_> = sheet.lines.iter().map(|line| of_line(line).join(";")).collect();
    assert_eq!(told, ["", "", "/name csv.duplicate_row", "/sigla csv.duplicate_row"]);
}

#[test]
fn a_part_may_name_a_library_of_an_earlier_line() {
    let file = "name,kind,parent\nA,school,\nB,branch,a\nC,branch,D\nD,school,\n";
    let sheet = read(file.as_bytes()).expect("its header is good");
    let parents: Vec<_> = sheet.lines.iter().map(|line| line.parent_line).collect();
    assert_eq!(parents, [None, Some(0), None, None]);
}
