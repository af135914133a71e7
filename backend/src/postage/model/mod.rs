//! The nouns of postage.
mod funded;
mod line;
mod voucher;

pub use funded::*;
pub use line::*;
pub use voucher::*;
