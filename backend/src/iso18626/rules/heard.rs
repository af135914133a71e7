//! What a message of the other library comes to here: which steps of the loan, or that a person should see it.
//!
//! Messages cross and overtake each other (decision 22): of what was skipped the steps
//! between are taken too, what stands so already changes nothing, and only what cannot be is an error.
use chrono::NaiveDate;

use super::condition::put;
use crate::{
    iso18626::{
        codec::notes::Marker,
        message::{Action, ErrorType, ReasonForMessage, Status, SupplyingAgencyMessage, YesNo},
    },
    loans::{
        self,
        model::{ActionKey, ConditionAnswer, Pending, Stage, Status as Stands, Whole},
    },
};

/// What a message comes to.
#[derive(Debug, PartialEq, Eq)]
pub enum Heard {
    /// These steps, one after another.
    Steps(Vec<ActionKey>),
    /// It stands so already.
    Nothing,
    /// It changes nothing here, and a person should see it.
    ToRead,
    /// It is answered with how the loan stands, and changes nothing: a no where something was asked for.
    Answered(ReasonForMessage),
    /// It cannot be.
    Refused(ErrorType, String),
}

/// The first of these ways through the table of the life that is open from here.
fn way(at: Stage, ways: &[&[ActionKey]]) -> Option<Heard> {
    let walk = |way: &[ActionKey]| way.iter().try_fold(at, |at, action| loans::next(at, *action)).is_some();
    ways.iter().find(|way| walk(way)).map(|way| Heard::Steps(way.to_vec()))
}

/// What the library that borrows from us says.
pub fn heard_of_requester(action: Action, markers: &[Marker], loan: &Whole) -> Heard {
    use ActionKey::{AcceptCondition, AskCancel, AskRenewal, Receive, RejectCondition, ReportLost, SendBack, Ship};
    let (at, pending) = (loan.record.stage(), loan.record.standing.pending);
    let status = at.status;
    let is_over = status.is_terminal();
    let refused =
        || Heard::Refused(ErrorType::UnsupportedActionType, format!("unsupported action: {}", action.as_str()));
    match action {
        Action::StatusRequest => Heard::Answered(ReasonForMessage::StatusRequestResponse),
        Action::Notification
            if pending == Some(Pending::Condition) && markers.contains(&Marker::LoanConditionAgreed) =>
        {
            way(at, &[&[AcceptCondition]]).unwrap_or(Heard::ToRead)
        }
        Action::Notification
            if pending == Some(Pending::Condition) && markers.contains(&Marker::LoanConditionRejected) =>
        {
            way(at, &[&[RejectCondition]]).unwrap_or(Heard::ToRead)
        }
        Action::Notification | Action::ShippedForward | Action::HoldReturn => Heard::ToRead,
        // What we never sent cannot have come.
        Action::Received if [Stands::Unfilled, Stands::Cancelled].contains(&status) => refused(),
        Action::Received if [Stands::Received, Stands::ReturnShipped].contains(&status) || is_over => Heard::Nothing,
        Action::Received => way(at, &[&[Receive], &[Ship, Receive]]).unwrap_or(Heard::ToRead),
        Action::ShippedReturn if [Stands::ReturnShipped, Stands::Completed].contains(&status) => Heard::Nothing,
        Action::ShippedReturn if is_over => refused(),
        Action::ShippedReturn => way(at, &[&[SendBack], &[Ship, SendBack]]).unwrap_or(Heard::ToRead),
        Action::Cancel if pending == Some(Pending::Cancel) || status == Stands::Cancelled => Heard::Nothing,
        Action::Cancel if is_over => refused(),
        Action::Cancel if pending == Some(Pending::Condition) && markers.contains(&Marker::LoanConditionRejected) => {
            way(at, &[&[RejectCondition]]).unwrap_or(Heard::ToRead)
        }
        Action::Cancel => way(at, &[&[AskCancel]]).unwrap_or(Heard::Answered(ReasonForMessage::CancelResponse)),
        Action::Renew if pending == Some(Pending::Renewal) => Heard::Nothing,
        Action::Renew if is_over => refused(),
        Action::Renew => way(at, &[&[AskRenewal]]).unwrap_or(Heard::Answered(ReasonForMessage::RenewResponse)),
        Action::Lost if status == Stands::Lost => Heard::Nothing,
        Action::Lost if is_over => refused(),
        Action::Lost => way(at, &[&[ReportLost]]).unwrap_or(Heard::ToRead),
    }
}

