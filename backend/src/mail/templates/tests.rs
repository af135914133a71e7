//! The texts, read as a recipient reads them.
use super::*;

fn from() -> Letterhead {
    Letterhead {
        name: "Panevėžio apskrities viešoji biblioteka".into(),
        address: Some("Respublikos g. 14, 35170 Panevėžys".into()),
        email: Some("tba@example.org".into()),
        ..Letterhead::default()
    }
}

fn read<N: Notice>(n: usize, language: Language) -> Rendered {
    render(&vec![N::sample(); n], Around { language, from: &from() }).expect("a text")
}

#[test]
fn arrivals_are_counted_in_the_right_case() {
    let subject = |n| read::<Arrival>(n, Language::Lt).subject;
    assert_eq!(subject(1), "Atkeliavo jūsų užsakytas leidinys");
    assert_eq!(subject(3), "Atkeliavo 3 jūsų užsakyti leidiniai");
    assert_eq!(subject(10), "Atkeliavo 10 jūsų užsakytų leidinių");
    assert_eq!(subject(21), "Atkeliavo 21 jūsų užsakytas leidinys");
    assert_eq!(read::<Arrival>(1, Language::En).subject, "The item you requested has arrived");
    assert_eq!(read::<Arrival>(2, Language::En).subject, "2 items you requested have arrived");
}

#[test]
fn an_arrival_reads_whole() {
    assert_eq!(
        read::<Arrival>(1, Language::Lt).text,
        "Laba diena,\n\njūsų užsakytas leidinys jau bibliotekoje:\n\n– Žemaitė. Marti ir kiti apsakymai\n  \
         Užsakymas TBA-2026-00017. Laukia: Abonemento skyrius. Atsiimkite iki 2026 m. kovo 9 d.\n\n\
         Ateidami turėkite skaitytojo pažymėjimą.\n\nPanevėžio apskrities viešoji biblioteka\n\
         Respublikos g. 14, 35170 Panevėžys\ntba@example.org\n\nLaiškas išsiųstas automatiškai.\n"
    );
}

#[test]
fn days_late_are_counted_in_the_accusative() {
    let late = |n_days, language| {
        let notices = [Overdue { n_days, ..Overdue::sample() }];
        render(&notices, Around { language, from: &from() }).expect("a text").text
    };
    for (n, words) in [(1, "1 dieną."), (2, "2 dienas."), (10, "10 dienų."), (21, "21 dieną."), (112, "112 dienų.")]
    {
        assert!(late(n, Language::Lt).contains(&format!("vėluojama {words}")), "{n}");
    }
    assert!(late(1, Language::En).contains("1 day late"));
    assert!(late(2, Language::En).contains("2 days late"));
}

#[test]
fn every_letter_reads_in_both_languages() {
    for sample in samples(&from()).expect("texts") {
        for text in [&sample.lt, &sample.en] {
            let all = format!("{}\n{}", text.subject, text.text);
            assert!(!text.subject.is_empty() && text.subject.chars().count() < 100, "{all}");
            assert!(text.text.contains("Panevėžio apskrities viešoji biblioteka"), "{all}");
            assert!(!all.contains(['{', '}', '%']) && !all.contains("\n\n\n") && !all.contains("  ("), "{all}");
            // The day ends in a full stop already.
            assert!(!all.contains(".."), "{all}");
        }
        assert_ne!(sample.lt.text, sample.en.text);
    }
}

#[test]
fn every_occasion_has_its_letter() {
    let told: Vec<_> = samples(&from()).expect("texts").into_iter().map(|sample| sample.occasion).collect();
    assert!(Occasion::ALL.iter().all(|occasion| told.contains(occasion)));
}

#[test]
fn what_was_typed_begins_no_line_of_its_own() {
    let forged = Arrival { title: "Marti\r\nBcc: x@y.lt\n\nPS".into(), ..Arrival::sample() };
    let text = render(&[forged], Around { language: Language::Lt, from: &from() }).expect("a text");
    assert!(text.text.contains("Marti Bcc: x@y.lt PS\n"), "{}", text.text);
}
