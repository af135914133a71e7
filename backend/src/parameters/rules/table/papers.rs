//! What stands on every paper beside what it says.
use super::super::{
    codes,
    definition::{Definition, parameters},
    kind::Kind,
};

parameters! {
    /// What stands at the foot of papers in Lithuanian.
    CLOSING: Option<String> = Definition::new("papers.closing", Kind::Text(codes::words), "null")
        .named("Spaudinio apačia", "Foot of a paper")
        .about("Kas rašoma kiekvieno spaudinio apačioje.");
    /// What stands at the foot of papers in English.
    CLOSING_EN: Option<String> = Definition::new("papers.closing_en", Kind::Text(codes::words), "null")
        .named("Angliško spaudinio apačia", "Foot of a paper in English")
        .about("Kas rašoma angliško spaudinio apačioje.");
}
