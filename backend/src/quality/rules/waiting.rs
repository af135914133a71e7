//! At which step an open loan stands, since when, and who must act.
use chrono::NaiveDate;

use crate::{
    loans::{
        Side,
        model::{Pending, Record, Status},
    },
    quality::model::{ServiceStep, WaitsFor},
};

/// What an open loan waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub step: ServiceStep,
    pub waits_for: WaitsFor,
    pub since_on: NaiveDate,
    /// The day that was set for this loan itself.
    pub due_on: Option<NaiveDate>,
}

/// What a loan waits for; nothing where it has ended, or rests: until a day on which it can be asked for again, or until
/// its lender lets it come back.
pub fn waiting(loan: &Record, today: NaiveDate) -> Option<Waiting> {
    let standing = &loan.standing;
    let rests = standing.status == Status::Requested && standing.retry_from_on.is_some_and(|day| day > today);
    if rests {
        return None;
    }
    let (step, waits_for) = match standing.pending {
        Some(question) => asked(loan, question)?,
        None => stands(loan)?,
    };
    let since_on = match step {
        ServiceStep::PassOn => standing.retry_from_on.unwrap_or(standing.status_since_on),
        ServiceStep::PickUp => standing.told_on.unwrap_or(standing.status_since_on),
        _ => standing.status_since_on,
    };
    let since_on = since_on.max(standing.status_since_on);
    Some(Waiting { step, waits_for, since_on, due_on: due_on(loan) })
}

/// The day by which whoever has it must bring it or come for it; a question that waits does not put it off.
fn due_on(loan: &Record) -> Option<NaiveDate> {
    let standing = &loan.standing;
    match (loan.side, standing.status) {
        (Side::Borrowing, Status::OnLoan) => standing.reader_due_on.or(standing.due_on),
        (Side::Borrowing, Status::Received) => standing.pick_up_by_on.into_iter().chain(standing.due_on).min(),
        (Side::Borrowing, Status::CheckedIn) | (Side::Lending, Status::Shipped | Status::Received) => standing.due_on,
        _ => None,
    }
}

/// A question waits beside the status: whose answer it is, the table of the life of loans knows.
fn asked(loan: &Record, question: Pending) -> Option<(ServiceStep, WaitsFor)> {
    let whose = if loan.side.asked_of_us().contains(&question) { WaitsFor::Us } else { WaitsFor::Partner };
    Some(match question {
        Pending::Hold => return None,
        Pending::Settlement => (ServiceStep::Settle, whose),
        // Wanted back at once: by whoever has it.
        Pending::Recall => match (loan.side, loan.standing.status) {
            (Side::Borrowing, Status::OnLoan) => (ServiceStep::Return, WaitsFor::Reader),
            (Side::Borrowing, Status::Shipped) => (ServiceStep::Arrive, WaitsFor::Partner),
            (Side::Borrowing, _) => (ServiceStep::SendBack, WaitsFor::Us),
            (Side::Lending, _) => (ServiceStep::Return, WaitsFor::Partner),
        },
        Pending::Cancel | Pending::Condition | Pending::Retry | Pending::Renewal => (ServiceStep::Question, whose),
    })
}

fn stands(loan: &Record) -> Option<(ServiceStep, WaitsFor)> {
    use ServiceStep::{Answer, Arrive, HandOver, PassOn, PickUp, Return, SendBack, Settle, Supply};
    use WaitsFor::{Partner, Reader, Us};
    let is_told = loan.standing.told_on.is_some();
    Some(match (loan.side, loan.standing.status) {
        (Side::Borrowing, Status::Requested) => (PassOn, Us),
        (Side::Borrowing, Status::Sent) => (Answer, Partner),
        (Side::Borrowing, Status::WillSupply) => (Supply, Partner),
        (Side::Borrowing, Status::Shipped | Status::ReturnShipped) => (Arrive, Partner),
        (Side::Borrowing, Status::Received) if is_told => (PickUp, Reader),
        (Side::Borrowing, Status::Received) => (HandOver, Us),
        (Side::Borrowing, Status::OnLoan) => (Return, Reader),
        (Side::Borrowing, Status::CheckedIn) => (SendBack, Us),
        (Side::Borrowing, Status::Lost) => (Settle, Us),
        (Side::Lending, Status::Requested) => (Answer, Us),
        (Side::Lending, Status::WillSupply) => (Supply, Us),
        (Side::Lending, Status::Shipped | Status::Received) => (Return, Partner),
        (Side::Lending, Status::ReturnShipped) => (Arrive, Partner),
        (Side::Lending, Status::Lost) => (Settle, Partner),
        // Ended, or a status that this side does not know.
        (Side::Lending, Status::Sent | Status::OnLoan | Status::CheckedIn)
        | (_, Status::Completed | Status::Delivered | Status::Unfilled | Status::Cancelled | Status::Closed) => {
            return None;
        }
    })
}

/// Whether a target can be set for a step on a side. What is lent has a due day of its own.
pub fn has_step(side: Side, step: ServiceStep) -> bool {
    use ServiceStep::{Answer, Arrive, HandOver, PassOn, PickUp, Question, Return, SendBack, Settle, Supply};
    match step {
        Answer | Supply | Arrive | Question | Settle => true,
        PassOn | HandOver | PickUp | SendBack => side == Side::Borrowing,
        Return => false,
    }
}
