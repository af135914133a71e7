//! One request and what is said about it in both directions, each word judged as it falls.
use std::time::Duration;

use tokio::time::sleep;

use super::{
    judge::{self, Before, Confirmed},
    line::{Answered, Line, Sending},
    mailbox::{Heard, Mailbox},
    parties::Ids,
    report::{Finding, Trial},
    scenarios::Role,
    words::words,
};
use crate::iso18626::{
    codec,
    message::{Message, ReasonForMessage, RequestingAgencyMessage, Status, SupplyingAgencyMessage},
};

/// How often something is said again at once, and after how long each time.
const TRIES: u32 = 3;
const PAUSE: Duration = Duration::from_secs(1);

/// What is said about one request, and what was found in it.
pub struct Conversation<'a> {
    pub line: &'a Line,
    pub mailbox: &'a Mailbox,
    pub role: Role,
    pub ids: Ids,
    pub trial: Trial,
    pub patience: Duration,
    /// What the lending side said last, we or they.
    pub before: Before,
    last: Option<(Message, String)>,
}

/// Why a scenario cannot go on.
pub type Stop = String;

impl<'a> Conversation<'a> {
    pub fn new(line: &'a Line, mailbox: &'a Mailbox, role: Role, trial: Trial, patience: Duration) -> Self {
        let (ids, before) = (Ids::default(), Before::default());
        Conversation { line, mailbox, role, ids, trial, patience, before, last: None }
    }

    /// A request is spoken about under this number from now on.
    pub fn begin(&mut self, requesting: String) {
        self.ids = Ids { requesting, supplying: None };
        self.before = Before::default();
    }

    /// Their next message about it is answered with a failure.
    pub fn stumble(&self) {
        self.mailbox.stumble(&self.ids.requesting);
    }

    /// Says something as the lender.
    pub async fn tell(&mut self, message: Message) -> Result<(), Stop> {
        if let Message::SupplyingAgencyMessage(said) = &message {
            self.learn(said);
        }
        self.say(message).await
    }

    /// Says something; a refusal ends the scenario.
    pub async fn say(&mut self, message: Message) -> Result<(), Stop> {
        let xml = codec::write(&message, self.line.parties.dialect).map_err(|err| err.to_string())?;
        self.post(&message, xml.clone()).await?;
        self.last = Some((message, xml));
        Ok(())
    }

    /// Says the last once more, as whoever heard no confirmation does.
    pub async fn repeat(&mut self) -> Result<(), Stop> {
        let Some((message, xml)) = self.last.clone() else { return Ok(()) };
        self.post(&message, xml).await
    }

    async fn post(&mut self, message: &Message, xml: String) -> Result<(), Stop> {
        self.trial.said.push(format!("> {}", words(message)));
        let answered = self.send(xml).await?;
        let (confirmed, found) = judge::of_confirmation(message, &answered);
        self.find(found);
        match confirmed {
            Some(Confirmed { is_ok: true, .. }) => Ok(()),
            Some(refused) => {
                let why = format!("{} was refused: {}", words(message), refused.why());
                self.find(vec![Finding::Deviates(why.clone())]);
                Err(why)
            }
            None => Err(format!("{} was not confirmed", words(message))),
        }
    }

    /// Tries again where their system fails or is away, as every sender does.
    async fn send(&mut self, xml: String) -> Result<Answered, Stop> {
        for _ in 0..TRIES {
            match self.line.send(Sending::xml(xml.clone())).await {
                Ok(answered) if answered.status < 500 => return Ok(answered),
                Ok(answered) => self.trial.said.push(format!("< HTTP {}", answered.status)),
                Err(why) => self.trial.said.push(format!("< {why}")),
            }
            sleep(PAUSE).await;
        }
        self.line.send(Sending::xml(xml)).await
    }

    /// What they say next as the lender.
    pub async fn next_of_lender(&mut self) -> Result<SupplyingAgencyMessage, Stop> {
        let id = self.ids.requesting.clone();
        let is_wanted = |message: &Message| {
            let header = message.header().filter(|_| matches!(message, Message::SupplyingAgencyMessage(_)));
            header.is_some_and(|header| header.requesting_agency_request_id == id)
        };
        match self.heard(self.mailbox.take(is_wanted, self.patience).await)? {
            Message::SupplyingAgencyMessage(said) => {
                self.find(judge::of_header(&said.header, &self.line.parties, false));
                self.find(judge::of_supplying(&said, self.before));
                self.learn(&said);
                Ok(*said)
            }
            other => Err(format!("{} came", other.kind().as_str())),
        }
    }

    /// What they say next as the borrower.
    pub async fn next_of_borrower(&mut self) -> Result<RequestingAgencyMessage, Stop> {
        let id = self.ids.requesting.clone();
        let is_wanted = |message: &Message| match message {
            Message::RequestingAgencyMessage(said) => said.header.requesting_agency_request_id == id,
            _ => false,
        };
        match self.heard(self.mailbox.take(is_wanted, self.patience).await)? {
            Message::RequestingAgencyMessage(said) => {
                self.find(judge::of_header(&said.header, &self.line.parties, true));
                Ok(said)
            }
            other => Err(format!("{} came", other.kind().as_str())),
        }
    }

    /// Notes what came, and in what its form deviates.
    pub fn heard(&mut self, heard: Option<Heard>) -> Result<Message, Stop> {
        let Some(Heard { message, deviations }) = heard else {
            return Err(format!("nothing came within {} s", self.patience.as_secs()));
        };
        self.trial.said.push(format!("< {}", words(&message)));
        self.find(deviations.into_iter().map(Finding::Deviates).collect());
        Ok(message)
    }

    /// The same is told once, however often it happens.
    pub fn find(&mut self, found: Vec<Finding>) {
        for finding in found {
            if !self.trial.findings.contains(&finding) {
                self.trial.findings.push(finding);
            }
        }
    }

    fn learn(&mut self, said: &SupplyingAgencyMessage) {
        self.ids.supplying = said.header.supplying_agency_request_id.clone().or(self.ids.supplying.take());
        let is_note = said.message_info.reason_for_message == ReasonForMessage::Notification;
        self.learn_status(said.status_info.status.filter(|_| !is_note));
        if self.before.asked == Some(said.message_info.reason_for_message) {
            self.before.asked = None;
        }
        self.before.is_answered |= !is_note;
    }

    fn learn_status(&mut self, status: Option<Status>) {
        self.before.status = status.or(self.before.status);
    }
}
