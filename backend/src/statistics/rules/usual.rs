//! How long something usually takes.
use super::figure::{nth, percentile};
use crate::statistics::model::{Fills, UsualDays};

/// The median of the days that fills took, a half counted as a day, and what four of five did not exceed.
pub fn usual(fills: &[Fills]) -> Option<UsualDays> {
    let mut days: Vec<(i64, i64)> = fills.iter().map(|fill| (fill.days, fill.n)).filter(|(_, n)| *n > 0).collect();
    days.sort_unstable();
    let n: i64 = days.iter().map(|(_, n)| n).sum();
    let median = (nth(&days, (n + 1) / 2) + nth(&days, n / 2 + 1) + 1) / 2;
    (n > 0).then(|| UsualDays { median, p80: percentile(&days, n, 8), n })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_usual_is_the_middle_and_what_four_of_five_do_not_exceed() {
        let fill = |(days, n)| Fills { days, n, ..Fills::default() };
        let usual = |all: &[(i64, i64)]| usual(&all.iter().copied().map(fill).collect::<Vec<_>>());
        assert_eq!(usual(&[]), None);
        assert_eq!(usual(&[(9, 1), (4, 1)]), Some(UsualDays { median: 7, p80: 9, n: 2 }));
        assert_eq!(usual(&[(30, 2), (3, 4), (5, 4)]), Some(UsualDays { median: 5, p80: 5, n: 10 }));
    }
}
