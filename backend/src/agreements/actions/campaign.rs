//! One draft for many libraries at once.
//!
//! It is one unit of work, so that an idempotency key covers it; a library that is refused leaves nothing behind. Run
//! twice it makes no double: whoever has a draft, or an agreement for that time, is passed over.
use chrono::Datelike;

use super::draft;
use crate::{
    agreements::{
        model::{
            AgreementCampaignOutcome, AgreementId, AgreementRef, Campaign, CampaignResult, CampaignResults,
            NewAgreement, Record,
        },
        rules, store,
    },
    libraries,
    platform::{
        Error, Result, Tx,
        actor::LibraryId,
        i18n::Language,
        problem::{Problem, problem_of},
    },
};

/// Drafts an agreement with each library; answers are given in the order asked.
pub fn draft_many(tx: &mut Tx, campaign: &Campaign, language: Language) -> Result<CampaignResults> {
    check(tx, campaign)?;
    tx.want_numbers(draft::SERIES, tx.today.year(), campaign.library_ids.len())?;
    let mut results: Vec<CampaignResult> = Vec::with_capacity(campaign.library_ids.len());
    for &library in &campaign.library_ids {
        if results.iter().all(|result| result.library_id != library) {
            results.push(on_one(tx, campaign, library, language)?);
        }
    }
    let mut refs = libraries::refs(tx, &campaign.library_ids)?;
    results.iter_mut().for_each(|result| result.library = refs.remove(&result.library_id));
    let n = |outcome| results.iter().filter(|result| result.outcome == outcome).count();
    let [n_created, n_unchanged, n_refused] =
        [AgreementCampaignOutcome::Created, AgreementCampaignOutcome::Unchanged, AgreementCampaignOutcome::Refused]
            .map(n);
    Ok(CampaignResults { n_created, n_unchanged, n_refused, results })
}

/// What is wrong for all of them is told once.
fn check(tx: &mut Tx, campaign: &Campaign) -> Result<()> {
    let mut terms = campaign.terms.clone().map_or_else(|| draft::template(tx), Ok)?;
    let faults = rules::check_terms(&mut terms, "/terms");
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    if campaign.until_on.is_some_and(|last| last < campaign.from_on) {
        return Err(Error::invalid("/until_on", "date.ends_before_it_begins"));
    }
    Ok(())
}

fn on_one(tx: &mut Tx, campaign: &Campaign, library: LibraryId, language: Language) -> Result<CampaignResult> {
    if let Some(there) = there(tx, campaign, library)? {
        return Ok(result(library, AgreementCampaignOutcome::Unchanged, Some(there), None));
    }
    let new = NewAgreement {
        library_id: library,
        from_on: Some(campaign.from_on),
        until_on: campaign.until_on,
        terms: campaign.terms.clone(),
        ours: campaign.ours.clone(),
        theirs: None,
        note: None,
    };
    match draft::create(tx, &new) {
        Ok(made) => {
            let made = AgreementRef { id: made.row.id, number: made.row.number };
            Ok(result(library, AgreementCampaignOutcome::Created, Some(made), None))
        }
        Err(err @ (Error::Invalid(_) | Error::Refused { .. })) => {
            let problem = problem_of(&err, language, String::new());
            Ok(result(library, AgreementCampaignOutcome::Refused, None, Some(problem)))
        }
        Err(err) => Err(err),
    }
}

/// What is prepared with a library already, or signed for that time.
fn there(tx: &mut Tx, campaign: &Campaign, library: LibraryId) -> Result<Option<AgreementRef>> {
    if let Some(drafted) = store::drafted(tx, library)? {
        return Ok(Some(drafted));
    }
    let span = (campaign.from_on, campaign.until_on);
    let at_that_time = |record: &Record| rules::overlap((record.standing.from_on, record.standing.until_on), span);
    let signed = store::signed(tx, library, AgreementId(0))?.into_iter().find(at_that_time);
    Ok(signed.map(|record| AgreementRef { id: record.id, number: record.number }))
}

fn result(
    library_id: LibraryId,
    outcome: AgreementCampaignOutcome,
    agreement: Option<AgreementRef>,
    problem: Option<Problem>,
) -> CampaignResult {
    CampaignResult { library_id, library: None, outcome, agreement, problem }
}