/// What the library that we borrow from says.
pub fn heard_of_supplier(said: &SupplyingAgencyMessage, markers: &[Marker], loan: &Whole) -> Heard {
    use ActionKey::{
        Complete, GrantRenewal, HoldReturn, Recall, RefuseRenewal, ReleaseReturn, SendBack, Ship, Unfilled, WillSupply,
    };
    use ReasonForMessage::{CancelResponse, Notification, RenewResponse, StatusChange};
    let (at, standing) = (loan.record.stage(), &loan.record.standing);
    let (info, due_on) = (&said.message_info, said.status_info.due_date.map(|at| at.date_naive()));
    let Some(status) = said.status_info.status else { return Heard::ToRead };
    let is_condition = put(said, markers).is_some();
    let one = |step: ActionKey| way(at, &[&[step]]);
    // Of what is still to come nothing was renewed: some tell by this reason that it is sent, and the status counts.
    let reason = match info.reason_for_message {
        RenewResponse if loans::next(at, Ship).is_some() => StatusChange,
        reason => reason,
    };
    match (reason, status) {
        (RenewResponse, _) if standing.pending != Some(Pending::Renewal) => changed_due_day(standing.due_on, due_on),
        // Yes to a day that is no later than the one that stands here: which holds, a person finds out.
        (RenewResponse, _) if info.answer_yes_no != Some(YesNo::N) && is_no_later(standing.due_on, due_on) => {
            Heard::ToRead
        }
        (RenewResponse, _) if is_yes(info.answer_yes_no, standing.due_on, due_on) => {
            one(GrantRenewal).unwrap_or(Heard::ToRead)
        }
        (RenewResponse, _) => one(RefuseRenewal).unwrap_or(Heard::ToRead),
        (CancelResponse, _) if standing.pending != Some(Pending::Cancel) => already(at, status),
        (CancelResponse, status) => cancelled(at, info.answer_yes_no, status, loan),
        (_, _) if is_condition => one(ActionKey::AddCondition).unwrap_or(Heard::ToRead),
        (Notification, _) => Heard::ToRead,
        (_, Status::RequestReceived | Status::ExpectToSupply) => Heard::Nothing,
        (_, Status::WillSupply) => one(WillSupply).unwrap_or_else(|| already(at, status)),
        // The schema lets the due day be absent, and an original needs one: a person finds out.
        (_, Status::Loaned) if due_on.is_none() && !at.is_copy => sent_without_a_day(at),
        (_, Status::Loaned | Status::CopyCompleted) => one(Ship).unwrap_or_else(|| sent_already(loan, status, due_on)),
        (_, Status::Recalled) if standing.pending == Some(Pending::Recall) => Heard::Nothing,
        (_, Status::Recalled) => one(Recall).unwrap_or(Heard::ToRead),
        (_, Status::RetryPossible) => one(ActionKey::AskRetry).unwrap_or_else(|| already(at, status)),
        (_, Status::Unfilled) => one(Unfilled).unwrap_or_else(|| already(at, status)),
        (_, Status::Cancelled) if standing.pending == Some(Pending::Cancel) => {
            cancelled(at, Some(YesNo::Y), status, loan)
        }
        (_, Status::Cancelled) => one(Unfilled).unwrap_or_else(|| already(at, status)),
        (_, Status::LoanCompleted) => {
            way(at, &[&[Complete], &[SendBack, Complete]]).unwrap_or_else(|| already(at, status))
        }
        (_, Status::HoldReturn) if standing.pending == Some(Pending::Hold) => Heard::Nothing,
        (_, Status::HoldReturn) => one(HoldReturn).unwrap_or(Heard::ToRead),
        (_, Status::ReleaseHoldReturn) => {
            one(ReleaseReturn).unwrap_or_else(|| changed_due_day(standing.due_on, due_on))
        }
        (_, Status::Overdue | Status::CompletedWithoutReturn) => Heard::ToRead,
    }
}

/// Yes or no to our wish to cancel. What stands in the answer counts, whatever the status beside it says: senders
/// contradict themselves. Where it was a condition that we did not take, the next library is asked.
fn cancelled(at: Stage, answer: Option<YesNo>, status: Status, loan: &Whole) -> Heard {
    let is_yes = answer.map_or(status == Status::Cancelled, |answer| answer == YesNo::Y);
    let is_refused_condition = loan.conditions.last().is_some_and(|put| put.answer == Some(ConditionAnswer::Refused));
    let step = match (is_yes, is_refused_condition) {
        (false, _) => ActionKey::DeclineCancel,
        (true, true) => ActionKey::AskNext,
        (true, false) => ActionKey::AgreeCancel,
    };
    way(at, &[&[step]]).unwrap_or(Heard::ToRead)
}

/// Yes in a word, or in a later day.
fn is_yes(answer: Option<YesNo>, old: Option<NaiveDate>, due_on: Option<NaiveDate>) -> bool {
    answer.map_or(due_on > old, |answer| answer == YesNo::Y)
}

fn is_no_later(old: Option<NaiveDate>, due_on: Option<NaiveDate>) -> bool {
    due_on.is_some_and(|due_on| old.is_some_and(|old| due_on <= old))
}

/// It was received before they told that it is sent: the day that was written down by hand is theirs, or a person sees.
fn sent_already(loan: &Whole, status: Status, due_on: Option<NaiveDate>) -> Heard {
    match already(loan.record.stage(), status) {
        Heard::Nothing if !loan.record.stage().status.is_terminal() => {
            changed_due_day(loan.record.standing.due_on, due_on)
        }
        heard => heard,
    }
}

fn changed_due_day(old: Option<NaiveDate>, due_on: Option<NaiveDate>) -> Heard {
    if due_on.is_none() || due_on == old { Heard::Nothing } else { Heard::ToRead }
}

/// It is sent without a word about when it is wanted back.
fn sent_without_a_day(at: Stage) -> Heard {
    let is_to_come = loans::next(at, ActionKey::Ship).is_some();
    if is_to_come { Heard::ToRead } else { already(at, Status::Loaned) }
}

/// What no step leads to: the loan has come so far already, or never will.
fn already(at: Stage, status: Status) -> Heard {
    let is_so = match status {
        Status::Unfilled | Status::RetryPossible => at.status == Stands::Unfilled,
        Status::Cancelled => at.status == Stands::Cancelled,
        Status::LoanCompleted => at.status == Stands::Completed,
        _ => !at.status.is_terminal() || at.status == Stands::Completed || at.status == Stands::Delivered,
    };
    match (is_so, at.status.is_terminal()) {
        (true, _) => Heard::Nothing,
        (false, false) => Heard::ToRead,
        (false, true) => {
            let value = format!("status change not allowed: {}", status.as_str());
            Heard::Refused(ErrorType::UnrecognisedDataValue, value)
        }
    }
}
