//! By when what is asked of the library is answered.
use super::super::{
    definition::{Definition, parameters},
    kind::Kind,
};
use crate::parameters::model::Unit;

parameters! {
    /// Within how many working days an inquiry is answered.
    ANSWER_DAYS: i64 = Definition::new("inquiries.answer_days", Kind::Whole { least: 1, most: 60 }, "5")
        .in_units(Unit::WorkingDays)
        .named("Atsakymo į užklausą terminas", "Time to answer an inquiry")
        .about("Per kiek darbo dienų atsakoma į užklausą; gavimo diena neskaičiuojama.");
}
