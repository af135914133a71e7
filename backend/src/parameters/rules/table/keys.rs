//! Keys of scripts and partner libraries.
use super::super::{
    definition::{Definition, parameters},
    kind::Kind,
};
use crate::parameters::model::Unit;

parameters! {
    /// How many requests a minute a key is good for that has no number of its own.
    REQUESTS_PER_MINUTE: i64 = Definition::new("keys.requests_per_minute", Kind::Whole { least: 1, most: 100_000 }, "600")
        .named("Užklausų per minutę", "Requests a minute")
        .about("Kiek užklausų per minutę priimama su vienu raktu, jei jam nenustatyta kitaip.");
    /// For how many years at most a key is made.
    LONGEST_YEARS: i64 = Definition::new("keys.longest_years", Kind::Whole { least: 1, most: 10 }, "2")
        .in_units(Unit::Years)
        .named("Ilgiausiai galioja", "Good for at most")
        .about("Kelerių metų raktą galima sukurti; po to jį reikia pakeisti nauju.")
        .risky();
}
