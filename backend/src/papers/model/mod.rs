//! What stands on each paper; the words around it stand in its template, in both languages.
mod codes;
mod debt;
mod document;
mod head;
mod invoice;
mod shipment;

pub use codes::*;
pub use debt::*;
pub use document::*;
pub use head::*;
pub use invoice::*;
pub use shipment::*;
