//! Chance: each choice is drawn from bytes, so that fewer bytes are a plainer message and shrinking works.
use crate::iso18626::codec::element::{Element, telling};

/// The bytes that choices are drawn from; after their end everything is zero, the plainest.
pub struct Source {
    bytes: std::vec::IntoIter<u8>,
}

impl Source {
    pub fn new(bytes: Vec<u8>) -> Self {
        Self { bytes: bytes.into_iter() }
    }

    /// The bytes of a generator of pseudo-random numbers (SplitMix64) with this seed.
    pub fn seeded(seed: u64, length: usize) -> Self {
        let mut random = Random(seed);
        Self::new((0..length).map(|_| random.below(256) as u8).collect())
    }

    fn byte(&mut self) -> u8 {
        self.bytes.next().unwrap_or(0)
    }

    pub fn below(&mut self, limit: u32) -> u32 {
        let wide = u32::from(self.byte()) << 8 | u32::from(self.byte());
        wide % limit
    }

    pub fn flag(&mut self) -> bool {
        self.byte() % 2 == 1
    }
}

pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % limit.max(1) as u64) as usize
    }
}

/// A value that a message of 2021 can have.
pub trait Any {
    fn any(source: &mut Source) -> Self;
}

/// As often as it may stand in its group; what says nothing is left out, as the reader does.
pub trait AnyField {
    fn any_field(source: &mut Source) -> Self;
}

impl<T: Any + Element> AnyField for T {
    fn any_field(source: &mut Source) -> Self {
        T::any(source)
    }
}

impl<T: Any + Element> AnyField for Option<T> {
    fn any_field(source: &mut Source) -> Self {
        if source.flag() { Some(T::any(source)).filter(|value| telling(value, "any").is_some()) } else { None }
    }
}

impl<T: Any + Element> AnyField for Vec<T> {
    fn any_field(source: &mut Source) -> Self {
        let number = [0, 0, 1, 1, 2, 4][source.below(6) as usize];
        let values = (0..number).map(|_| T::any(source));
        values.filter(|value| telling(value, "any").is_some()).collect()
    }
}
