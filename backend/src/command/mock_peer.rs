//! `mock-peer`: the other side of ISO 18626, for partners to try their systems against, and to report on them.
use std::{fs, net::SocketAddr, path::PathBuf, time::Duration};

use abonementas::{
    iso18626::{codec::Dialect, message::AgencyId},
    mock_peer::{self, Parties, Role, Scenario, Trial, Trials},
};
use actix_web::rt::System;
use clap::{Args, Subcommand, ValueEnum};

use super::Failure;

#[derive(Subcommand)]
pub enum MockPeer {
    /// List the scenarios.
    Scenarios,
    /// Lend: answer each request by the scenario that its title or supplierUniqueRecordId names.
    Serve {
        #[command(flatten)]
        sides: Sides,
        /// The scenario for requests that name none.
        #[arg(long, default_value = "loan", value_parser = scenario)]
        scenario: &'static Scenario,
    },
    /// Try a partner's system and report in words what deviates. Ends with 0 where all of it conforms, with 1 where
    /// something deviates, with 3 where not everything could be tried.
    Check {
        #[command(flatten)]
        sides: Sides,
        /// Only these scenarios; `form` for the questions that need nobody at the partner's desk.
        #[arg(long = "scenario")]
        scenarios: Vec<String>,
        /// Only this role of ours.
        #[arg(long, value_enum)]
        role: Option<Part>,
        /// The ISBN of a book in their catalogue.
        #[arg(long)]
        isbn: Option<String>,
        /// Write the whole report here, in Markdown.
        #[arg(long)]
        report: Option<PathBuf>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Part {
    Borrower,
    Lender,
}

#[derive(Args)]
pub struct Sides {
    /// The address of the partner's endpoint.
    #[arg(long)]
    url: String,
    /// The agency that we play.
    #[arg(long, default_value = "ISIL:XX-MOCK", value_parser = mock_peer::agency)]
    agency: AgencyId,
    /// The partner's agency.
    #[arg(long, value_parser = mock_peer::agency)]
    partner: AgencyId,
    /// The edition of the standard: 1.2 or 2021.
    #[arg(long, default_value = "1.2", value_parser = dialect)]
    edition: Dialect,
    /// Where the partner's messages reach us.
    #[arg(long, default_value = "127.0.0.1:8118")]
    listen: SocketAddr,
    /// A header that goes with each message: `Name: value`.
    #[arg(long, env = "MOCK_PEER_HEADER", hide_env_values = true, value_parser = header)]
    header: Option<(String, String)>,
    /// The accountId and securityCode of messages in which we borrow: `account:code`.
    #[arg(long, env = "MOCK_PEER_PROOF", hide_env_values = true, value_parser = proof)]
    proof: Option<(String, String)>,
    /// How long an answer is waited for, in seconds: a person may have to give it.
    #[arg(long, default_value_t = 300)]
    patience: u64,
}

fn scenario(name: &str) -> Result<&'static Scenario, String> {
    Scenario::named(name).ok_or_else(|| format!("there is no scenario {name:?}: see mock-peer scenarios"))
}

fn dialect(text: &str) -> Result<Dialect, String> {
    Dialect::try_from(text.to_owned())
}

fn header(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once(':').ok_or("a header is `Name: value`")?;
    Ok((name.trim().to_owned(), value.trim().to_owned()))
}

fn proof(text: &str) -> Result<(String, String), String> {
    let (account, code) = text.split_once(':').ok_or("it is `account:code`")?;
    Ok((account.to_owned(), code.to_owned()))
}

impl Sides {
    fn parties(&self) -> Parties {
        Parties {
            ours: self.agency.clone(),
            theirs: self.partner.clone(),
            dialect: self.edition,
            url: self.url.clone(),
            header: self.header.clone(),
            proof: self.proof.clone(),
        }
    }

    fn patience(&self) -> Duration {
        Duration::from_secs(self.patience)
    }
}

/// Carries it out. The exit code of a report is its word.
pub fn run(mock_peer: MockPeer) -> Result<u8, Failure> {
    match mock_peer {
        MockPeer::Scenarios => {
            list();
            Ok(0)
        }
        MockPeer::Serve { sides, scenario } => {
            let tell = |trial: &Trial| println!("{trial}");
            let first = |address| println!("listening on {address}");
            let serving = mock_peer::serve(sides.parties(), sides.listen, scenario, sides.patience(), first, tell);
            System::new().block_on(serving).map(|()| 0).map_err(Failure::new)
        }
        MockPeer::Check { sides, scenarios, role, isbn, report } => {
            let chosen = chosen(&scenarios, role, sides.edition)?;
            let trials = Trials {
                parties: sides.parties(),
                listen: sides.listen,
                with_probes: scenarios.is_empty() || scenarios.iter().any(|name| name == "form"),
                scenarios: chosen,
                isbn,
                patience: sides.patience(),
            };
            let done = System::new().block_on(mock_peer::check(trials, begins, |trial| println!("{trial}")));
            let done = done.map_err(Failure::new)?;
            println!("{done}");
            if let Some(path) = report {
                fs::write(&path, done.to_markdown())
                    .map_err(|err| Failure::new(format!("{}: {err}", path.display())))?;
            }
            Ok(done.exit_code())
        }
    }
}

fn begins(scenario: &Scenario, role: Role) {
    let at =
        if role == Role::Lender { format!(", by the title `mock-peer: {}`", scenario.name) } else { String::new() };
    println!("{} as {}{at}. At the partner's desk: {}", scenario.name, role.as_str(), scenario.desk(role));
}

fn chosen(names: &[String], part: Option<Part>, dialect: Dialect) -> Result<Vec<(&'static Scenario, Role)>, Failure> {
    for name in names.iter().filter(|name| *name != "form") {
        scenario(name).map_err(Failure::new)?;
    }
    let roles = match part {
        None => Role::ALL,
        Some(Part::Borrower) => &[Role::Borrower],
        Some(Part::Lender) => &[Role::Lender],
    };
    let is_named = |scenario: &Scenario| names.is_empty() || names.iter().any(|name| name == scenario.name);
    let named = Scenario::all().filter(|scenario| is_named(scenario));
    let plays = named.flat_map(|scenario| roles.iter().map(move |role| (scenario, *role)));
    Ok(plays.filter(|(scenario, role)| scenario.is_for(*role, dialect)).collect())
}

fn list() {
    for scenario in Scenario::all() {
        let only = scenario.only.map(|dialect| format!(" (edition {})", dialect.as_str())).unwrap_or_default();
        println!("{}{only}: {}", scenario.name, scenario.what);
        for role in Role::ALL.iter().filter(|role| !scenario.steps(**role).is_empty()) {
            println!("    we as {}; at the partner's desk: {}", role.as_str(), scenario.desk(*role));
        }
    }
}
