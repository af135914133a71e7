//! Keys with which scripts and partner libraries use the API: no person signs in with them.
//!
//! A script's key holds rights, as far as a branch or everywhere, and never more than the one who made it holds. A
//! partner's key holds none: it speaks for one library of the directory, and the capability `partner` is all there is
//! for it. Neither is ever a person: what a key does is written down in the name of the key (decision 25).
mod actions;
mod http;
pub mod model;
mod problems;
mod rules;
mod sheet;
mod store;

use crate::platform::{Right, caller::Keyring};

pub use actions::is_partner;
pub use http::routes;
pub use problems::REFUSALS;

crate::rights! {
    /// Make, edit and revoke keys.
    ManageKeys = "keys:manage", "Tvarkyti API raktus", "Manage API keys";
}

/// What a partner's key holds instead of rights. No role can be given it.
pub struct Partner;

impl Right for Partner {
    const CODE: &'static str = "partner";
}

/// How requests with a key are let in.
pub const KEYRING: Keyring = Keyring { unlock: actions::unlock, note_use: store::note_use };
