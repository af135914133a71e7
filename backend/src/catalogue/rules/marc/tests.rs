//! Records as they come: good, half-broken, broken. The bad ones are built here.
mod xml;

use super::*;
use crate::catalogue::model::{Charset, MarcField};

/// The fields of a record as (tag, content), put together as ISO 2709 has it.
pub fn iso(leader: &str, fields: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut directory, mut data) = (Vec::new(), Vec::new());
    for (tag, content) in fields {
        directory.extend(format!("{tag}{:04}{:05}", content.len() + 1, data.len()).into_bytes());
        data.extend_from_slice(content);
        data.push(0x1e);
    }
    let base = 24 + directory.len() + 1;
    let head = format!("{:05}{}{base:05}{}", base + data.len() + 1, &leader[5..12], &leader[17..]);
    [head.as_bytes(), &directory, b"\x1e", &data, b"\x1d"].concat()
}

const UNICODE: &str = "00000nam a2200000 a 4500";
const OLD: &str = "00000nam  2200000 a 4500";
const TITLE: (&str, &[u8]) = ("245", b"10\x1faMetai /\x1fcK. Donelaitis.");

fn good() -> Vec<u8> {
    iso(UNICODE, &[("001", b"7"), TITLE])
}

/// What becomes of each record: `ok`, or the codes with tags and places.
fn told(file: &[u8]) -> Vec<String> {
    told_as(file, &Reading::default())
}

fn told_as(file: &[u8], reading: &Reading) -> Vec<String> {
    let spans = split(file).expect("records");
    let tell = |span: &Span| match read(file, span, reading) {
        Ok(good) if good.warnings.is_empty() => "ok".to_owned(),
        Ok(good) => format!("ok {}", codes(&good.warnings)),
        Err(faults) => codes(&faults),
    };
    spans.iter().map(tell).collect()
}

fn codes(faults: &[Fault]) -> String {
    let code = |fault: &Fault| format!("{} {} {}", fault.pointer, fault.code, fault.params["offset"]);
    faults.iter().map(code).collect::<Vec<_>>().join(", ")
}

/// The good record with one change.
fn but(change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut record = good();
    change(&mut record);
    record
}

#[test]
fn a_record_comes_back_byte_for_byte() {
    for record in
        [good(), iso(UNICODE, &[("001", b"x"), ("020", b"  \x1fa1\x1fz2"), ("245", "00\x1faŽemaitė".as_bytes())])]
    {
        let span = split(&record).expect("a record")[0];
        let read = read(&record, &span, &Reading::default()).expect("a good record");
        assert_eq!(to_iso2709(&read.record).as_deref(), Some(record.as_slice()));
        let xml = format!("{}{}{}", collection_begins(), to_xml(&read.record), collection_ends());
        let span = split(xml.as_bytes()).expect("a record")[0];
        let again = super::read(xml.as_bytes(), &span, &Reading::default()).expect("a good record");
        assert_eq!(again.record.fields, read.record.fields);
        assert_eq!(again.record.leader, read.record.leader);
    }
}

#[test]
fn each_fault_is_told_with_its_tag_and_its_byte() {
    let bad = [
        (but(|record| record[12..17].copy_from_slice(b"99999")), " marc.base_address_wrong 12"),
        (but(|record| record[12..17].copy_from_slice(b"00000")), " marc.base_address_wrong 12"),
        (but(|record| record[12..17].copy_from_slice(b"f0049")), " marc.base_address_wrong 12"),
        (but(|record| record[0] = 0xff), " marc.leader_wrong 0"),
        (but(|record| record[24..27].copy_from_slice("é1".as_bytes())), " marc.directory_wrong 24"),
        (but(|record| record[27] = b'x'), " marc.directory_wrong 24"),
        (but(|record| record[36 + 3..36 + 7].copy_from_slice(b"9999")), "245 marc.field_out_of_bounds 36"),
        (but(|record| record[36 + 3..36 + 7].copy_from_slice(b"0000")), "245 marc.field_out_of_bounds 36"),
        (but(|record| record[36 + 7..48].copy_from_slice(b"99999")), "245 marc.field_out_of_bounds 36"),
        (iso(UNICODE, &[]), " marc.no_fields 24"),
        (iso(UNICODE, &[("001", b"1")]), " marc.no_title 0"),
        (iso(UNICODE, &[("245", b"Metai")]), "245 marc.indicators_wrong 37"),
        (iso(UNICODE, &[("245", b"1\xff\x1faMetai")]), "245 marc.indicators_wrong 37"),
        (iso(UNICODE, &[("245", b"10\x1f\xe1Metai")]), "245 marc.subfield_code_wrong 40"),
        (iso(UNICODE, &[("245", b"10\x1fa\xffMetai")]), "245 marc.not_utf8 41"),
        (iso(OLD, &[("245", b"10\x1faM\xff")]), "245 marc.byte_unknown 42"),
        (iso(OLD, &[("245", b"10\x1faM\x1bt")]), "245 marc.escape_wrong 42"),
        (iso(OLD, &[("245", b"10\x1fa\x1b$1!!!")]), "245 marc.charset_unsupported 41"),
        (iso(UNICODE, &[("002", b"\x1fa1"), TITLE]), "002 marc.control_field_wrong 49"),
    ];
    for (record, expected) in bad {
        let expected = format!("/{}", expected.trim_start());
        let expected = expected.replacen("/marc", "/ marc", 1);
        // Between two good ones, to see that they are not lost.
        let n = good().len();
        let file = [good(), record, good()].concat();
        let told = told(&file);
        let (place, at) = expected.rsplit_once(' ').expect("a place");
        let at = at.parse::<usize>().expect("a number") + n;
        assert_eq!(told, ["ok", &format!("{place} {at}"), "ok"]);
    }
}

