//! What is wrong with a message that can be read as one: all of it, in the five kinds of error of the standard.
use crate::iso18626::message::{ErrorData, ErrorType};

/// A message with more faults than this is told no more of them.
const MAX_FAULTS: usize = 50;

/// A value is repeated in its fault up to this many characters.
const MAX_VALUE: usize = 100;

/// The faults found so far, and where in the message the reader stands.
#[derive(Debug, Default)]
pub struct Faults {
    path: Vec<String>,
    pub errors: Vec<ErrorData>,
}

impl Faults {
    /// Reads what is in an element.
    pub fn within<T>(&mut self, name: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(name.to_owned());
        let found = read(self);
        self.path.pop();
        found
    }

    /// A mandatory element is missing where the reader stands: `BadlyFormedMessage`, `header/timestamp: missing`.
    pub fn missing(&mut self) {
        self.add(ErrorType::BadlyFormedMessage, format!("{}: missing", self.path.join("/")));
    }

    /// The value of the element where the reader stands is none that it can have: `UnrecognisedDataValue`,
    /// `serviceType: Gift`.
    pub fn value(&mut self, value: &str) {
        let element = self.path.last().map_or("", String::as_str);
        self.add(ErrorType::UnrecognisedDataValue, format!("{element}: {}", short(value)));
    }

    pub fn add(&mut self, error_type: ErrorType, value: String) {
        if self.errors.len() < MAX_FAULTS {
            self.errors.push(ErrorData { error_type, error_value: Some(value) });
        }
    }
}

/// A value as it is repeated to its sender.
pub fn short(value: &str) -> String {
    let value = value.trim();
    match value.char_indices().nth(MAX_VALUE) {
        None => value.to_owned(),
        Some((end, _)) => format!("{}…", &value[..end]),
    }
}
