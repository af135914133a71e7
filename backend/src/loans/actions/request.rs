//! Takes requests in.
use chrono::Datelike;

use super::{
    agreed, contact, limits,
    partner::asker,
    step::{Done, account, event, found_by},
};
use crate::{
    libraries,
    loans::{
        RequestLoans,
        model::{Citation, LoanId, NewLoan, Reader, ReaderContact, Record, Side, Standing, Status},
        rules, store,
    },
    parameters,
    platform::{Error, Result, Right, Tx, actor::LibraryId, events, problem::Fault, text},
};

/// The numbers of requests go on in one row, however they are written.
pub const SERIES: &str = "TBA";

/// Takes a request in: our reader's or our department's, or another library's.
pub fn request(tx: &mut Tx, new: &NewLoan) -> Result<Done> {
    // What lacks a number is done again: better before it has begun.
    tx.want_numbers(SERIES, tx.today.year(), 1)?;
    let mut faults = Vec::new();
    let branch = branch(tx, new, &mut faults)?;
    let requested_on = rules::requested_day(new.requested_on, tx.today, &mut faults);
    rules::check_needed_by(new.needed_by_on, requested_on, &mut faults);
    let citation = rules::described(new, &mut faults);
    let volumes = rules::volumes(new, &mut faults);
    let reader = reader(new, &mut faults);
    let contact = contact::of_new(tx, new, reader.as_ref(), &mut faults)?;
    let partner = asker(tx, new, branch, &mut faults)?;
    let over_limit = new.over_limit_reason.as_deref().and_then(text::clean);
    if let (Some(reader), Some(desk), None) = (&reader, branch, &over_limit) {
        limits::check_at_once(tx, reader, desk, requested_on, &mut faults)?;
    }
    rules::check_lending_only(new, &mut faults);
    let (Some(branch_id), true) = (branch, faults.is_empty()) else { return Err(Error::Invalid(faults)) };
    // Who asked is counted on that day (T17), whether or not the request itself is.
    events::must_be_open(tx, requested_on)?;
    let admitted = match &partner {
        Some(known) => Some(agreed::admit(tx, new, known, requested_on)?),
        None => None,
    };
    let (today, year) = (tx.today, tx.today.year());
    let format = parameters::numbers::LOAN.at(tx, branch_id, today)?;
    let mut record = Record {
        id: LoanId(0),
        number: format.write(year, tx.number(SERIES, year)?),
        side: new.side,
        medium: new.medium,
        branch_id,
        owner_id: tx.owner().ok_or(Error::Unauthenticated)?,
        channel: new.channel,
        requested_on,
        needed_by_on: new.needed_by_on,
        standing: Standing {
            partner_number: new.partner_number.as_deref().and_then(text::clean),
            ..Standing::first(
                requested_on,
                partner.as_ref().map(|known| known.id),
                partner.as_ref().is_some_and(|known| known.is_same_administration),
            )
        },
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
    };
    store::insert(tx, &mut record)?;
    let items = store::insert_items(tx, record.id, &volumes)?;
    write(tx, &record, &citation, reader.as_ref().zip(contact.as_ref()), new.note.as_deref())?;
    if let Some(admitted) = &admitted {
        agreed::keep(tx, record.id, new, admitted)?;
    }
    let is_abroad = partner.is_some_and(|known| known.is_abroad);
    let loan = store::just_made(record, items);
    let event = event(&loan.record, "request", requested_on)
        .moved(None, Status::Requested.as_str())
        .values(None, Some(loan.snapshot()))
        .because(over_limit.as_deref().or(admitted.as_ref().and_then(|admitted| admitted.exception.as_deref())))
        .heard_by(loan.record.standing.library_id)
        .counting(rules::counted_at_creation(&loan.record, citation.kind, is_abroad));
    events::tell(tx, &event)?;
    Ok(Done { loan, citation })
}

/// The rows beside the loan's own.
pub fn write(
    tx: &mut Tx,
    record: &Record,
    citation: &Citation,
    reader: Option<(&Reader, &ReaderContact)>,
    note: Option<&str>,
) -> Result<()> {
    store::insert_citation(tx, record.id, citation, &found_by(record, citation))?;
    if let Some(reader) = reader {
        let person = store::person_ref(tx, &reader.0.card_no)?;
        store::insert_reader(tx, record.id, reader, &person, &rules::reader_text(reader.0))?;
    }
    if let Some(note) = note.and_then(text::clean) {
        store::insert_note(tx, record.id, account(tx)?, &note)?;
    }
    Ok(())
}

/// At whose desk it is: the caller's branch, or that of the one whom the caller stands in for, unless another of ours
/// is named, as far as the right reaches.
fn branch(tx: &mut Tx, new: &NewLoan, faults: &mut Vec<Fault>) -> Result<Option<LibraryId>> {
    let reaches = tx.reaches(RequestLoans::CODE)?;
    let Some(branch) = new.branch_id.or_else(|| reaches.first()?.branch) else {
        faults.push(Fault::new("/branch_id", "field.required"));
        return Ok(None);
    };
    // The library that asks is looked at next.
    libraries::know(tx, &[Some(branch), new.library_id].into_iter().flatten().collect::<Vec<_>>())?;
    if !libraries::is_ours(tx, branch)? {
        faults.push(Fault::new("/branch_id", "library.not_ours"));
    // What one takes in is one's own, at whichever desk.
    } else if let Some(reach) = reaches.iter().find(|reach| reach.covers(branch, reach.account)) {
        tx.deputy_for = reach.deputy_for;
    } else {
        faults.push(Fault::new("/branch_id", "value.not_in_list"));
    }
    Ok(Some(branch))
}

/// Whose request it is: our reader's or our department's; another library's readers are its own.
fn reader(new: &NewLoan, faults: &mut Vec<Fault>) -> Option<Reader> {
    match (new.side, &new.reader, new.is_for_department) {
        (Side::Borrowing, None, false) => faults.push(Fault::new("/reader", "loans.reader_required")),
        (Side::Borrowing, Some(_), true) | (Side::Lending, _, true) => {
            faults.push(Fault::new("/is_for_department", "field.not_allowed"));
        }
        (Side::Lending, Some(_), _) => faults.push(Fault::new("/reader", "loans.reader_not_allowed")),
        (Side::Borrowing, Some(reader), false) => return cleaned(reader, faults),
        (_, None, _) => {}
    }
    None
}

/// A reader with card and name.
pub fn cleaned(reader: &Reader, faults: &mut Vec<Fault>) -> Option<Reader> {
    let (card_no, name) = (text::clean(&reader.card_no), text::clean(&reader.name));
    for (field, pointer) in [(&card_no, "/reader/card_no"), (&name, "/reader/name")] {
        if field.is_none() {
            faults.push(Fault::new(pointer, "field.required"));
        }
    }
    Some(Reader { card_no: card_no?, name: name? })
}
