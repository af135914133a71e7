//! ISO 18626, the international interlibrary loan protocol: its messages and the two dialects in which they travel.
pub mod codec;
pub mod message;
