//! Chance that is the same every time: what happens to a loan of the demonstration depends on its number alone.

/// The chances of one loan.
#[derive(Clone, Copy, Debug)]
pub struct Chance(pub u64);

impl Chance {
    /// A number below `n`, another one for each purpose (the finalizer of SplitMix64).
    pub fn below(self, purpose: &str, n: u64) -> u64 {
        let salt = purpose.bytes().fold(0, |salt: u64, byte| salt.wrapping_mul(31).wrapping_add(byte.into()));
        let mut x = self.0.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ salt.wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (x ^ (x >> 31)) % n
    }

    /// So many times in a thousand.
    pub fn of_thousand(self, purpose: &str, times: u64) -> bool {
        self.below(purpose, 1000) < times
    }

    /// One of these.
    pub fn one<T: Copy>(self, purpose: &str, of: &[T]) -> T {
        of[usize::try_from(self.below(purpose, of.len() as u64)).unwrap_or(0)]
    }
}
