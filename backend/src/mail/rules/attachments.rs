//! How much goes with a letter.

/// The largest file, in bytes.
const MOST_EACH: usize = 5 << 20;
/// The files of one letter, in bytes. Written as text for the way (base64) they grow by 37 %, and many servers take 20 MB.
const MOST_IN_ALL: usize = 10 << 20;

/// Whether files of these sizes go with one letter.
pub fn fit(sizes: impl Iterator<Item = usize> + Clone) -> bool {
    sizes.clone().all(|size| (1..=MOST_EACH).contains(&size)) && sizes.sum::<usize>() <= MOST_IN_ALL
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_takes_so_much_and_no_byte_more() {
        for (sizes, fits) in [
            (&[][..], true),
            (&[1], true),
            (&[0], false),
            (&[MOST_EACH], true),
            (&[MOST_EACH + 1], false),
            (&[MOST_EACH, MOST_EACH], true),
            (&[MOST_EACH, MOST_EACH, 1], false),
        ] {
            assert_eq!(fit(sizes.iter().copied()), fits, "{sizes:?}");
        }
    }
}
