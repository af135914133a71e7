//! A letter is taken back, because what it tells of was taken back.
use super::{
    super::{
        model::{
            Acquired, AgreementEnds, Arrival, ConfirmData, DueSoon, Escalated, InquiryAnswer, Invitation,
            InvoiceIssued, InvoiceLate, LoanRequest, MessageId, MessageStatus, NotSupplied, Notice, Occasion, Overdue,
            Recall, Record, Shipped, Test, WaitingDigest, Withdrawal,
        },
        store,
    },
    ENTITY, happened,
    tell::{internal, say},
};
use crate::platform::{
    Result, Tx,
    outbox::{self, Waiting},
};

/// Takes back what a message says of one thing, while no server has it: the whole message, or its part of one that
/// gathers.
pub fn withdraw(tx: &mut Tx, id: MessageId, about: (&str, i64)) -> Result<Withdrawal> {
    let Some(before) = store::lock_for_settling(tx, id)? else { return Ok(Withdrawal::Unread) };
    match before.status {
        MessageStatus::Queued | MessageStatus::Failed => {}
        MessageStatus::Sent => return Ok(Withdrawal::Gone),
        MessageStatus::Bounced | MessageStatus::Dead | MessageStatus::Cancelled => return Ok(Withdrawal::Unread),
    }
    // A server that is handing it over just now may be done already.
    let row = outbox::waiting(tx, ENTITY, id.0)?.filter(|row| !row.is_under_way(tx.now));
    let Some(row) = row else { return Ok(Withdrawal::Gone) };
    let rest = store::values_besides(tx, id, about)?;
    let after = if rest.is_empty() {
        outbox::cancel(tx, row)?;
        store::empty_values(tx, id)?;
        let after = Record { status: MessageStatus::Cancelled, next_try_at: None, ..before.clone() };
        store::save(tx, &after)?;
        after
    } else {
        store::remove_notice(tx, id, about)?;
        say_less(tx, &before, row, rest)?;
        before.clone()
    };
    happened(tx, "withdraw", id, Some(&before), &after)?;
    Ok(Withdrawal::Withdrawn)
}

/// It says the notices that are left.
fn say_less(tx: &mut Tx, record: &Record, row: Waiting, values: Vec<String>) -> Result<()> {
    let say = match record.occasion {
        Occasion::Invitation => again::<Invitation>,
        Occasion::Test => again::<Test>,
        Occasion::Arrival => again::<Arrival>,
        Occasion::DueSoon => again::<DueSoon>,
        Occasion::Overdue => again::<Overdue>,
        Occasion::Recall => again::<Recall>,
        Occasion::Shipped => again::<Shipped>,
        Occasion::NotSupplied => again::<NotSupplied>,
        Occasion::Acquired => again::<Acquired>,
        Occasion::AgreementEnds => again::<AgreementEnds>,
        Occasion::ConfirmData => again::<ConfirmData>,
        Occasion::LoanRequest => again::<LoanRequest>,
        Occasion::InquiryAnswer => again::<InquiryAnswer>,
        Occasion::Escalated => again::<Escalated>,
        Occasion::InvoiceIssued => again::<InvoiceIssued>,
        Occasion::InvoiceLate => again::<InvoiceLate>,
    };
    say(tx, record, row, values)
}

fn again<N: Notice>(tx: &mut Tx, record: &Record, row: Waiting, values: Vec<String>) -> Result<()> {
    let notices: Vec<N> =
        values.iter().map(|values| serde_json::from_str(values)).collect::<Result<_, _>>().map_err(internal)?;
    let (address, name) = (record.to_address.as_deref(), record.to_name.as_deref());
    let to = (address.unwrap_or_default(), name.unwrap_or_default());
    let waiting = WaitingDigest { id: record.id, token: record.token.clone(), written_at: record.created_at, values };
    say(tx, row, &waiting, to, record.language, &notices)
}
