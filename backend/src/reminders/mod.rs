//! The daily run: once a library day the letters go out that nobody asks for, due soon, overdue, an agreement ends;
//! requests without an answer are moved on by rule, and what is late for long is brought before the head.
//!
//! It stands above loans, agreements, invoices, deadlines and mail, and knows only in which order they are asked. Any number of servers
//! share it: a run is one server's for as long as its lease lasts, and what was told is noted with the telling.
mod actions;
mod http;
pub mod model;
mod problems;
mod store;

pub use actions::{ahead, is_due, portion, take};
pub use http::routes;
pub use problems::REFUSALS;
