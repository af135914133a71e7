//! Addresses that do not take mail: noted by hand or from a report, and cleared again.
use super::{
    super::{
        model::{
            Bounce, BounceId, BounceReport, BounceSource, MessageStatus, NewBounce, NewBounceReport, Record,
            ReportOutcome,
        },
        rules, smtp, store,
    },
    happened,
};
use crate::platform::{
    Error, Result, Tx,
    events::{self, Event},
    text,
};

/// Writes down that an address does not take mail.
pub fn note(tx: &mut Tx, new: &NewBounce) -> Result<Bounce> {
    let address = smtp::address(&new.address).ok_or_else(|| Error::invalid("/address", "value.wrong_format"))?;
    let reason = new.reason.as_deref().and_then(text::clean);
    let id = store::note_bounce(tx, &address, BounceSource::Hand, reason.as_deref(), None)?;
    told(tx, "bounce", id)?;
    store::bounce(tx, id)
}

/// Reads a report of non-delivery. A delay changes nothing; a failure marks the message and its address.
pub fn read_report(tx: &mut Tx, new: &NewBounceReport) -> Result<BounceReport> {
    let unread = || Error::invalid("/report", "mail.report_unreadable");
    let report = rules::read_report(&new.report).ok_or_else(unread)?;
    let message = match &report.token {
        Some(token) => store::with_token(tx, token)?,
        None => None,
    };
    // The report names the last address of a chain of forwarding; ours is the one that we wrote to.
    let ours = message.as_ref().and_then(|message| message.to_address.clone());
    let address = ours.or_else(|| report.address.as_deref().and_then(smtp::address)).ok_or_else(unread)?;
    let (message_id, reason) = (message.as_ref().map(|message| message.id), Some(report.reason.clone()));
    let reason = reason.filter(|reason| !reason.is_empty());
    if !report.is_final {
        return Ok(BounceReport { outcome: ReportOutcome::Delayed, address, reason, message_id });
    }
    if let Some(before) = message.filter(|message| message.status == MessageStatus::Sent) {
        let after = Record { status: MessageStatus::Bounced, last_answer: reason.clone(), ..before.clone() };
        store::save(tx, &after)?;
        happened(tx, "report", before.id, Some(&before), &after)?;
    }
    let id = store::note_bounce(tx, &address, BounceSource::Report, reason.as_deref(), message_id)?;
    told(tx, "bounce", id)?;
    Ok(BounceReport { outcome: ReportOutcome::Bounced, address, reason, message_id })
}

/// Believes again that an address takes mail.
pub fn clear(tx: &mut Tx, id: BounceId) -> Result<()> {
    store::bounce(tx, id)?;
    store::clear(tx, id)?;
    told(tx, "clear", id)
}

fn told(tx: &mut Tx, verb: &str, id: BounceId) -> Result<()> {
    events::tell(tx, &Event::new(format!("mail.{verb}"), "mail_bounce", id.0, tx.today))?;
    Ok(())
}
