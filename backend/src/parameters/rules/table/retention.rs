//! How long what is personal is kept.
use super::super::{
    definition::{Definition, Unit, parameters},
    kind::Kind,
};

parameters! {
    /// So many days after its end a loan is cut loose from its reader; its figures stay.
    LOAN_READER_DAYS: i64 = Definition::new("retention.loan_reader_days", Kind::Whole { least: 30, most: 3650 }, "365")
        .in_units(Unit::Days)
        .named("Paskolinimas siejamas su skaitytoju", "Loan knows its reader for")
        .about("Po kiek dienų nuo pabaigos užsakymas atsiejamas nuo skaitytojo; statistika lieka.")
        .source("BDAR 5 straipsnio 1 dalies e punktas / GDPR, article 5(1)(e)")
        .risky();
    /// So many years after the last registration an inactive reader without debt is forgotten.
    READER_YEARS: i64 = Definition::new("retention.reader_years", Kind::Whole { least: 1, most: 20 }, "6")
        .in_units(Unit::Years)
        .named("Neaktyvaus skaitytojo duomenys", "Inactive reader is kept for")
        .about("Po kiek metų nuo paskutinės registracijos ištrinami skolų neturinčio skaitytojo duomenys.")
        .source("LIBIS bibliotekų praktika: 6 metai / practice of LIBIS libraries: 6 years")
        .risky();
    /// So many days the text of a letter that was sent is kept.
    LETTER_DAYS: i64 = Definition::new("retention.letter_days", Kind::Whole { least: 1, most: 3650 }, "365")
        .in_units(Unit::Days)
        .named("Laiškų tekstai", "Texts of letters")
        .about("Kiek dienų saugomas išsiųsto laiško tekstas.")
        .source("BDAR 5 straipsnio 1 dalies e punktas / GDPR, article 5(1)(e)")
        .risky();
}
