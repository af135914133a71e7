//! Every parameter there is, by group. What stands here exists; no other key is taken.
pub mod agreements;
pub mod calendar;
pub mod figures;
pub mod inquiries;
pub mod invoices;
pub mod keys;
pub mod library;
pub mod loans;
pub mod mail;
pub mod numbers;
pub mod papers;
pub mod postage;
pub mod retention;
pub mod subscribers;

use super::definition::{Both, Definition};

/// A group of parameters: its key, its names and its parameters.
pub type Group = (&'static str, Both, &'static [&'static Definition]);

/// The groups in the order of their page.
pub static GROUPS: &[Group] = &[
    ("library", ("Mūsų biblioteka", "Our library"), library::TABLE),
    ("loans", ("Skolinimas", "Loans"), loans::TABLE),
    ("calendar", ("Kalendorius", "Calendar"), calendar::TABLE),
    ("postage", ("Pašto išlaidos", "Postage"), postage::TABLE),
    ("subscribers", ("Abonentai", "Subscribers"), subscribers::TABLE),
    ("agreements", ("Sutartys", "Agreements"), agreements::TABLE),
    ("invoices", ("Sąskaitos", "Invoices"), invoices::TABLE),
    ("inquiries", ("Užklausos", "Inquiries"), inquiries::TABLE),
    ("numbers", ("Numeracija", "Number series"), numbers::TABLE),
    ("mail", ("Laiškai ir kalbos", "Mail and languages"), mail::TABLE),
    ("papers", ("Spaudiniai", "Papers"), papers::TABLE),
    ("retention", ("Duomenų saugojimas", "Retention"), retention::TABLE),
    ("keys", ("API raktai", "API keys"), keys::TABLE),
    ("figures", ("Statistika", "Figures"), figures::TABLE),
];

/// Every parameter, group by group.
pub fn all() -> impl Iterator<Item = &'static Definition> {
    GROUPS.iter().flat_map(|group| group.2.iter().copied())
}

/// The parameter of this key.
pub fn find(key: &str) -> Option<&'static Definition> {
    all().find(|definition| definition.key == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_default_is_a_value_of_its_parameter() {
        for definition in all() {
            for (_, default) in definition.defaults() {
                let value = serde_json::from_str(default).expect("JSON");
                let kept = definition.kind.check(&value).expect("a check").expect("a value");
                assert_eq!(kept, value, "{}", definition.key);
                assert!((definition.reads)(default), "{}", definition.key);
            }
        }
    }

    #[test]
    fn every_word_of_a_list_is_one_of_its_type() {
        for definition in all() {
            for (word, _) in definition.kind.words() {
                let text =
                    if definition.kind.name() == "choices" { format!("[{word:?}]") } else { format!("{word:?}") };
                assert!((definition.reads)(&text), "{} {word}", definition.key);
            }
        }
    }

    #[test]
    fn every_parameter_is_named_in_both_languages_and_stands_in_its_group() {
        for (group, _, table) in GROUPS {
            for definition in *table {
                let texts = [definition.name.0, definition.name.1, definition.about.0, definition.about.1];
                assert!(texts.iter().all(|text| !text.is_empty()), "{}", definition.key);
                assert_eq!(definition.group(), *group, "{}", definition.key);
            }
        }
    }

    #[test]
    fn every_key_stands_once() {
        let keys: std::collections::HashSet<_> = all().map(|definition| definition.key).collect();
        assert_eq!(keys.len(), all().count());
    }
}
