//! The command line: a thin shell around the library.
mod command;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("warn,abonementas::audit=info")).init();
    match command::run(command::Arguments::parse().command) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("abonementas: {}", failure.says);
            ExitCode::from(failure.code)
        }
    }
}
