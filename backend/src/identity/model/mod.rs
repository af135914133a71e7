//! The nouns of people and their sign-in.
mod account;
mod audit;
mod deputy;
mod entry;
mod held;
mod request;
mod role;
mod session;

pub use account::*;
pub use audit::*;
pub use deputy::*;
pub use entry::*;
pub use held::*;
pub use request::*;
pub use role::*;
pub use session::*;

crate::id! {
    /// Identifies a role.
    RoleId
}
crate::id! {
    /// Identifies an assignment of a role to an account.
    AssignmentId
}
crate::id! {
    /// Identifies an invitation.
    InvitationId
}
