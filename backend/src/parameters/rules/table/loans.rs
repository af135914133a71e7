//! For how long, how many and how soon: what a loan obeys where no agreement says otherwise.
use super::super::{
    definition::{Both, Definition, parameters},
    kind::{Kind, Word},
};
use crate::{libraries::LibraryKind, parameters::model::Unit};

const PRACTICE: Both = ("TBA praktika: 30 dienų arba mėnuo", "practice of interlibrary loan: 30 days or a month");
const ABROAD: Both = (
    "apskrities bibliotekos taisyklės: 2 dokumentai ir 2 kopijos",
    "rules of the county library: 2 documents and 2 copies",
);
const TARGET: Both = ("TBA kokybės tikslai", "targets of quality");

/// The kinds of libraries that can be kept for the last.
const LAST: &[Word] = &[
    (LibraryKind::Academic.as_str(), ("aukštųjų mokyklų bibliotekos", "academic libraries")),
    (LibraryKind::Special.as_str(), ("specialiosios bibliotekos", "special libraries")),
    (LibraryKind::National.as_str(), ("nacionalinė biblioteka", "the national library")),
    (LibraryKind::Foreign.as_str(), ("užsienio bibliotekos", "libraries abroad")),
];

const fn days(key: &'static str, least: i64, most: i64, default: &'static str) -> Definition {
    Definition::new(key, Kind::Whole { least, most }, default).in_units(Unit::Days)
}

const fn limit(key: &'static str, default: &'static str) -> Definition {
    Definition::new(key, Kind::Limit { least: 0, most: 1000 }, default).in_units(Unit::Items)
}

const fn working_days_or_off(key: &'static str) -> Definition {
    Definition::new(key, Kind::Limit { least: 1, most: 365 }, "null").in_units(Unit::WorkingDays)
}

