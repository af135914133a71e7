//! What can be said on the command line, each command in a file of its own.
mod backup;
mod demo;
mod import;
mod mock_peer;
mod pieces;
mod serve;
mod typeset;
mod user;
mod verify;

use std::{path::PathBuf, process::ExitCode};

use abonementas::{
    api,
    config::{self, Config, Wrong},
    platform::{Store, World, store},
};
use clap::{Parser, Subcommand};
use tokio::sync::watch;

/// The desk on which a public library runs its interlibrary loan.
#[derive(Parser)]
#[command(version)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Serve the API and the staff application.
    Serve,
    /// Bring the database to this version, and stop.
    Migrate,
    /// Print the OpenAPI document.
    Openapi,
    /// Fill an empty database with the libraries of Lithuania and invented loans.
    Demo,
    /// Compare the figures with a recount, follow the audit, check the database.
    Verify,
    /// Copy a SQLite database, in use or not, with its checksum.
    Backup { file: PathBuf },
    /// Put a backup in the place of a SQLite database that no server holds.
    Restore { file: PathBuf },
    /// Bring in what others have written down, from a file.
    #[command(subcommand)]
    Import(import::Import),
    /// The people who may sign in.
    #[command(subcommand)]
    User(user::User),
    /// Play another library's system that speaks ISO 18626, to try a partner's against it.
    #[command(subcommand)]
    MockPeer(Box<mock_peer::MockPeer>),
    /// Typeset one paper, from standard input to standard output, as the server does.
    #[command(hide = true)]
    Typeset,
}

/// Why a command failed: one line, and the exit code.
pub struct Failure {
    pub says: String,
    pub code: u8,
}

/// `EX_CONFIG` of sysexits.h: the environment is wrong.
const WRONG_CONFIGURATION: u8 = 78;

impl From<Wrong> for Failure {
    fn from(wrong: Wrong) -> Failure {
        Failure { says: wrong.to_string(), code: WRONG_CONFIGURATION }
    }
}

impl Failure {
    pub fn new(says: impl std::fmt::Display) -> Failure {
        // One line, though a database may say it in two.
        let says = says.to_string().split_whitespace().collect::<Vec<_>>().join(" ");
        Failure { says, code: 1 }
    }
}

/// Carries a command out.
pub fn run(command: Command) -> Result<ExitCode, Failure> {
    let done = match command {
        Command::Serve => serve::run(Config::from_env()?),
        Command::Migrate => store::migrate(&config::database_url()?).map_err(Failure::new),
        Command::Openapi => {
            println!("{}", api::spec().to_pretty_json().map_err(Failure::new)?);
            Ok(())
        }
        Command::Demo => demo::run(Config::from_env()?),
        Command::Verify => verify::run(Config::from_env()?),
        Command::Backup { file } => backup::back_up(&config::database_url()?, &file),
        Command::Restore { file } => backup::restore(&config::database_url()?, &file),
        Command::Import(import) => import::run(Config::from_env()?, import),
        Command::User(user) => user::run(Config::from_env()?, user),
        Command::Typeset => typeset::run(),
        Command::MockPeer(mock_peer) => return mock_peer::run(*mock_peer).map(ExitCode::from),
    };
    done.map(|()| ExitCode::SUCCESS)
}

/// The database, for a command that needs no server.
fn open(config: Config) -> Result<Store, Failure> {
    let outside = config.outside();
    let world = World::new(config.clock, config.secrets, config.password_cost, outside, config.press, api::FOLLOWERS);
    // Nobody follows changes from the command line.
    let (_, feed) = watch::channel(0);
    Store::open(&config.database_url, world, config.proxies, feed).map_err(Failure::new)
}
