//! People: accounts, roles and their rights, invitations, sign-in and sessions, and the log of who did what.
mod actions;
mod http;
pub mod model;
mod problems;
mod rules;
mod sheet;
mod store;

use crate::platform::caller::Doorkeeper;

pub use actions::{
    Holder, account_of, appoint, count_guest, end_session, forget, forgive_guest, found_with_link, holders,
    invite_from_command_line, knock_by_link, new_setup_code,
};
pub use http::routes;
pub use problems::REFUSALS;
pub use rules::templates::{ROLES, TEMPLATES};

/// How the links in letters are kept from being guessed.
pub const DOORKEEPER: Doorkeeper = Doorkeeper(actions::knock_by_link);

crate::rights! {
    /// See colleagues, their roles and what rights there are.
    ReadPeople = "people:read", "Matyti žmones ir roles", "See people and roles";
    /// Invite, edit and disable colleagues, give them roles.
    ManagePeople = "people:manage", "Kviesti ir tvarkyti žmones", "Invite and manage people";
    /// Make and change roles.
    ManageRoles = "roles:manage", "Tvarkyti roles", "Manage roles";
    /// See who stands in for whom, and what was done so.
    ReadDeputies = "deputies:read", "Matyti pavadavimus", "See who deputises for whom";
    /// Say who stands in for whom.
    ManageDeputies = "deputies:manage", "Skirti pavaduotojus", "Appoint deputies";
    /// Read who did what.
    ReadAudit = "audit:read", "Skaityti veiksmų žurnalą", "Read the log of actions";
}
