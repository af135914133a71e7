//! Drafts agreements, and edits drafts.
use chrono::Datelike;
use serde_json::{Value, json};

use super::{
    show,
    step::{refuse, tell},
};
use crate::{
    agreements::{
        model::{
            Agreement, AgreementId, AgreementPatch, AgreementStatus, NewAgreement, Party, PostagePayer, Record, Side,
            Signatory, Standing, Terms, VersionRow,
        },
        problems,
        rules::{self, Decided},
        store,
    },
    libraries, parameters,
    platform::{Error, Result, Tx, Version, actor::LibraryId, problem::Fault, text},
};

pub const SERIES: &str = "TBA-S";
/// Whoever signs for a public library acts by its statutes.
const BASIS: &str = "nuostatus";

/// The terms that a new draft begins with.
pub fn template(tx: &mut Tx) -> Result<Terms> {
    let today = tx.today;
    let whole = |n: i64| i32::try_from(n).unwrap_or(i32::MAX);
    let payer = match parameters::postage::PAYER.on(tx, today)? {
        parameters::PostagePayer::Reader | parameters::PostagePayer::Subscriber => PostagePayer::Subscriber,
        parameters::PostagePayer::OurLibrary => PostagePayer::OurLibrary,
        parameters::PostagePayer::CentralFunding => PostagePayer::CentralFunding,
    };
    Ok(rules::template(Decided {
        loan_days: whole(parameters::loans::TERM_DAYS.on(tx, today)?),
        n_renewals: whole(parameters::loans::RENEWALS.on(tx, today)?),
        notice_days: whole(parameters::agreements::NOTICE_DAYS.on(tx, today)?),
        payer,
    }))
}

/// Drafts an agreement; it is numbered at once, and its parties are as the directory has them.
pub fn create(tx: &mut Tx, new: &NewAgreement) -> Result<Agreement> {
    let mut terms = new.terms.clone().map_or_else(|| template(tx), Ok)?;
    let mut faults = partner(tx, new.library_id)?;
    faults.extend(rules::check_terms(&mut terms, "/terms"));
    let from_on = new.from_on.unwrap_or(tx.today);
    if new.until_on.is_some_and(|last| last < from_on) {
        faults.push(Fault::new("/until_on", "date.ends_before_it_begins"));
    }
    refuse(faults)?;
    if let Some(drafted) = store::drafted(tx, new.library_id)? {
        return Err(Error::Refused { refusal: &problems::DRAFTED_ALREADY, params: vec![("number", drafted.number)] });
    }
    let (today, year) = (tx.today, tx.today.year());
    let format = parameters::numbers::AGREEMENT.on(tx, today)?;
    let mut record = Record {
        id: AgreementId(0),
        number: format.write(year, tx.number(SERIES, year)?),
        library_id: new.library_id,
        standing: Standing {
            status: AgreementStatus::Draft,
            from_on,
            until_on: new.until_on,
            agreed_until_on: new.until_on,
            signed_on: None,
            notice_on: None,
            ended_by: None,
        },
        note: new.note.as_deref().and_then(text::clean),
        version: 1,
        created_at: tx.now,
        updated_at: tx.now,
    };
    store::insert(tx, &mut record)?;
    write_parts(tx, &record, terms, new)?;
    let made = json!({ "number": record.number, "library_id": record.library_id, "from_on": record.standing.from_on });
    tell(tx, &record, "create", None, Some(made))?;
    show::get(tx, record.id)
}

fn write_parts(tx: &mut Tx, record: &Record, terms: Terms, new: &NewAgreement) -> Result<()> {
    let today = tx.today;
    let named = parameters::our_library(tx, today)?;
    let mut ours = Party { basis: named.signatory_basis.clone(), ..Party::default() };
    (ours.signatory, ours.position) = (named.signatory.clone(), named.signatory_position.clone());
    (ours.iban, ours.vat_code) = (named.iban.clone(), named.vat_code.clone());
    let mut theirs = Party { basis: Some(BASIS.into()), ..Party::default() };
    refresh(tx, &mut ours, &mut theirs, record.library_id)?;
    for (side, party, signatory) in [(Side::Us, &mut ours, &new.ours), (Side::Them, &mut theirs, &new.theirs)] {
        if let Some(signatory) = signatory {
            sign_for(party, signatory);
        }
        store::insert_party(tx, record.id, side, party)?;
    }
    let version = VersionRow {
        agreement_id: record.id,
        n: 1,
        effective_on: record.standing.from_on,
        agreed_on: None,
        terms,
        note: None,
        account_id: tx.actor.account,
        created_at: tx.now,
    };
    store::insert_version(tx, &version)
}

