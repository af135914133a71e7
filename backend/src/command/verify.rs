//! `verify`: whether the database is sound, the audit unbroken, and the figures what a plain recount gives.
use std::sync::Arc;

use abonementas::{
    config::Config,
    demand, diary, inquiries, loans,
    platform::{Actor, Result, Tx, events::Figure, sealer, store},
    statistics::{self, Difference},
};
use actix_web::rt::System;

use super::{Failure, open};

/// What was found.
struct Findings {
    faults: Vec<String>,
    links: (i64, String),
    broken_link: Option<i64>,
    n_figures: usize,
    differences: Vec<Difference>,
}

pub fn run(config: Config) -> Result<(), Failure> {
    let store = open(config)?;
    let look = store.read(Arc::new(Actor::system()), look);
    let findings = System::new().block_on(look).map_err(Failure::new)?;
    let wrong = tell(&findings);
    if wrong == 0 { Ok(()) } else { Err(Failure::new(format!("differences found: {wrong}"))) }
}

fn look(tx: &mut Tx) -> Result<Findings> {
    let faults = store::faults(tx)?;
    let (links, broken_link) = (sealer::head(tx)?, sealer::first_broken_link(tx)?);
    let recount = loans::recount(tx)?.into_iter().chain(diary::recount(tx)?).chain(demand::recount(tx)?);
    let recount = recount.chain(inquiries::recount(tx)?);
    let (n_figures, differences) = statistics::verify(tx, recount)?;
    Ok(Findings { faults, links, broken_link, n_figures, differences })
}

/// Prints the findings; gives how many are wrong.
fn tell(findings: &Findings) -> usize {
    match findings.faults.as_slice() {
        [] => println!("database: sound"),
        faults => faults.iter().for_each(|fault| println!("database: {fault}")),
    }
    match findings.broken_link {
        None if findings.links.0 == 0 => println!("audit: no link yet"),
        None => println!("audit: {} links hold, the last is {}", findings.links.0, findings.links.1),
        Some(place) => println!("audit: the chain is broken at {place}"),
    }
    for difference in &findings.differences {
        let Difference { figure, shown, recounted } = difference;
        let Figure { measure, day, side, medium, reason, place } = figure;
        println!("figures: {measure} {day} {side} {medium} {reason} {place}: shown {shown}, recounted {recounted}");
    }
    println!("figures: {} compared, {} differ", findings.n_figures, findings.differences.len());
    findings.faults.len() + usize::from(findings.broken_link.is_some()) + findings.differences.len()
}
