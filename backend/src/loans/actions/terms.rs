//! The terms under which a loan goes: the one place where parameters, and what an agreement says, come in.
use super::agreed;
use crate::{
    agreements::model::Terms as AgreementTerms,
    libraries,
    loans::{
        model::{Limits, Payer, Payers, Record, Terms},
        rules::payer,
    },
    parameters::{self, loans as decided, postage},
    platform::{Result, Tx, actor::LibraryId},
};

/// The terms of a loan: those of the agreement under which it began, else those of the day on which it was asked for,
/// so that no later decision changes a loan that runs.
pub fn terms(tx: &mut Tx, record: &Record) -> Result<Terms> {
    let (branch, on) = (record.branch_id, record.requested_on);
    let agreed = agreed::agreement_of(tx, record.id)?;
    let (loan_days, n_renewals) = match &agreed {
        Some(terms) => (terms.loan_days.into(), terms.n_renewals.into()),
        None => (decided::TERM_DAYS.at(tx, branch, on)?, decided::RENEWALS.at(tx, branch, on)?),
    };
    Ok(Terms {
        loan_days,
        n_renewals,
        renewal_days: decided::RENEWAL_DAYS.at(tx, branch, on)?,
        reader_days_before: decided::READER_DAYS_BEFORE.at(tx, branch, on)?,
        pick_up_days: decided::PICKUP_DAYS.at(tx, branch, on)?,
        reminder_days: decided::REMINDERS_AFTER.at(tx, branch, on)?,
        days_before: decided::REMINDERS_BEFORE.at(tx, branch, on)?,
        calendar: parameters::calendar(tx, Some(branch))?,
        payers: payers(tx, record, agreed.as_ref())?,
        page_cents: agreed.and_then(|terms| terms.page_cents),
    })
}

/// Who pays: as the agreement says each way, else as is decided for libraries at home or abroad.
fn payers(tx: &mut Tx, record: &Record, agreed: Option<&AgreementTerms>) -> Result<Payers> {
    let (postage_out, postage_back) = match agreed {
        Some(terms) => (payer::by_agreement(terms.outward_payer), payer::by_agreement(terms.return_payer)),
        None => {
            let is_abroad = match record.standing.library_id {
                Some(library) => libraries::get(tx, library)?.is_abroad,
                None => false,
            };
            let decided = if is_abroad { &postage::PAYER_ABROAD } else { &postage::PAYER };
            let both = payer::by_parameter(decided.at(tx, record.branch_id, record.requested_on)?, record.side);
            (both, both)
        }
    };
    let asker = payer::who_asked(record.side);
    let other = Payer::OurLibrary;
    Ok(Payers { postage_out, postage_back, copies: asker, voucher: asker, compensation: asker, other })
}

/// How many loans a reader may have open, as is decided for today.
pub fn limits(tx: &mut Tx, branch: LibraryId) -> Result<Limits> {
    let today = tx.today;
    Ok(Limits {
        at_once: decided::LIMIT_AT_ONCE.at(tx, branch, today)?,
        at_home: decided::LIMIT_HOME.at(tx, branch, today)?,
        originals_abroad: decided::LIMIT_ABROAD_ORIGINALS.at(tx, branch, today)?,
        copies_abroad: decided::LIMIT_ABROAD_COPIES.at(tx, branch, today)?,
    })
}
