//! XML that other systems send, read within limits: no document type, no entities but the five, no depth without end.
mod decode;
mod flaw;
mod walk;

pub use decode::{decode, is_legal};
pub use flaw::Flaw;
pub use walk::{Limits, Tag, Visitor, walk};