#[test]
fn a_wrong_length_is_told_and_the_record_read() {
    let long = but(|record| record[..5].copy_from_slice(b"99999"));
    let no_number = but(|record| record[..5].copy_from_slice(b"     "));
    let n = good().len();
    let file = [good(), long, no_number, b"\r\n\0".to_vec(), good()].concat();
    let expected = [
        "ok".to_owned(),
        format!("ok / marc.length_wrong {n}"),
        format!("ok / marc.length_wrong {}", 2 * n),
        "ok".to_owned(),
    ];
    assert_eq!(told(&file), expected);
}

#[test]
fn a_record_that_lacks_its_end_does_not_swallow_the_next() {
    let mut open = good();
    open.pop();
    let length = format!("{:05}", open.len());
    open[..5].copy_from_slice(length.as_bytes());
    let file = [open, good()].concat();
    assert_eq!(told(&file), ["ok", "ok"]);
}

#[test]
fn a_file_that_breaks_off_loses_its_last_record_only() {
    let file = [good(), good()].concat();
    for cut in 1..good().len() - 1 {
        let cut = file.len() - cut;
        assert_eq!(told(&file[..cut]), ["ok".to_owned(), format!("/ marc.truncated {cut}")]);
    }
}

#[test]
fn no_change_of_a_byte_brings_the_reader_down_or_loses_a_neighbour() {
    for at in 0..good().len() {
        for byte in [0, b' ', b'0', b'9', 0x1b, 0x1e, 0x1f, 0x80, 0xff] {
            let file = [good(), but(|record| record[at] = byte), good()].concat();
            let told = told(&file);
            assert_eq!((told[0].as_str(), told[told.len() - 1].as_str()), ("ok", "ok"), "byte {at} as {byte}");
        }
    }
}

#[test]
fn ten_thousand_fields_are_too_many() {
    let field: (&str, &[u8]) = ("500", b"  \x1fa");
    let many = vec![field; 5_500];
    assert_eq!(told(&iso(UNICODE, &many)), ["/ marc.too_many_fields 24"]);
    // More than these do not fit into the five digits of a base address.
    assert!(told(&iso(UNICODE, &vec![field; 10_000]))[0].contains("marc."));
    let field = "<datafield tag=\"500\" ind1=\" \" ind2=\" \"><subfield code=\"a\">x</subfield></datafield>";
    let xml = format!("<record><leader>{UNICODE}</leader>{}</record>", field.repeat(10_000));
    assert!(told(xml.as_bytes())[0].starts_with("/ marc.too_many_fields"), "{}", &told(xml.as_bytes())[0][..80]);
    let xml = format!("<record><leader>{UNICODE}</leader>{}</record>", field.repeat(20_000));
    assert_eq!(told(xml.as_bytes()), ["/ marc.record_too_large 0"]);
}

#[test]
fn characters_are_read_as_the_record_says_or_as_its_owner_does() {
    let of = |leader: &str, content: &[u8], charset: Option<Charset>| {
        let file = iso(leader, &[("245", content)]);
        let reading = Reading { charset, ..Reading::default() };
        let read = read(&file, &split(&file).expect("a record")[0], &reading).expect("a good record");
        read.record.subfield("245", "a").expect("a title").to_owned()
    };
    assert_eq!(of(OLD, b"10\x1fa\xe9Zemait\xe7e", None), "Žemaitė");
    assert_eq!(of(OLD, "10\u{1f}aŽemaitė".as_bytes(), None), "Žemaitė");
    assert_eq!(of(OLD, b"10\x1fa\xdeemait\xeb", Some(Charset::Windows1257)), "Žemaitė");
    assert_eq!(of(OLD, b"10\x1fa\xcc\xee\xf1\xea\xe2\xe0", Some(Charset::Windows1251)), "Москва");
    let guessed = told(&iso(OLD, &[("245", "10\u{1f}aŽ".as_bytes())]));
    assert_eq!(guessed, ["ok / marc.charset_guessed 0"]);
}

#[test]
fn a_file_without_records_says_so() {
    for file in [&b""[..], b" \r\n", b"\xef\xbb\xbf", b"<a/>"] {
        assert_eq!(split(file).map_err(|fault| fault.code), Err("marc.no_records".into()));
    }
}

#[test]
fn what_is_too_long_for_iso2709_is_not_cut() {
    let record = MarcRecord {
        leader: UNICODE.into(),
        fields: vec![MarcField::data("520", "  ", &[("a", &"x".repeat(10_000))])],
    };
    assert_eq!(to_iso2709(&record), None);
}
