//! Figures: measures defined once, counted from events, exact at every moment.
mod actions;
mod http;
pub mod model;
mod rules;
mod store;

pub use actions::{Difference, by_day, days, verify, with_library};
pub use http::routes;
pub use rules::MEASURES;

crate::rights! {
    /// See figures.
    ReadStatistics = "statistics:read", "Matyti rodiklius", "See figures";
}

crate::refusals! {
    /// A period that ends before it begins, or is longer than a hundred years.
    PERIOD_WRONG = 400 "statistics.period_wrong", "Laikotarpis turi baigtis ne anksčiau, nei prasideda, ir trukti ne ilgiau kaip šimtą metų.", "The period must not end before it begins, nor last longer than a hundred years.";
    /// Nothing was asked for.
    NO_MEASURE = 400 "statistics.no_measure", "Nurodykite bent vieną rodiklį.", "Name at least one measure.";
}
