//! `user`: the way in for whoever runs the machine, when nobody can sign in any more.
use std::sync::Arc;

use abonementas::{
    config::Config,
    identity,
    platform::{Actor, Error, problem::FAULTS},
};
use actix_web::rt::System;
use clap::Subcommand;

use super::{Failure, open};

/// What can be done to people.
#[derive(Subcommand)]
pub enum User {
    /// Add a person, and print the token of the link by which they choose a password.
    Add {
        #[arg(long)]
        email: String,
        #[arg(long)]
        name: String,
        /// The key of a role that came with the installation, to be held everywhere: `administrator`.
        #[arg(long)]
        role: Option<String>,
    },
}

pub fn run(config: Config, user: User) -> Result<(), Failure> {
    let User::Add { email, name, role } = user;
    let store = open(config)?;
    let add = store.write(Arc::new(Actor::system()), move |tx| {
        identity::invite_from_command_line(tx, &email, &name, role.as_deref())
    });
    let invitation = System::new().block_on(add).map_err(|err| Failure::new(sentence(&err)))?;
    println!("invitation: {}", invitation.token);
    println!("open /invitation#{} in the application, once, before {}", invitation.token, invitation.expires_at.0);
    Ok(())
}

/// What was wrong, in words: the sentences that the API would use.
fn sentence(err: &Error) -> String {
    match err {
        Error::Invalid(faults) => {
            let said =
                |code: &str| FAULTS.iter().find(|fault| fault.0 == code).map_or(code.to_owned(), |it| it.2.into());
            let faults = faults.iter().map(|fault| format!("--{}: {}", &fault.pointer[1..], said(&fault.code)));
            faults.collect::<Vec<_>>().join(" ")
        }
        Error::Refused { refusal, .. } => refusal.en.to_owned(),
        err => err.to_string(),
    }
}
