//! How files of past loans are read. Pure: no database, no clock, no HTTP.
mod cells;
mod days;
mod entry;
mod guess;
mod keys;
mod reading;
mod sheet;
mod shown;
mod words;

pub use entry::entry;
pub use guess::propose;
pub use keys::{Twin, row_key, twins};
pub use reading::tidy;
pub use sheet::{headed, open};
pub use shown::cells;
pub use words::key as word_key;
