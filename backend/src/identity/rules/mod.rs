//! The decisions about people. Pure: no database, no clock, no HTTP.
pub mod code;
pub mod deputies;
pub mod held;
pub mod password;
pub mod people;
pub mod templates;
pub mod throttle;
