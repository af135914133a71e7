//! How a reader is reached: taken in, edited, and taken over from the reader's loan before.
use crate::{
    libraries::reach,
    loans::{
        model::{LoanPatch, NewLoan, Reader, ReaderContact},
        store,
    },
    mail,
    platform::{Patch, Result, Tx, problem::Fault, text},
};

/// That of a new loan: as it is sent, or as it was at the reader's loan before.
pub fn of_new(
    tx: &mut Tx,
    new: &NewLoan,
    reader: Option<&Reader>,
    faults: &mut Vec<Fault>,
) -> Result<Option<ReaderContact>> {
    match (&new.contact, reader) {
        (Some(contact), Some(_)) => Ok(Some(cleaned(contact, faults))),
        // A reader with a fault of its own is told of that alone.
        (Some(_), None) if new.reader.is_none() => {
            faults.push(Fault::new("/contact", "field.not_allowed"));
            Ok(None)
        }
        (None, Some(reader)) => Ok(Some(store::last_contact(tx, reader)?.unwrap_or_default())),
        (_, None) => Ok(None),
    }
}

/// Whose loan it is after an edit, and how that reader is reached: another card is another person, whose contact the
/// one before says nothing of.
pub fn edited(
    was: Option<(Reader, ReaderContact)>,
    reader: &Patch<Reader>,
    patch: &LoanPatch,
    faults: &mut Vec<Fault>,
) -> Option<(Reader, ReaderContact)> {
    let (mut is, mut contact) =
        was.map_or((None, ReaderContact::default()), |(reader, contact)| (Some(reader), contact));
    let card_no = is.as_ref().map(|reader| reader.card_no.clone());
    reader.apply(&mut is);
    if is.as_ref().map(|reader| &reader.card_no) != card_no.as_ref() {
        contact = ReaderContact::default();
    }
    match &patch.contact {
        Patch::Leave => {}
        Patch::Empty => contact = ReaderContact::default(),
        Patch::Set(_) if is.is_none() => faults.push(Fault::new("/contact", "field.not_allowed")),
        Patch::Set(named) => contact = cleaned(named, faults),
    }
    is.map(|reader| (reader, contact))
}

/// An address to which a letter can go, and a number that can be called.
fn cleaned(contact: &ReaderContact, faults: &mut Vec<Fault>) -> ReaderContact {
    let mut read = |text: &Option<String>, pointer: &str, rule: fn(&str) -> Result<String, &'static str>| {
        let typed = text.as_deref().and_then(text::clean)?;
        rule(&typed).map_err(|code| faults.push(Fault::new(pointer, code))).ok()
    };
    ReaderContact {
        email: read(&contact.email, "/contact/email", email),
        phone: read(&contact.phone, "/contact/phone", reach::phone),
        language: contact.language,
    }
}

/// Of the directory's form, and one that every mail server takes.
fn email(text: &str) -> Result<String, &'static str> {
    let address = reach::email(text)?;
    if mail::address(&address).is_some() { Ok(address) } else { Err("value.wrong_format") }
}
