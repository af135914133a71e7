//! People: signing in, accounts, roles.
