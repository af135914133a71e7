//! Waiting for what the other side says next, and what is made of it.
use super::{Play, Scenario, Stop};
use crate::{
    iso18626::message::{Action, Coded, Message, ReasonForMessage, RequestType, Status, SupplyingAgencyMessage},
    mock_peer::{judge, report::Finding},
};

impl Play<'_> {
    /// Until the lender says one of these; what ends the request otherwise ends the scenario.
    pub(super) async fn until(&mut self, statuses: &[Status]) -> Result<(), Stop> {
        loop {
            let said = self.talk.next_of_lender().await?;
            let is_note = said.message_info.reason_for_message == ReasonForMessage::Notification;
            let Some(status) = said.status_info.status.filter(|_| !is_note) else { continue };
            if statuses.contains(&status) {
                return Ok(());
            }
            if is_end(status) {
                return Err(format!("{} came, and {} was to come", status.as_str(), named(statuses)));
            }
        }
    }

    pub(super) async fn answer(&mut self, reason: ReasonForMessage) -> Result<(), Stop> {
        loop {
            let said = self.talk.next_of_lender().await?;
            if said.message_info.reason_for_message == reason {
                return Ok(());
            }
        }
    }

    pub(super) async fn condition(&mut self) -> Result<(), Stop> {
        loop {
            let said = self.talk.next_of_lender().await?;
            self.conditions = conditions_of(&said);
            match said.status_info.status {
                _ if !self.conditions.is_empty() => return Ok(()),
                Some(status) if is_end(status) => {
                    return Err(format!("{} came without a condition", status.as_str()));
                }
                _ => {}
            }
        }
    }

    pub(super) async fn request(&mut self, is_retry: bool) -> Result<(), Stop> {
        let previous = self.talk.ids.requesting.clone();
        let name = self.scenario.name;
        let is_wanted = |message: &Message| match message {
            Message::Request(request) if is_retry => {
                let service = request.service_info.as_ref();
                service.and_then(|service| service.requesting_agency_previous_request_id.as_ref()) == Some(&previous)
                    || request.header.requesting_agency_request_id == previous
            }
            Message::Request(request) => Scenario::of(request).is_some_and(|scenario| scenario.name == name),
            _ => false,
        };
        let heard = self.talk.mailbox.take(is_wanted, self.talk.patience).await;
        let message = self.talk.heard(heard)?;
        self.take_up(message)
    }

    /// A request of theirs becomes the one that is spoken about.
    pub(super) fn take_up(&mut self, message: Message) -> Result<(), Stop> {
        let Message::Request(request) = message else { return Err("no request came".to_owned()) };
        let found = judge::of_header(&request.header, &self.talk.line.parties, true);
        self.talk.find(found);
        let is_retry = !self.talk.ids.requesting.is_empty();
        let kind = request.service_info.as_ref().and_then(|service| service.request_type);
        if is_retry && kind != Some(RequestType::Retry) {
            let told = "a request that follows on RetryPossible is not marked as a Retry";
            self.talk.find(vec![Finding::Differs(told.to_owned())]);
        }
        let requesting = request.header.requesting_agency_request_id.clone();
        let supplying = Some(format!("MOCK-{requesting}"));
        self.talk.begin(requesting);
        self.talk.ids.supplying = supplying;
        Ok(())
    }

    pub(super) async fn action(&mut self, wanted: &[Action]) -> Result<(), Stop> {
        loop {
            let said = self.talk.next_of_borrower().await?;
            match said.action {
                action if wanted.contains(&action) => return Ok(()),
                Action::StatusRequest => {
                    let status = self.talk.before.status.unwrap_or(Status::RequestReceived);
                    self.tell(ReasonForMessage::StatusRequestResponse, status, None).await?;
                }
                Action::Notification => {}
                other => {
                    let wanted: Vec<_> = wanted.iter().map(|action| action.as_str()).collect();
                    return Err(format!("{} came, and {} was to come", other.as_str(), wanted.join(" or ")));
                }
            }
        }
    }
}

fn conditions_of(said: &SupplyingAgencyMessage) -> Vec<Coded> {
    let retry = said.retry_info.iter().flat_map(|retry| &retry.loan_condition);
    retry.chain(said.delivery_info.iter().flat_map(|sent| &sent.loan_condition)).cloned().collect()
}

const fn is_end(status: Status) -> bool {
    matches!(
        status,
        Status::RetryPossible
            | Status::Unfilled
            | Status::Cancelled
            | Status::CompletedWithoutReturn
            | Status::CopyCompleted
            | Status::LoanCompleted
    )
}

fn named(statuses: &[Status]) -> String {
    statuses.iter().map(|status| status.as_str()).collect::<Vec<_>>().join(" or ")
}
