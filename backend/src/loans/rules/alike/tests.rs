//! Twenty pairs of requests that a person has judged: twelve ask for one work, eight do not.
use super::*;

fn book(author: &str, title: &str) -> Citation {
    Citation {
        kind: Kind::Book,
        title: title.into(),
        author: text::clean(author),
        container_title: None,
        publisher: None,
        year: None,
        edition: None,
        volume: None,
        issue: None,
        pages: None,
        isbn: None,
        issn: None,
    }
}

fn volume(author: &str, title: &str, volume: &str) -> Citation {
    Citation { volume: Some(volume.into()), ..book(author, title) }
}

fn with_isbn(author: &str, title: &str, isbn: &str) -> Citation {
    Citation { isbn: Some(isbn.into()), ..book(author, title) }
}

fn article(author: &str, title: &str, (issue, pages, year): (&str, &str, i32)) -> Citation {
    let (issue, pages) = (Some(issue.into()), Some(pages.into()));
    let (kind, container_title) = (Kind::Article, Some("Knygotyra".into()));
    Citation { kind, container_title, issue, pages, year: Some(year), ..book(author, title) }
}

/// One request, the other, and whether a librarian takes them for one work.
fn labelled() -> Vec<(Citation, Citation, bool)> {
    vec![
        // One work: letters, initials, order of names, subtitles, mistakes of typing, numerals, editions.
        (book("Žemaitė", "Marti"), book("Zemaite", "MARTI"), true),
        (book("Kristijonas Donelaitis", "Metai : poema"), book("Donelaitis, K.", "Metai"), true),
        (book("Antanas Vienuolis", "Paskenduolė"), book("A. Vienuolis", "Paskenduole : apysaka"), true),
        (book("Vincas Mykolaitis-Putinas", "Altorių šešėly"), book("Putinas, V. M.", "Altorių šešėlyje"), true),
        (
            book("Marija Gimbutienė", "Baltai priešistoriniais laikais"),
            book("Gimbutienė M.", "Baltai priešistoriniais laikas"),
            true,
        ),
        (
            book("Icchokas Meras", "Lygiosios trunka akimirką"),
            book("Ičchokas Meras", "Lygiosios trunka akimirka"),
            true,
        ),
        (book("", "Lietuvos statistikos metraštis 2019"), book("", "Lietuvos statistikos metraštis, 2019"), true),
        (
            book("Vaižgantas", "Pragiedruliai. II dalis"),
            book("Juozas Tumas-Vaižgantas", "Pragiedruliai, 2 dalis"),
            true,
        ),
        (
            with_isbn("", "Sapiens", "9786094441837"),
            with_isbn("Yuval Noah Harari", "Glausta žmonijos istorija", "9786094441837"),
            true,
        ),
        (
            book("Justinas Marcinkevičius", "Mažvydas"),
            book("Marcinkevicius Justinas", "Mažvydas (trijų dalių giesmė)"),
            true,
        ),
        (book("Orhan Pamuk", "Mano vardas Raudona"), book("O. Pamukas", "Mano vardas – raudona"), true),
        (
            article("D. Kaunas", "Mažosios Lietuvos spaustuvės", ("Nr. 3", "p. 12-20", 2011)),
            article("Domas Kaunas", "Mažosios Lietuvos spaustuvės", ("3", "12–20", 2011)),
            true,
        ),
        // Two works that only look alike.
        (book("Adolfas Šapoka", "Lietuvos istorija"), book("Edvardas Gudavičius", "Lietuvos istorija"), false),
        (volume("Maironis", "Raštai", "T. 1"), volume("Maironis", "Raštai", "T. 2"), false),
        (
            book("J. K. Rowling", "Haris Poteris ir Fenikso brolija"),
            book("J. K. Rowling", "Haris Poteris ir Azkabano kalinys"),
            false,
        ),
        (book("", "Matematika : vadovėlis 9 klasei"), book("", "Matematika : vadovėlis 10 klasei"), false),
        (book("Kristijonas Donelaitis", "Metai"), book("Jonas Donelaitis", "Metai"), false),
        (book("", "Raštai"), book("Jonas Biliūnas", "Raštai"), false),
        (article("", "Knygų apžvalga", ("1", "90", 2011)), article("", "Knygų apžvalga", ("2", "90", 2011)), false),
        (book("Antanas Baranauskas", "Anykščių šilelis"), book("Antanas Baranauskas", "Anykščių vyskupas"), false),
    ]
}

#[test]
fn of_the_labelled_pairs_those_of_one_work_are_found_and_no_others() {
    let pairs = labelled();
    assert_eq!((pairs.len(), pairs.iter().filter(|(.., is_one)| *is_one).count()), (20, 12));
    let mut wrong = Vec::new();
    let (mut n_found, mut n_right) = (0, 0);
    for (one, other, is_one) in &pairs {
        let (one, other) =
            (Described::new(one, one.kind == Kind::Article), Described::new(other, other.kind == Kind::Article));
        let is_found = one.alike(&other).is_some();
        assert_eq!(other.alike(&one).is_some(), is_found, "whichever comes first: {:?}", one.title);
        n_found += usize::from(is_found);
        n_right += usize::from(is_found && *is_one);
        if is_found != *is_one {
            wrong.push(format!("{:?} / {:?}", one.citation.title, other.citation.title));
        }
    }
    println!("of 20 labelled pairs {n_found} found, {n_right} of them right, 12 to be found");
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn a_loan_and_a_copy_are_two_wishes() {
    let metai = book("Kristijonas Donelaitis", "Metai");
    assert_eq!(Described::new(&metai, false).alike(&Described::new(&metai, true)), None);
    let same = Described::new(&metai, false).alike(&Described::new(&metai, false));
    assert_eq!(same, Some(Alike { by_number: false, percent: 100 }));
}

#[test]
fn a_text_without_letters_is_compared_with_nothing() {
    let (blank, metai) = (book("", "…"), book("", "Metai"));
    assert_eq!(Described::new(&blank, false).alike(&Described::new(&blank, false)), None);
    assert_eq!(Described::new(&blank, false).alike(&Described::new(&metai, false)), None);
}
