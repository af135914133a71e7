//! Whether figures agree with a plain recount.
use std::collections::BTreeMap;

use crate::{
    platform::{Result, Tx, events::Figure},
    statistics::store,
};

/// A figure that is not what a plain recount gives.
#[derive(Debug)]
pub struct Difference {
    pub figure: Figure,
    pub shown: i64,
    pub recounted: i64,
}

/// Compares every figure with a recount that its capability made from its own events.
pub fn verify(tx: &mut Tx, recount: impl IntoIterator<Item = (Figure, i64)>) -> Result<(usize, Vec<Difference>)> {
    let mut figures: BTreeMap<Figure, (i64, i64)> = BTreeMap::new();
    for store::Counted { measure, day, side, medium, reason, place, n } in store::shown(tx)? {
        figures.entry(Figure { measure, day, side, medium, reason, place }).or_default().0 += n;
    }
    for (figure, n) in recount {
        figures.entry(figure).or_default().1 += n;
    }
    let n_figures = figures.len();
    let differences = figures.into_iter().filter(|(_, (shown, recounted))| shown != recounted);
    let told = differences.map(|(figure, (shown, recounted))| Difference { figure, shown, recounted });
    let months = store::months_apart(tx)?.into_iter().map(of_month);
    Ok((n_figures, told.chain(months).collect()))
}

/// A sum by month that is not that of its days; of both only the difference is known.
fn of_month(apart: store::Counted) -> Difference {
    let store::Counted { measure, day, side, medium, reason, place, n } = apart;
    Difference { figure: Figure { measure, day, side, medium, reason, place }, shown: n, recounted: 0 }
}
