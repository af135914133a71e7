//! Stopped for a time, ended before its time, and both taken back.
use super::step::{reason, refuse, refuse_overlap, step};
use crate::{
    agreements::{
        model::{Agreement, AgreementAction, AgreementId, Because, Termination},
        rules, store,
    },
    platform::{Error, Result, Tx},
};

/// Sets its end: by notice as many days later as the terms of that day say, by consent on the day that is named. Loans
/// that run then go on under their terms.
pub fn terminate(tx: &mut Tx, id: AgreementId, said: &Termination) -> Result<Agreement> {
    let reason = reason(&said.reason)?;
    step(tx, id, AgreementAction::Terminate, Some(&reason), |tx, record| {
        let notice_on = said.notice_on.unwrap_or(tx.today);
        let versions = store::versions(tx, id)?;
        let days: Vec<_> = versions.iter().map(|version| (version.n, version.effective_on)).collect();
        let n = rules::current(&days, notice_on);
        let version = versions.into_iter().find(|version| version.n == n).ok_or(Error::NotFound)?;
        let mut faults = Vec::new();
        let ends_on = rules::end_of(&record.standing, said, version.terms.notice_days, tx.today, &mut faults);
        refuse(faults)?;
        record.standing.until_on = ends_on;
        (record.standing.ended_by, record.standing.notice_on) = (Some(said.by), Some(notice_on));
        Ok(())
    })
}

/// It goes on to the end that was agreed on first.
pub fn revoke_notice(tx: &mut Tx, id: AgreementId, why: &Because) -> Result<Agreement> {
    let reason = reason(&why.reason)?;
    step(tx, id, AgreementAction::RevokeNotice, Some(&reason), |tx, record| {
        record.standing.until_on = record.standing.agreed_until_on;
        (record.standing.ended_by, record.standing.notice_on) = (None, None);
        refuse_overlap(tx, record)
    })
}

/// Stops it: new requests are not taken; loans that run go on.
pub fn suspend(tx: &mut Tx, id: AgreementId, why: &Because) -> Result<Agreement> {
    let reason = reason(&why.reason)?;
    step(tx, id, AgreementAction::Suspend, Some(&reason), |_, _| Ok(()))
}

/// It is in force again.
pub fn resume(tx: &mut Tx, id: AgreementId) -> Result<Agreement> {
    step(tx, id, AgreementAction::Resume, None, |_, _| Ok(()))
}