parameters! {
    /// For how many days an original is lent to another library.
    TERM_DAYS: i64 = days("loans.term_days", 1, 365, "30")
        .named("Skolinimo terminas", "Loan term")
        .about("Kiek dienų originalas skolinamas kitai bibliotekai.")
        .source(PRACTICE.0, PRACTICE.1);
    /// How many times a loan may be renewed.
    RENEWALS: i64 = Definition::new("loans.renewals", Kind::Whole { least: 0, most: 20 }, "1")
        .in_units(Unit::Times)
        .named("Pratęsimų skaičius", "Renewals")
        .about("Kiek kartų paskolinimas gali būti pratęstas.")
        .source(PRACTICE.0, PRACTICE.1);
    /// By how many days a renewal moves the due day.
    RENEWAL_DAYS: i64 = days("loans.renewal_days", 1, 365, "30")
        .named("Pratęsimo trukmė", "Length of a renewal")
        .about("Keliomis dienomis pratęsiamas terminas.")
        .source(PRACTICE.0, PRACTICE.1);
    /// The reader brings it back so many days before the lender wants it: time to send it back.
    READER_DAYS_BEFORE: i64 = days("loans.reader_days_before", 0, 60, "3")
        .named("Skaitytojo terminas trumpesnis", "Reader’s term is shorter by")
        .about("Keliomis dienomis anksčiau už grąžinimo bibliotekai dieną knygą grąžina skaitytojas: laikas išsiųsti.")
        .source("siuntimo trukmė 2–3 darbo dienos", "delivery takes 2 to 3 working days");
    /// How many requests to libraries in Lithuania a reader may have under way; `null` is no limit.
    LIMIT_HOME: Option<i64> = limit("loans.limit_home", "null")
        .named("Užsakymų riba Lietuvoje", "Limit at home")
        .about("Kiek vykdomų užsakymų Lietuvos bibliotekoms skaitytojas gali turėti; tuščia – be ribos.")
        .source("apskrities bibliotekos taisyklės", "rules of the county library");
    /// How many originals from abroad a reader may have under way; `null` is no limit.
    LIMIT_ABROAD_ORIGINALS: Option<i64> = limit("loans.limit_abroad_originals", "2")
        .named("Originalų iš užsienio riba", "Limit of originals from abroad")
        .about("Kiek originalų iš užsienio skaitytojas gali turėti vienu metu; tuščia – be ribos.")
        .source(ABROAD.0, ABROAD.1);
    /// How many copies from abroad a reader may have under way; `null` is no limit.
    LIMIT_ABROAD_COPIES: Option<i64> = limit("loans.limit_abroad_copies", "2")
        .named("Kopijų iš užsienio riba", "Limit of copies from abroad")
        .about("Kiek kopijų iš užsienio skaitytojas gali turėti vienu metu; tuščia – be ribos.")
        .source(ABROAD.0, ABROAD.1);
    /// How many requests a reader may hand in at one time; `null` is no limit.
    LIMIT_AT_ONCE: Option<i64> = limit("loans.limit_at_once", "5")
        .named("Užsakymų vienu kartu", "Requests at one time")
        .about("Kiek užsakymų skaitytojas gali pateikti vienu kartu; tuščia – be ribos.")
        .source("Nacionalinės bibliotekos taisyklės: 5", "rules of the National Library: 5");
    /// For how many open days what has come is held for the reader.
    PICKUP_DAYS: i64 = Definition::new("loans.pickup_days", Kind::Whole { least: 1, most: 60 }, "3")
        .in_units(Unit::OpenDays)
        .named("Laikoma atsiimti", "Held for pick-up")
        .about("Kiek darbo laiko dienų gautas dokumentas laikomas skaitytojui.")
        .source("apskrities bibliotekos taisyklės: 3 dienos", "rules of the county library: 3 days");
    /// So many days before the due day the reader or library is reminded.
    REMINDERS_BEFORE: Vec<i64> =
        Definition::new("loans.reminders_before", Kind::Numbers { least: 0, most: 60 }, "[3]")
            .in_units(Unit::Days)
            .named("Priminimai prieš terminą", "Reminders before the due day")
            .about("Prieš kiek dienų primenama apie artėjantį terminą.");
    /// So many days after the due day what is late is reclaimed: the steps of the ladder.
    REMINDERS_AFTER: Vec<i64> =
        Definition::new("loans.reminders_after", Kind::Numbers { least: 1, most: 365 }, "[1,7,14,30]")
            .in_units(Unit::Days)
            .named("Raginimai po termino", "Reminders after the due day")
            .about("Po kiek dienų raginama grąžinti: pirmas, antras ir kiti raginimai.");
    /// For how many days a library can answer by the link in a letter.
    LINK_DAYS: i64 = days("loans.link_days", 1, 365, "60")
        .named("Nuoroda laiške bibliotekai galioja", "Link in a letter to a library lives for")
        .about("Kiek dienų biblioteka gali atsakyti per laiške gautą nuorodą.");
    /// Within how many working days a request is answered.
    ANSWER_DAYS: i64 = Definition::new("loans.answer_days", Kind::Whole { least: 0, most: 60 }, "1")
        .in_units(Unit::WorkingDays)
        .named("Atsakyti per", "Answer within")
        .about("Per kiek darbo dienų atsakoma į užsakymą.")
        .source(TARGET.0, TARGET.1);
    /// Within how many working days a request is supplied.
    SUPPLY_DAYS: i64 = Definition::new("loans.supply_days", Kind::Whole { least: 0, most: 90 }, "5")
        .in_units(Unit::WorkingDays)
        .named("Įvykdyti per", "Supply within")
        .about("Per kiek darbo dienų užsakymas įvykdomas.")
        .source(TARGET.0, TARGET.1);
    /// After so many working days late an open loan is brought before the head; `null` is never.
    ESCALATE_DAYS: Option<i64> = working_days_or_off("loans.escalate_days")
        .named("Pranešti vadovui, kai vėluoja", "Tell the head when late by")
        .about("Kiek darbo dienų vėluojantis užsakymas parodomas vadovui laišku; tuščia – nerodomas.");
    /// A request of another library without our answer for so many working days is answered with a no; `null` is never.
    STALE_LENDING_DAYS: Option<i64> = working_days_or_off("loans.stale_lending_days")
        .named("Atsisakyti, kai neatsakome", "Say no when we have not answered for")
        .about("Kiek darbo dienų neatsakytas kitos bibliotekos užsakymas atmetamas pats; tuščia – neatmetamas.");
    /// A library without an answer for so many working days is left, and the next one asked; `null` is never.
    STALE_BORROWING_DAYS: Option<i64> = working_days_or_off("loans.stale_borrowing_days")
        .named("Nebelaukti, kai neatsako", "Wait no longer when they have not answered for")
        .about("Kiek darbo dienų neatsakiusios bibliotekos nebelaukiama ir klausiama kitos; tuščia – laukiama.");
    /// The kinds of libraries that are asked only when no other is left, in this order (decision 34).
    LAST_RESORT: Vec<LibraryKind> =
        Definition::new("loans.last_resort", Kind::Choices(LAST), "[\"national\",\"foreign\"]")
            .named("Klausiama paskiausiai", "Asked last")
            .about("Kokių rūšių bibliotekų klausiama tik tada, kai nebelieka kitų, šia eile.")
            .source("TBA praktika: pirmiausia savo regionas", "practice of interlibrary loan: one’s own region first");
}
