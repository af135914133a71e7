//! Chance that can be had again.

/// A small generator (xorshift), seeded, so that a walk that fails can be walked again.
pub struct Dice(u64);

impl Dice {
    /// The seed is not nought.
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }
}
