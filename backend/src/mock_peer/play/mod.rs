//! A scenario played to its end, or as far as the other side goes along.
mod waiting;

use std::time::Duration;

use super::{
    compose::{self, Asking},
    conversation::{Conversation, Stop},
    line::Line,
    mailbox::{Heard, Mailbox},
    report::{Ended, Trial},
    scenarios::{Role, Scenario, Step},
};
use crate::iso18626::message::{Action, Coded, ReasonForMessage, Request, ServiceType, Status, YesNo};

/// One scenario in one role.
pub struct Play<'a> {
    pub scenario: &'static Scenario,
    pub talk: Conversation<'a>,
    /// What we ask for, by number, where it must be in their catalogue.
    pub isbn: Option<&'a str>,
    service: ServiceType,
    /// The conditions that came last.
    conditions: Vec<Coded>,
}

impl<'a> Play<'a> {
    pub fn new(
        scenario: &'static Scenario,
        role: Role,
        (line, mailbox): (&'a Line, &'a Mailbox),
        isbn: Option<&'a str>,
        patience: Duration,
    ) -> Play<'a> {
        let trial = Trial::new(format!("{} as {}", scenario.name, role.as_str()), scenario.what);
        let talk = Conversation::new(line, mailbox, role, trial, patience);
        Play { scenario, talk, isbn, service: ServiceType::Loan, conditions: Vec::new() }
    }

    /// Plays it; where the request has come already, from the step after it.
    pub async fn run(mut self, request: Option<Heard>) -> Trial {
        let is_here = request.is_some();
        if let Err(stop) = self.steps(request, is_here).await {
            self.talk.trial.ended = Ended::Stopped(stop);
        }
        self.talk.trial
    }

    async fn steps(&mut self, request: Option<Heard>, is_here: bool) -> Result<(), Stop> {
        if is_here {
            let message = self.talk.heard(request)?;
            self.take_up(message)?;
        }
        for step in self.scenario.steps(self.talk.role).iter().skip(usize::from(is_here)) {
            self.step(*step).await?;
        }
        let id = &self.talk.ids.requesting;
        if !self.talk.mailbox.is_over(id) {
            return Err("nothing came on which we could have failed".to_owned());
        }
        Ok(())
    }

    async fn step(&mut self, step: Step) -> Result<(), Stop> {
        let parties = &self.talk.line.parties;
        match step {
            Step::Ask(service) | Step::AskAndStumble(service) => {
                self.service = service;
                self.talk.begin(new_id());
                if matches!(step, Step::AskAndStumble(_)) {
                    self.talk.stumble();
                }
                self.ask(None).await
            }
            Step::AskAgain => self.ask_again().await,
            Step::Say(action) => {
                self.talk.before.asked = answer_to(action);
                let note = (action == Action::Notification).then_some("A note of the mock peer");
                let message = compose::action(parties, &self.talk.ids, action, note);
                self.talk.say(message).await
            }
            Step::Await(statuses) => self.until(statuses).await,
            Step::AwaitAnswer(reason) => self.answer(reason).await,
            Step::AwaitCondition => self.condition().await,
            Step::Agree if self.talk.before.status == Some(Status::RetryPossible) => self.ask_again().await,
            Step::Agree => self.talk.say(compose::agreement(parties, &self.talk.ids)).await,
            Step::AwaitRequest | Step::AwaitRetry => self.request(matches!(step, Step::AwaitRetry)).await,
            Step::AwaitAction(actions) => self.action(actions).await,
            Step::AwaitAgreement if self.talk.before.status == Some(Status::RetryPossible) => self.request(true).await,
            Step::AwaitAgreement => self.action(&[Action::Notification]).await,
            Step::Tell(reason, status) => self.tell(reason, status, None).await,
            Step::Answer(reason, answer, status) => self.tell(reason, status, Some(answer)).await,
            Step::PutCondition => {
                let message = compose::condition(parties, &self.talk.ids);
                self.talk.tell(message).await
            }
            Step::Stumble => {
                self.talk.stumble();
                Ok(())
            }
            Step::Repeat => self.talk.repeat().await,
        }
    }

    async fn ask(&mut self, previous: Option<(String, Vec<Coded>)>) -> Result<(), Stop> {
        let asking = Asking { scenario: self.scenario, service: self.service, isbn: self.isbn, previous };
        let message = compose::request(&self.talk.line.parties, &self.talk.ids, asking);
        self.talk.say(message).await
    }

    async fn ask_again(&mut self) -> Result<(), Stop> {
        let previous = (self.talk.ids.requesting.clone(), self.conditions.clone());
        self.talk.begin(new_id());
        self.ask(Some(previous)).await
    }

    async fn tell(&mut self, reason: ReasonForMessage, status: Status, answer: Option<YesNo>) -> Result<(), Stop> {
        // Whatever is said first answers the request, and nothing that follows does.
        let reason = match (reason, self.talk.before.is_answered) {
            (ReasonForMessage::StatusChange, false) => ReasonForMessage::RequestResponse,
            (ReasonForMessage::RequestResponse, true) => ReasonForMessage::StatusChange,
            (other, _) => other,
        };
        let message = compose::told(&self.talk.line.parties, &self.talk.ids, reason, status, answer);
        self.talk.tell(message).await
    }
}

impl Scenario {
    /// The scenario that a request names: in its title, that of the article too, or as the lender's number of the
    /// record.
    pub fn of(request: &Request) -> Option<&'static Scenario> {
        let info = &request.bibliographic_info;
        if let Some(named) = info.supplier_unique_record_id.as_deref().and_then(|id| Scenario::named(id.trim())) {
            return Some(named);
        }
        let titles = [&info.title, &info.title_of_component].into_iter().flatten();
        let mut words =
            titles.flat_map(|title| title.split(|sign: char| !(sign.is_alphanumeric() || sign == '-')).rev());
        words.find_map(Scenario::named)
    }
}

const fn answer_to(action: Action) -> Option<ReasonForMessage> {
    match action {
        Action::Renew => Some(ReasonForMessage::RenewResponse),
        Action::Cancel => Some(ReasonForMessage::CancelResponse),
        Action::StatusRequest => Some(ReasonForMessage::StatusRequestResponse),
        _ => None,
    }
}

/// A number that was not given before, on whatever machine.
pub(super) fn new_id() -> String {
    let mut random = [0; 6];
    // Without randomness the clock must do: numbers are to differ, not to be secret.
    let _ = getrandom::fill(&mut random);
    let random: String = random.iter().map(|byte| format!("{byte:02X}")).collect();
    format!("MOCK-{random}")
}
