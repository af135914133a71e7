//! What makes a card right, case by case.
use super::*;
use crate::platform::actor::LibraryId;

fn known(kind: LibraryKind, is_ours: bool) -> Known {
    let id = LibraryId(7);
    Known {
        id,
        root: id,
        name: "Biblioteka".into(),
        short_name: None,
        kind,
        is_ours,
        is_active: true,
        reached_by: ReachedBy::Email,
        reached_at: None,
        is_abroad: false,
        is_same_administration: is_ours,
    }
}

fn codes(card: &mut Card, around: Around) -> Vec<String> {
    tidy(card, around).into_iter().map(|fault| format!("{} {}", fault.pointer, fault.code)).collect()
}

#[test]
fn a_part_stands_under_a_library_and_a_library_stands_alone() {
    let mut branch = Card::new(LibraryKind::Branch, "Šilų filialas");
    assert_eq!(codes(&mut branch, Around::default()), ["/parent_id library.parent_required"]);
    branch.parent_id = Some(LibraryId(7));
    assert_eq!(codes(&mut branch, Around::default()), ["/parent_id library.unknown"]);
    let (part, ours) = (known(LibraryKind::Branch, true), known(LibraryKind::County, true));
    let under = |parent| Around { parent: Some(parent), ..Around::default() };
    assert_eq!(codes(&mut branch, under(&part)), ["/parent_id library.parent_is_part"]);
    assert!(codes(&mut branch, under(&ours)).is_empty());
    assert!(branch.is_ours, "a part follows its parent");
    branch.kind = LibraryKind::School;
    assert_eq!(codes(&mut branch, under(&ours)), ["/parent_id library.parent_not_allowed"]);
}

#[test]
fn a_library_that_has_parts_does_not_become_one() {
    let before = Card::new(LibraryKind::Municipal, "Biržų biblioteka");
    let parent = known(LibraryKind::County, false);
    let mut after = Card { kind: LibraryKind::Branch, parent_id: Some(LibraryId(7)), ..before.clone() };
    let around = |n_parts| Around { parent: Some(&parent), before: Some(&before), n_parts };
    assert_eq!(codes(&mut after, around(1)), ["/kind library.has_parts"]);
    assert!(codes(&mut after, around(0)).is_empty());
}

#[test]
fn a_part_of_ours_stays_ours() {
    let before = Card { is_ours: true, parent_id: Some(LibraryId(1)), ..Card::new(LibraryKind::Branch, "Filialas") };
    let theirs = known(LibraryKind::Municipal, false);
    let mut after = Card { parent_id: Some(LibraryId(7)), ..before.clone() };
    let around = Around { parent: Some(&theirs), before: Some(&before), n_parts: 0 };
    assert_eq!(codes(&mut after, around), ["/parent_id library.stays_ours"]);
}

#[test]
fn a_foreign_library_is_abroad() {
    let mut library = Card::new(LibraryKind::Foreign, "Latvijas Nacionālā bibliotēka");
    assert_eq!(codes(&mut library, Around::default()), ["/country library.foreign_at_home"]);
    library.country = "lv".into();
    library.postal_code = Some("LV-1423".into());
    library.company_code = Some("90000057827".into());
    assert!(codes(&mut library, Around::default()).is_empty());
    assert_eq!(library.country, "LV");
    assert_eq!(library.postal_code.as_deref(), Some("LV-1423"), "codes abroad are kept as they are");
}

#[test]
fn every_fault_is_told() {
    let mut library = Card::new(LibraryKind::School, " ");
    library.company_code = Some("188204008".into());
    library.isil = Some("x".into());
    library.postal_code = Some("1".into());
    library.reached_at = Some("nobody".into());
    library.note = Some("x".repeat(2001));
    let expected = [
        "/name field.required",
        "/note text.too_long",
        "/isil value.wrong_format",
        "/company_code code.check_digit",
        "/postal_code value.wrong_format",
        "/reached_at value.wrong_format",
    ];
    assert_eq!(codes(&mut library, Around::default()), expected);
}

#[test]
fn a_library_is_found_by_its_folded_name_municipality_and_codes() {
    let mut library = Card::new(LibraryKind::Municipal, "Kelmės Žemaitės viešoji biblioteka");
    (library.municipality, library.sigla) = (Some("Kelmės rajono".into()), Some("c 99".into()));
    assert!(codes(&mut library, Around::default()).is_empty());
    assert_eq!(library.search_text, "kelmes zemaites viesoji biblioteka kelmes rajono c99");
    assert_eq!(library.match_key, "|kelmes zemaites viesoji biblioteka|kelmes rajono");
}
