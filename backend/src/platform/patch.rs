//! A field of an edit: left as it is, emptied, or set.
use serde::{Deserialize, Deserializer};

/// Absent, `null` or a value: with plain `Option` the first two would be one.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Patch<T> {
    #[default]
    Leave,
    Empty,
    Set(T),
}

impl<T: Clone> Patch<T> {
    /// Changes a field that may be empty.
    pub fn apply(&self, field: &mut Option<T>) {
        match self {
            Patch::Leave => {}
            Patch::Empty => *field = None,
            Patch::Set(value) => *field = Some(value.clone()),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Patch<T> {
    fn deserialize<D: Deserializer<'de>>(json: D) -> Result<Self, D::Error> {
        Ok(Option::deserialize(json)?.map_or(Patch::Empty, Patch::Set))
    }
}
