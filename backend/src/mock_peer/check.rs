//! The conformance report: every scenario and every question of form, tried on a partner's system.
use std::{net::SocketAddr, sync::Arc, time::Duration};

use super::{
    Parties,
    line::Line,
    listen::listen,
    mailbox::Mailbox,
    play::Play,
    probes,
    report::{Report, Trial},
    scenarios::{Role, Scenario},
};

/// What is tried, and how long we wait for a person at the partner's desk.
pub struct Trials {
    pub parties: Parties,
    /// Where their messages reach us.
    pub listen: SocketAddr,
    /// What is asked of form; without an answer of a person.
    pub with_probes: bool,
    pub scenarios: Vec<(&'static Scenario, Role)>,
    /// Of a book in their catalogue, where the request is to be answered by their system alone.
    pub isbn: Option<String>,
    pub patience: Duration,
}

/// Tries all of it, one after another, and tells of each before it begins (`tell_begin`: what a person does at the
/// partner's desk) and after it ended.
///
/// # Errors
/// A sentence, where we cannot listen or send at all.
pub async fn check(
    trials: Trials,
    tell_begin: impl Fn(&Scenario, Role),
    tell_end: impl Fn(&Trial),
) -> Result<Report, String> {
    let parties = trials.parties;
    let about = format!(
        "{}:{} at {}, edition {}",
        parties.theirs.kind.value,
        parties.theirs.value,
        parties.url,
        parties.dialect.as_str()
    );
    let (line, mailbox) = (Line::new(parties)?, Arc::new(Mailbox::default()));
    let (_, server) = listen(trials.listen, mailbox.clone()).map_err(|err| format!("{}: {err}", trials.listen))?;
    let mut report = Report { about, trials: Vec::new() };
    if trials.with_probes {
        for trial in probes::ask_all(&line).await {
            tell_end(&trial);
            report.trials.push(trial);
        }
    }
    for (scenario, role) in trials.scenarios {
        tell_begin(scenario, role);
        let play = Play::new(scenario, role, (&line, &mailbox), trials.isbn.as_deref(), trials.patience);
        let trial = play.run(None).await;
        tell_end(&trial);
        report.trials.push(trial);
    }
    server.stop(false).await;
    Ok(report)
}
