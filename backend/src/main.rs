//! The command line: a thin shell around the library.
use std::process::ExitCode;

use abonementas::{api, config::Config, server};
use clap::{Parser, Subcommand};

/// `EX_CONFIG` of sysexits.h: the environment is wrong.
const WRONG_CONFIGURATION: u8 = 78;

/// The desk on which a public library runs its interlibrary loan.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the API and the staff application.
    Serve,
    /// Print the OpenAPI document.
    Openapi,
}

fn main() -> ExitCode {
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("warn")).init();
    match Arguments::parse().command {
        Command::Openapi => match api::app().1.to_pretty_json() {
            Ok(spec) => {
                println!("{spec}");
                ExitCode::SUCCESS
            }
            Err(err) => failed(&err),
        },
        Command::Serve => match Config::from_env() {
            Ok(config) => match actix_web::rt::System::new().block_on(serve(config)) {
                Ok(()) => ExitCode::SUCCESS,
                Err(err) => failed(&err),
            },
            Err(wrong) => {
                eprintln!("abonementas: {wrong}");
                ExitCode::from(WRONG_CONFIGURATION)
            }
        },
    }
}

fn failed(err: &dyn std::error::Error) -> ExitCode {
    eprintln!("abonementas: {err}");
    ExitCode::FAILURE
}

async fn serve(config: Config) -> std::io::Result<()> {
    let built = server::build(config)?;
    println!("listening on http://{}", built.address);
    built.server.await
}
