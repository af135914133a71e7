//! What a library without a system does by the link in a letter: it answers what we ask of it, and tells of what it
//! borrows from us.
//!
//! It has no life of its own, no tables and no verbs: a link opens one loan as a partner's key would, and each step is
//! that of `partner` (decision 21). It stands apart from `partner`, because who comes by a link is admitted otherwise,
//! sees one loan and its names, and is told kindly how that ended.
mod actions;
mod http;
pub mod model;
mod rules;

pub use http::routes;
