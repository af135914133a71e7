//! Why a document is not read.
use std::{error::Error, fmt};

/// What is no XML, or may do harm to whoever reads on. Its text is a sentence for the sender.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Longer than so many bytes.
    TooLong(usize),
    /// Its bytes are none of the encoding that they claim.
    NotEncoded(&'static str),
    /// An encoding that is not read.
    UnknownEncoding(String),
    IllegalCharacter(char),
    Doctype,
    /// Neither one of the five entities of XML nor a character.
    Reference(String),
    TooDeep(usize),
    TooManyElements(usize),
    TooManyAttributes(usize),
    /// A second root.
    Follows,
    /// Not well-formed, at this byte of the text.
    Broken(u64),
    NotXml,
    /// The end is missing.
    Cut,
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Flaw::TooLong(limit) => write!(f, "The message is longer than {limit} bytes."),
            Flaw::NotEncoded(name) => write!(f, "The message is not valid {name}."),
            Flaw::UnknownEncoding(label) => write!(f, "The encoding {label:?} is not read; UTF-8 is."),
            Flaw::IllegalCharacter(sign) => {
                write!(f, "The character U+{:04X} is not allowed in XML.", u32::from(*sign))
            }
            Flaw::Doctype => f.write_str("A document type definition (DOCTYPE) is not read."),
            Flaw::Reference(name) => write!(f, "The reference &{name}; is not read."),
            Flaw::TooDeep(limit) => write!(f, "Elements are nested deeper than {limit}."),
            Flaw::TooManyElements(limit) => write!(f, "The message has more than {limit} elements."),
            Flaw::TooManyAttributes(limit) => write!(f, "An element has more than {limit} attributes."),
            Flaw::Follows => f.write_str("Something follows the message."),
            Flaw::Broken(at) => write!(f, "The message is not well-formed XML; see byte {at}."),
            Flaw::NotXml => f.write_str("The message is not XML."),
            Flaw::Cut => f.write_str("The message is not XML, or its end is missing."),
        }
    }
}

impl Error for Flaw {}
