//! The document as a whole: what it is called, what it refers to, its period.
use chrono::{Datelike, NaiveDate};

use super::Findings;
use crate::{
    codes,
    model::{Attachment, Invoice, Period, given, said},
};

pub fn check(invoice: &Invoice, found: &mut Findings) {
    found.expect(given(&invoice.number).is_some(), "BR-02", "/number");
    found.expect(!has_subject_code(said(&invoice.note).unwrap_or_default()), "BR-CL-08", "/note");
    let is_referred = said(&invoice.buyer_reference).or(said(&invoice.order)).is_some();
    found.expect(is_referred, "PEPPOL-EN16931-R003", "/buyer_reference");
    if let Some(period) = &invoice.period {
        found.expect(is_some(period), "BR-CO-19", "/period");
        found.expect(is_in_order(period), "BR-29", "/period/to");
        days(period, "/period", found);
    }
    day(Some(invoice.issued_on), "/issued_on", found);
    day(invoice.due_on, "/due_on", found);
    for (n, preceding) in invoice.preceding.iter().enumerate() {
        found.expect(given(&preceding.number).is_some(), "BR-55", format!("/preceding/{n}/number"));
        day(preceding.issued_on, format!("/preceding/{n}/issued_on"), found);
    }
    if let Some(attachment) = &invoice.attachment {
        attached(attachment, found);
    }
}

fn attached(attachment: &Attachment, found: &mut Findings) {
    found.expect(given(&attachment.id).is_some(), "BR-52", "/attachment/id");
    let is_known = codes::is_media_type(attachment.media_type.trim());
    found.expect(is_known, "BR-CL-24", "/attachment/media_type");
    found.expect(is_known, "PEPPOL-EN16931-CL001", "/attachment/media_type");
}

/// `#AAI#` is how UBL marks the subject of a note (UNTDID 4451). We mark none, so that three letters between two
/// such signs would be taken for a code.
fn has_subject_code(note: &str) -> bool {
    note.split('#').nth(1).is_some_and(|between| between.chars().count() == 3) && note.matches('#').count() > 1
}

/// Both ends are days that can be written.
pub fn days(period: &Period, path: &str, found: &mut Findings) {
    day(period.from, format!("{path}/from"), found);
    day(period.to, format!("{path}/to"), found);
}

/// Other years have more digits than four, or a sign.
fn day(day: Option<NaiveDate>, field: impl Into<String>, found: &mut Findings) {
    found.expect(day.is_none_or(|day| (1..=9999).contains(&day.year())), "PEPPOL-EN16931-F001", field);
}

/// Either end is told.
pub fn is_some(period: &Period) -> bool {
    period.from.or(period.to).is_some()
}

/// The last day is not before the first.
pub fn is_in_order(period: &Period) -> bool {
    period.from.zip(period.to).is_none_or(|(from, to)| from <= to)
}
