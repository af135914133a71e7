//! Descriptions out of records and back, what is the same title, numbers.
use super::{described::describe, numbers::of_record, *};
use crate::catalogue::model::{
    Described, DescriptionKind, MarcField, MarcFormat, MarcRecord, Number, NumberKind, Source,
};

fn record(fields: Vec<MarcField>) -> MarcRecord {
    MarcRecord { leader: "00000nam a2200000 a 4500".into(), fields }
}

fn of_marc21(fields: Vec<MarcField>) -> Described {
    describe(&record(fields), MarcFormat::Marc21).0
}

#[test]
fn a_record_is_read_without_the_punctuation_of_isbd() {
    let described = of_marc21(vec![
        MarcField::control("008", "010413s1990    li a          000 1dlit  "),
        MarcField::data("100", "1 ", &[("a", "Kundrotas, Juozas.")]),
        MarcField::data("245", "10", &[("a", "Knygnešių šventa gadynė :"), ("b", "apysaka /"), ("c", "J. Kundrotas.")]),
        MarcField::data("250", "  ", &[("a", "2. leid.")]),
        MarcField::data("260", "  ", &[("a", "[Vilnius] :"), ("b", "Vaga,"), ("c", "c1990.")]),
        MarcField::data("300", "  ", &[("a", "214 p. :")]),
    ]);
    let expected = Described {
        subtitle: Some("apysaka".into()),
        author: Some("Kundrotas, Juozas".into()),
        responsibility: Some("J. Kundrotas".into()),
        edition: Some("2. leid".into()),
        place: Some("Vilnius".into()),
        publisher: Some("Vaga".into()),
        year: Some(1990),
        extent: Some("214 p.".into()),
        language: Some("lit".into()),
        ..Described::new(DescriptionKind::Book, "Knygnešių šventa gadynė")
    };
    assert_eq!(described, expected);
}

#[test]
fn unimarc_has_fields_of_its_own() {
    let fields = vec![
        MarcField::control("001", "IT\\1"),
        MarcField::data("101", "  ", &[("a", "ita")]),
        MarcField::data("200", "1 ", &[("a", "\u{88}L'\u{89}altra faccia"), ("e", "romanzo"), ("f", "Isaac Asimov")]),
        MarcField::data("210", "  ", &[("a", "Milano"), ("c", "A. Mondadori"), ("d", "1996")]),
        MarcField::data("700", " 1", &[("a", "Asimov"), ("b", ", Isaac")]),
        MarcField::data("801", " 3", &[("a", "IT"), ("b", "ICCU")]),
    ];
    let (described, source) = describe(&record(fields), MarcFormat::Unimarc);
    assert_eq!((described.title.as_str(), described.subtitle.as_deref()), ("L'altra faccia", Some("romanzo")));
    assert_eq!(described.author.as_deref(), Some("Asimov, Isaac"));
    assert_eq!((described.year, described.language.as_deref()), (Some(1996), Some("ita")));
    assert_eq!((source.source.as_deref(), source.control_number.as_deref()), (Some("ICCU"), Some("IT\\1")));
}

#[test]
fn an_edit_changes_its_fields_and_no_others() {
    let before = record(vec![
        MarcField::data("020", "  ", &[("a", "0804429573 (alk. paper)"), ("c", "$5")]),
        MarcField::data("245", "14", &[("a", "Metai /"), ("c", "K. Donelaitis.")]),
        MarcField::data("500", "  ", &[("a", "A note.")]),
    ]);
    let (was, _) = describe(&before, MarcFormat::Marc21);
    let (numbers, _) = of_record(&before, MarcFormat::Marc21);
    let is = Described {
        title: "Metai".into(),
        subtitle: Some("poema".into()),
        publisher: Some("Vaga".into()),
        ..was.clone()
    };
    let after = rewrite(&before, MarcFormat::Marc21, (&was, &numbers), (&is, &numbers));
    assert_eq!(
        after.of("245").next(),
        Some(&MarcField::data("245", "14", &[("a", "Metai /"), ("b", "poema"), ("c", "K. Donelaitis.")]))
    );
    assert_eq!(after.of("260").next(), Some(&MarcField::data("260", "  ", &[("b", "Vaga")])));
    assert_eq!((after.of("020").next(), after.of("500").next()), (before.of("020").next(), before.of("500").next()));
    let back = rewrite(&after, MarcFormat::Marc21, (&is, &numbers), (&was, &numbers));
    assert_eq!(back, before);
}

#[test]
fn what_is_written_by_hand_is_read_back_the_same() {
    let described = Described {
        part: Some("2".into()),
        author: Some("Donelaitis, Kristijonas".into()),
        year: Some(1990),
        language: Some("lit".into()),
        series: Some("Lituanica".into()),
        ..Described::new(DescriptionKind::Serial, "Metai")
    };
    let numbers = vec![Number { kind: NumberKind::Issn, number: "20493630".into(), is_valid: true }];
    let record = write_new(&described, &numbers);
    assert_eq!(describe(&record, MarcFormat::Marc21).0, described);
    assert_eq!(of_record(&record, MarcFormat::Marc21), (numbers, Vec::new()));
}

#[test]
fn a_wrong_isbn_is_kept_and_told() {
    let fields = ["0804429570 (pbk.)", "0-8044-2957-X :", "Lt 5.00", "88-04-40682-8"];
    let fields = fields.map(|text| MarcField::data("020", "  ", &[("a", text)])).to_vec();
    let (numbers, warnings) = of_record(&record(fields), MarcFormat::Marc21);
    let kept: Vec<_> = numbers.iter().map(|number| (number.number.as_str(), number.is_valid)).collect();
    assert_eq!(kept, [("0804429570", false), ("9780804429573", true), ("9788804406822", true)]);
    assert_eq!(warnings.len(), 1);
    assert_eq!((warnings[0].pointer.as_str(), warnings[0].code.as_str()), ("/020", "isbn.check_digit"));
}

#[test]
fn the_same_title_is_recognised_and_another_author_is_not() {
    assert_eq!(title_keys("Žemaitė: raštai"), ["zemaite rastai", "zemaite"]);
    let ours = Described { author: Some("Kundrotas, Juozas".into()), ..Described::new(DescriptionKind::Book, "Metai") };
    for asked in [None, Some(""), Some("Juozas Kundrotas"), Some("KUNDROTAS J.")] {
        assert!(same_author(asked, &ours), "{asked:?}");
    }
    assert!(!same_author(Some("Jonas Biliūnas"), &ours));
    assert!(same_author(Some("Jonas Biliūnas"), &Described::new(DescriptionKind::Book, "Metai")), "ours says nothing");
}

#[test]
fn two_volumes_are_two_titles() {
    let source = Source { format: MarcFormat::Marc21, source: None, control_number: None };
    let first =
        Described { part: Some("1".into()), year: Some(1990), ..Described::new(DescriptionKind::Book, "Raštai") };
    let second = Described { part: Some("2".into()), ..first.clone() };
    let key = |described| keys(described, &source, &[], &[]).match_key;
    assert_ne!(key(&first), key(&second));
    assert_eq!(key(&first), key(&Described { title: "RAŠTAI".into(), ..first.clone() }));
}
