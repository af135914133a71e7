//! Figures: measures defined once, counted from events, exact at every moment.
mod actions;
mod http;
pub mod model;
mod rules;
mod store;

pub use actions::{
    Difference, by_day, by_library, days, kept, libraries_where, of_side, usual_days, verify, with_library,
};
pub use http::routes;
pub use rules::{came, gone, is_money, is_sum, knows, loans_of, measure_code, measure_name, needs_side};

crate::rights! {
    /// See figures.
    ReadStatistics = "statistics:read", "Matyti rodiklius", "See figures";
}

crate::refusals! {
    /// A period that ends before it begins, or is longer than a hundred years.
    PERIOD_WRONG = 400 "statistics.period_wrong", "Laikotarpis turi baigtis ne anksčiau, nei prasideda, ir trukti ne ilgiau kaip šimtą metų.", "The period must not end before it begins, nor last longer than a hundred years.";
    /// A measure that is not known by a dimension, or cannot be narrowed by it.
    DOES_NOT_FIT = 400 "statistics.does_not_fit", "Rodiklis „{measure_lt}“ neskirstomas pagal tai: {dimension_lt}.", "The measure “{measure_en}” is not known by this: {dimension_en}.";
    /// The two sides mean something else by a measure.
    NEEDS_SIDE = 400 "statistics.needs_side", "Rodiklis „{measure_lt}“ skolinant ir gaunant reiškia skirtingus dalykus: pasirinkite kryptį arba skirstykite pagal ją.", "The measure “{measure_en}” means different things on the two sides: name a side, or tell them apart.";
    /// More than a million cells.
    TOO_LARGE = 400 "statistics.too_large", "Tiek skaičių vienu kartu nepateikiama: trumpinkite laikotarpį arba skirstykite mažiau.", "So many figures are not given at once: shorten the period, or split less.";
    /// Nothing was asked for.
    NO_MEASURE = 400 "statistics.no_measure", "Nurodykite bent vieną rodiklį.", "Name at least one measure.";
}
