//! Questions of form that need nobody at the partner's desk: what their endpoint says to messages that are good,
//! repeated, about nothing it knows, broken, or meant to do harm.
mod cases;

use super::{
    compose::{self, Asking},
    judge,
    line::Line,
    parties::Ids,
    report::{Ended, Finding, Trial},
    scenarios::Scenario,
    words::words,
};
use crate::iso18626::{
    codec,
    message::{Action, ErrorType, Message, ServiceType},
};
use cases::{Case, Sent, Wanted};

/// Everything that is asked, about one request that is made for it and cancelled afterwards.
pub async fn ask_all(line: &Line) -> Vec<Trial> {
    let Some(scenario) = Scenario::named("status") else { return Vec::new() };
    let ids = Ids { requesting: super::play::new_id(), supplying: None };
    let asking = Asking { scenario, service: ServiceType::Loan, isbn: None, previous: None };
    let request = compose::request(&line.parties, &ids, asking);
    let mut trials = Vec::new();
    for case in cases::all() {
        let sent = (case.make)(&Material { line, ids: &ids, request: &request });
        trials.push(ask(line, case, sent).await);
    }
    trials
}

/// Of what a question is made.
pub struct Material<'a> {
    line: &'a Line,
    ids: &'a Ids,
    request: &'a Message,
}

impl Material<'_> {
    /// A message as it goes on the wire.
    fn xml(&self, message: &Message) -> String {
        // What stands in these messages can be said in both editions.
        codec::write(message, self.line.parties.dialect).unwrap_or_default()
    }

    fn note(&self, ids: &Ids) -> Message {
        compose::action(&self.line.parties, ids, Action::Notification, Some("A note of the mock peer"))
    }
}

async fn ask(line: &Line, case: &Case, sent: Sent) -> Trial {
    let mut trial = Trial::new(case.name, case.what);
    let Sent { message, sending } = sent;
    trial.said.push(format!("> {}", message.as_ref().map_or_else(|| case.name.to_owned(), words)));
    let answered = match line.send(sending).await {
        Ok(answered) => answered,
        Err(why) => {
            trial.findings.push(Finding::Deviates(why));
            return trial;
        }
    };
    let body = String::from_utf8_lossy(&answered.body);
    let (confirmed, found) = match &message {
        Some(message) => judge::of_confirmation(message, &answered),
        None => (None, Vec::new()),
    };
    let told = match &confirmed {
        Some(confirmed) if confirmed.is_ok => "OK".to_owned(),
        Some(confirmed) => confirmed.why(),
        None => body.chars().take(80).collect::<String>().replace('\n', " "),
    };
    trial.said.push(format!("< HTTP {} {told}", answered.status));
    match case.wanted {
        Wanted::Taken => {
            trial.findings.extend(found);
            if confirmed.is_some_and(|confirmed| !confirmed.is_ok) {
                trial.findings.push(Finding::Deviates(format!("it is refused: {told}")));
            }
        }
        Wanted::TakenKindly => match confirmed {
            Some(confirmed) if confirmed.is_ok => trial.findings.extend(found),
            _ => trial.findings.push(Finding::Differs(format!("it is refused, and others send it: {told}"))),
        },
        Wanted::Refused(types) => match confirmed {
            Some(confirmed) if confirmed.is_ok => trial.findings.push(Finding::Deviates(case.otherwise.to_owned())),
            Some(confirmed) => {
                trial.findings.extend(found);
                trial.findings.extend(unusual(&confirmed, types));
            }
            None if (400..500).contains(&answered.status) => {
                let told = format!("HTTP {} instead of a confirmation of an error", answered.status);
                trial.findings.push(Finding::Differs(told));
            }
            None => trial.findings.extend(found),
        },
        Wanted::Status(statuses) => {
            let is_error = body.contains("ERROR") && (200..300).contains(&answered.status);
            trial.findings.extend(of_status(case, statuses, answered.status, is_error));
        }
    }
    trial.ended = Ended::Through;
    trial
}

/// An error of another type than most of the peers give.
fn unusual(confirmed: &judge::Confirmed, types: &[ErrorType]) -> Option<Finding> {
    let error = confirmed.errors.first()?;
    let names: Vec<_> = types.iter().map(|known| known.as_str()).collect();
    let told = || format!("the error is {}; {} is the usual one", error.error_type.as_str(), names.join(" or "));
    (!types.contains(&error.error_type)).then(|| Finding::Differs(told()))
}

fn of_status(case: &Case, wanted: &[u16], status: u16, is_error: bool) -> Option<Finding> {
    match status {
        _ if wanted.contains(&status) => None,
        500..=599 => Some(Finding::Deviates(format!("HTTP {status}: a sender will try again for days"))),
        200..=299 if is_error => Some(Finding::Differs("a confirmation of an error instead of HTTP 400".to_owned())),
        200..=299 => Some(Finding::Deviates(case.otherwise.to_owned())),
        _ => {
            let wanted: Vec<_> = wanted.iter().map(u16::to_string).collect();
            Some(Finding::Differs(format!("HTTP {status}; {} is the usual one", wanted.join(" or "))))
        }
    }
}
