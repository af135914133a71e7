//! People, roles and sign-in in the database: the only SQL of this capability.
pub mod accounts;
pub mod assignments;
pub mod audit;
pub mod deputies;
pub mod held;
pub mod invitations;
pub mod requests;
pub mod roles;
pub mod sessions;
pub mod setup;
pub mod throttles;

use diesel::result::{DatabaseErrorKind, Error::DatabaseError};

use crate::platform::Error;

/// Tells a broken uniqueness as the fault of a field. SQLite names the column, PostgreSQL the constraint.
fn taken(err: diesel::result::Error, column: &str, constraint: &str, pointer: &str, code: &'static str) -> Error {
    let is_it = match &err {
        DatabaseError(DatabaseErrorKind::UniqueViolation, info) => {
            info.constraint_name() == Some(constraint) || info.message().contains(column)
        }
        _ => false,
    };
    if is_it { Error::invalid(pointer, code) } else { err.into() }
}
