//! Which figures are closed.
use chrono::NaiveDate;

use super::super::{
    definition::{Definition, parameters},
    kind::Kind,
};

parameters! {
    /// The figures through this day, the last of a month, are closed: nothing that counted then is decided anew.
    CLOSED_THROUGH: Option<NaiveDate> = Definition::new("figures.closed_through", Kind::Day, "null")
        .named("Statistika uždaryta iki", "Figures closed through")
        .about("Statistika iki šios dienos (mėnesio paskutinės) uždaryta: kas tada galiojo, nebekeičiama.")
        .risky();
}
