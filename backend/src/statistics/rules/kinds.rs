//! What a measure is, for those who stand on figures: its code, whether it adds up, what it can be narrowed by.
use super::{
    super::model::{Dimension, MeasureKey},
    measures::{Source, definition},
};

/// Its code in the indicator table.
pub fn measure_code(key: MeasureKey) -> &'static str {
    definition(key).code
}

/// Whether the figures of its parts add up.
pub fn is_sum(key: MeasureKey) -> bool {
    definition(key).source == Source::Sum
}

/// Whether it is money, in cents.
pub fn is_money(key: MeasureKey) -> bool {
    definition(key).unit == "cent"
}

/// Whether the two sides mean something else by it.
pub fn needs_side(key: MeasureKey) -> bool {
    definition(key).needs_side()
}

/// Whether it is known by this dimension, and can be narrowed by it.
pub fn knows(key: MeasureKey, dimension: Dimension) -> bool {
    definition(key).dimensions.contains(&dimension)
}
