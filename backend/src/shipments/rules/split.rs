//! The price of a parcel, split over its loans to the cent.

/// Equal shares; the cents that are left over go to the first ones, one each (largest remainder).
pub fn shares(cents: i64, n_loans: usize) -> Vec<i64> {
    let Some(n) = i64::try_from(n_loans).ok().filter(|n| *n > 0) else { return Vec::new() };
    let (each, left) = (cents.div_euclid(n), cents.rem_euclid(n));
    (0..n).map(|at| each + i64::from(at < left)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_shares_are_the_price_and_differ_by_a_cent_at_most(cents in 0..10_000_000_i64, n in 1..200_usize) {
            let shares = shares(cents, n);
            prop_assert_eq!(shares.len(), n);
            prop_assert_eq!(shares.iter().sum::<i64>(), cents);
            let (least, most) = (shares.iter().min(), shares.iter().max());
            prop_assert!(most.zip(least).is_some_and(|(most, least)| most - least <= 1));
        }
    }

    #[test]
    fn the_first_bear_the_cents_that_are_left() {
        assert_eq!(shares(500, 3), [167, 167, 166]);
        assert_eq!(shares(1, 2), [1, 0], "less than a cent each");
        assert!(shares(100, 0).is_empty());
    }
}