/// Writes down what the parameters and the directory say of the parties; what only the agreement knows stays.
pub fn refresh(tx: &mut Tx, ours: &mut Party, theirs: &mut Party, library: LibraryId) -> Result<()> {
    let today = tx.today;
    let named = parameters::our_library(tx, today)?;
    let our_library = libraries::ours(tx)?;
    ours.refresh(&libraries::find(tx, our_library)?);
    (ours.name, ours.company_code, ours.address) = (named.name, named.company_code, named.address);
    ours.phone = named.phone.or(ours.phone.take());
    ours.email = named.email.or(ours.email.take());
    theirs.refresh(&libraries::find(tx, library)?);
    Ok(())
}

/// Edits what a draft says. Once it is sent, nobody does.
pub fn update(tx: &mut Tx, id: AgreementId, version: Version, patch: &AgreementPatch) -> Result<Agreement> {
    let mut record = store::lock(tx, id)?;
    version.must_be(record.version)?;
    if record.standing.status != AgreementStatus::Draft {
        return Err((&problems::NOT_A_DRAFT).into());
    }
    let (mut ours, mut theirs) = store::parties(tx, id)?;
    let mut draft = store::versions(tx, id)?.pop().ok_or(Error::NotFound)?;
    let before = values(&record, &ours, &theirs, &draft.terms);
    record.standing.from_on = patch.from_on.unwrap_or(record.standing.from_on);
    patch.until_on.apply(&mut record.standing.until_on);
    record.standing.agreed_until_on = record.standing.until_on;
    patch.note.apply(&mut record.note);
    record.note = record.note.as_deref().and_then(text::clean);
    for (party, signatory) in [(&mut ours, &patch.ours), (&mut theirs, &patch.theirs)] {
        if let Some(signatory) = signatory {
            sign_for(party, signatory);
        }
    }
    draft.effective_on = record.standing.from_on;
    draft.terms = patch.terms.clone().unwrap_or(draft.terms);
    let mut faults = rules::check_terms(&mut draft.terms, "/terms");
    if record.standing.until_on.is_some_and(|last| last < record.standing.from_on) {
        faults.push(Fault::new("/until_on", "date.ends_before_it_begins"));
    }
    refuse(faults)?;
    let after = values(&record, &ours, &theirs, &draft.terms);
    if after != before {
        store::save(tx, &mut record)?;
        store::save_party(tx, id, Side::Us, &ours)?;
        store::save_party(tx, id, Side::Them, &theirs)?;
        store::save_version(tx, &draft)?;
        tell(tx, &record, "update", Some(before), Some(after))?;
    }
    show::get(tx, id)
}

/// Another library that we may deal with.
pub fn partner(tx: &mut Tx, library: LibraryId) -> Result<Vec<Fault>> {
    let code = match libraries::get(tx, library) {
        Ok(known) if known.is_ours => "agreements.ours",
        Ok(known) if !known.is_active => "loans.library_inactive",
        Ok(_) => return Ok(Vec::new()),
        Err(Error::NotFound) => "library.unknown",
        Err(err) => return Err(err),
    };
    Ok(vec![Fault::new("/library_id", code)])
}

fn sign_for(party: &mut Party, signatory: &Signatory) {
    let clean = |typed: &Option<String>| typed.as_deref().and_then(text::clean);
    party.signatory = clean(&signatory.signatory);
    party.position = clean(&signatory.position);
    party.basis = clean(&signatory.basis);
    party.iban = clean(&signatory.iban).map(|iban| iban.replace(' ', "").to_uppercase());
    party.vat_code = clean(&signatory.vat_code);
}

fn values(record: &Record, ours: &Party, theirs: &Party, terms: &Terms) -> Value {
    json!({
        "from_on": record.standing.from_on,
        "until_on": record.standing.until_on,
        "note": record.note,
        "ours": ours,
        "theirs": theirs,
        "terms": terms,
    })
}
