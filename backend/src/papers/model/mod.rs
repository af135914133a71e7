//! What stands on each paper; the words around it stand in its template, in both languages.
mod asked;
mod card;
mod codes;
mod debt;
mod document;
mod emblem;
mod head;
mod invoice;
mod loan;
mod shipment;

pub use asked::*;
pub use card::*;
pub use codes::*;
pub use debt::*;
pub use document::*;
pub use emblem::*;
pub use head::*;
pub use invoice::*;
pub use loan::*;
pub use shipment::*;
