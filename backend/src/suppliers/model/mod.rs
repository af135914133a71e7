//! The nouns of choosing whom to ask.
mod asked;
mod facts;
mod reason;
mod rota;
mod shown;

pub use asked::*;
pub use facts::*;
pub use reason::*;
pub use rota::*;
pub use shown::*;
