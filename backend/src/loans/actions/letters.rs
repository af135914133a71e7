//! Letters about loans: to whom, whether one goes out with a step, and what it says.
mod of_step;
mod to_library;

use self::of_step::tell;
use super::step::{Done, Step};
use crate::{
    libraries,
    loans::{
        model::{Citation, LoanLetter, Record, ReminderStep, Side, UnfilledReason},
        rules, store,
    },
    mail::{self, Audience, Letter, Notice, Recipient, TellingOutcome, Told},
    platform::{Result, Right, Tx, actor::LibraryId, i18n::Language, problem::Fault},
    readers::SeeReaders,
};

pub use of_step::{just_written, withdraw};
pub use to_library::{asked, asked_outlook, goes_to_asked, new_link_outlook, shipped};

/// Whom a loan's letters go to.
struct Addressee {
    audience: Audience,
    /// Empty where none is known.
    address: String,
    name: String,
    /// The reader's own, where it is known.
    language: Option<Language>,
    is_abroad: bool,
}

/// The reader of what we borrow, the library to which we lend; nobody where a department of ours asks for itself.
fn addressee(tx: &mut Tx, record: &Record) -> Result<Option<Addressee>> {
    if record.side == Side::Borrowing {
        let of_reader = store::reader(tx, record.id)?.map(|(reader, contact)| Addressee {
            audience: Audience::Reader,
            address: contact.email.unwrap_or_default(),
            name: reader.name,
            language: contact.language,
            is_abroad: false,
        });
        return Ok(of_reader);
    }
    record.standing.library_id.map(|to| library(tx, to)).transpose()
}

/// A library, at its mailbox.
fn library(tx: &mut Tx, library: LibraryId) -> Result<Addressee> {
    let is_abroad = libraries::get(tx, library)?.is_abroad;
    let (name, address) = libraries::mailbox(tx, library)?;
    let address = address.unwrap_or_default();
    Ok(Addressee { audience: Audience::Library, address, name, language: None, is_abroad })
}

/// Whether a letter about a loan would go out, as this caller may see it.
pub fn shown(tx: &mut Tx, record: &Record) -> Result<Option<LoanLetter>> {
    let Some(to) = addressee(tx, record)? else { return Ok(None) };
    let outcome = mail::outlook(tx, &to.address)?;
    let is_seen = to.audience != Audience::Reader || tx.actor.may(SeeReaders::CODE);
    Ok(Some(LoanLetter { outcome, to: Some(to.address).filter(|address| is_seen && !address.is_empty()) }))
}

/// What would become of a letter about a loan now.
pub fn outlook(tx: &mut Tx, record: &Record) -> Result<TellingOutcome> {
    match addressee(tx, record)? {
        Some(to) => mail::outlook(tx, &to.address),
        None => Ok(TellingOutcome::NoAddress),
    }
}

/// Whether a letter goes out with a step: where that is possible, unless it is not wanted. What must go and cannot is
/// a fault.
pub fn goes(tx: &mut Tx, step: &mut Step, by_mail: Option<bool>) -> Result<bool> {
    if by_mail == Some(false) {
        return Ok(false);
    }
    let outlook = outlook(tx, &step.loan.record)?;
    if outlook != TellingOutcome::Queued && by_mail == Some(true) {
        step.faults.push(unsent("/by_mail", outlook));
    }
    Ok(outlook == TellingOutcome::Queued)
}

/// Whether a letter goes out with a telling of which somebody says by what way it went. By e-mail it goes, or the
/// telling is refused, unless it was written from one's own mailbox.
pub fn goes_as_told(tx: &mut Tx, step: &mut Step, by_email: Option<&str>, by_mail: Option<bool>) -> Result<bool> {
    match (by_email, by_mail) {
        (Some(_), Some(false)) | (None, None | Some(false)) => Ok(false),
        (None, Some(true)) => {
            step.faults.push(Fault::new("/by_mail", "field.not_allowed"));
            Ok(false)
        }
        (Some(pointer), _) => {
            let outlook = outlook(tx, &step.loan.record)?;
            if outlook != TellingOutcome::Queued {
                step.faults.push(unsent(pointer, outlook));
            }
            Ok(outlook == TellingOutcome::Queued)
        }
    }
}

/// No letter goes with this step.
pub fn refuse(step: &mut Step, by_mail: Option<bool>) {
    if by_mail.is_some() {
        step.faults.push(Fault::new("/by_mail", "field.not_allowed"));
    }
}

fn unsent(pointer: &str, outlook: TellingOutcome) -> Fault {
    let code = match outlook {
        TellingOutcome::NotSetUp => "mail.not_set_up",
        TellingOutcome::Bouncing => "mail.bouncing",
        TellingOutcome::Queued | TellingOutcome::NoAddress => "mail.no_address",
    };
    Fault::new(pointer, code)
}

/// It has come for the reader.
pub fn arrival(tx: &mut Tx, done: &Done) -> Result<Told> {
    let (record, branch) = (&done.loan.record, done.loan.record.branch_id);
    let place = libraries::refs(tx, &[branch])?.remove(&branch).map(|branch| branch.name).unwrap_or_default();
    let notice = mail::Arrival {
        title: done.citation.title.clone(),
        author: done.citation.author.clone(),
        number: record.number.clone(),
        place,
        until_on: record.standing.pick_up_by_on,
    };
    tell(tx, record, |_| notice)
}

/// Nobody supplies it.
pub fn not_supplied(tx: &mut Tx, done: &Done, reason: UnfilledReason) -> Result<Told> {
    let record = &done.loan.record;
    let (title, number) = (done.citation.title.clone(), record.number.clone());
    // A reader knows no number of another library.
    let partner_number = record.standing.partner_number.clone().filter(|_| record.side == Side::Lending);
    tell(tx, record, |language| {
        let reason = rules::reason_name(reason, language).into();
        mail::NotSupplied { title, number, partner_number, reason }
    })
}

/// What could not be had was bought.
pub fn acquired(tx: &mut Tx, record: &Record, citation: &Citation) -> Result<Told> {
    let (title, author, number) = (citation.title.clone(), citation.author.clone(), record.number.clone());
    let partner_number = record.standing.partner_number.clone().filter(|_| record.side == Side::Lending);
    tell(tx, record, |_| mail::Acquired { title, author, number, partner_number })
}

/// Its lender wants it back earlier; told to whoever has it.
pub fn recalled(tx: &mut Tx, done: &Done) -> Result<()> {
    let record = &done.loan.record;
    let Some(due_on) = rules::wanted_on(record) else { return Ok(()) };
    let (title, number) = (done.citation.title.clone(), record.number.clone());
    tell(tx, record, |_| mail::Recall { title, number, due_on }).map(|_| ())
}

/// It is late.
pub fn overdue(tx: &mut Tx, done: &Done, step: ReminderStep) -> Result<Told> {
    let record = &done.loan.record;
    let due_on = rules::wanted_on(record).unwrap_or(tx.today);
    let (title, number) = (done.citation.title.clone(), record.number.clone());
    let n_days = (tx.today - due_on).num_days();
    tell(tx, record, |_| mail::Overdue { title, number, due_on, n_days, nth: step.nth() })
}

/// Hands a letter over; it is part of the loan's work, wherever who acts belongs.
pub fn send<N: Notice>(tx: &mut Tx, record: &Record, notice: impl FnOnce(Language) -> N) -> Result<Told> {
    match addressee(tx, record)? {
        Some(to) => send_to(tx, record, &to, notice),
        None => Ok(Told::not(TellingOutcome::NoAddress)),
    }
}

fn send_to<N: Notice>(
    tx: &mut Tx,
    record: &Record,
    to: &Addressee,
    notice: impl FnOnce(Language) -> N,
) -> Result<Told> {
    let Addressee { audience, address, name, language, is_abroad } = to;
    let language = match language {
        Some(language) => *language,
        None if *is_abroad => mail::language_abroad(tx)?,
        None => mail::usual_language(tx)?,
    };
    let to = Recipient { audience: *audience, address, name, language };
    let letter = Letter { to, about: about(record), branch: Some(record.branch_id), notice: notice(language) };
    mail::tell(tx, &letter)
}

fn about(record: &Record) -> (&'static str, i64) {
    ("loan", record.id.0)
}
