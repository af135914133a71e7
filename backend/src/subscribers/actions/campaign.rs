//! The campaign of the year, over all subscribers at once.
//!
//! It is one unit of work, so that an idempotency key covers it. A step decides before it writes, so a refused row
//! leaves nothing behind. Run twice it changes nothing: whoever is asked, registered or lapsed already is passed over.
use chrono::Datelike;

use super::{calendar, link, show, step};
use crate::{
    platform::{
        Error, Result, Tx,
        i18n::Language,
        page::Limit,
        problem::{Problem, problem_of},
    },
    subscribers::{
        model::{
            Campaign, CampaignResult, CampaignResults, CampaignStep, Link, OnDay, Record, Registering,
            SubscriberCampaignOutcome, SubscriberList, SubscriberOrder, SubscriberRow, SubscriberStatus,
        },
        store,
    },
};

/// How many one operation takes at most; run again, it goes on.
const AT_MOST: usize = 500;

/// Takes one step of the campaign with everybody who was meant; answers are given by name.
pub fn on_all(tx: &mut Tx, campaign: &Campaign, language: Language) -> Result<CampaignResults> {
    let year = calendar(tx)?.year_of(tx.today);
    let before = meant(tx, campaign)?;
    let is_done: Vec<bool> =
        before.iter().map(|row| is_done_before(row, campaign.step, year, tx.today.year())).collect();
    let mut results = Vec::with_capacity(before.len());
    let mut n_taken = 0;
    let mut n_left = 0;
    for (row, is_done) in before.into_iter().zip(is_done) {
        if is_done {
            results.push(result(row, SubscriberCampaignOutcome::Unchanged, None, None));
        } else if n_taken == AT_MOST {
            n_left += 1;
        } else {
            n_taken += 1;
            results.push(on_one(tx, row, campaign.step, language)?);
        }
    }
    let n = |outcome| results.iter().filter(|result| result.outcome == outcome).count();
    let [n_done, n_unchanged, n_refused] =
        [SubscriberCampaignOutcome::Done, SubscriberCampaignOutcome::Unchanged, SubscriberCampaignOutcome::Refused]
            .map(n);
    let is_mailed = |result: &&CampaignResult| result.link.as_ref().is_some_and(|link| link.mail.is_queued());
    let n_mailed = results.iter().filter(is_mailed).count();
    Ok(CampaignResults { year, n_done, n_unchanged, n_refused, n_mailed, n_left, results })
}

/// Those named, or all that go on.
fn meant(tx: &mut Tx, campaign: &Campaign) -> Result<Vec<SubscriberRow>> {
    let wanted = SubscriberList {
        kind: campaign.kind,
        municipality: campaign.municipality.clone(),
        sort: Some(SubscriberOrder::Name),
        ..SubscriberList::default()
    };
    let (mut records, mut from): (Vec<Record>, _) = (Vec::new(), None);
    loop {
        let page = store::list(tx, &wanted, Limit::EXPORT, from.as_ref())?;
        records.extend(page.items);
        from = page.next_cursor;
        if from.is_none() {
            break;
        }
    }
    match &campaign.ids {
        Some(ids) => records.retain(|record| ids.contains(&record.id)),
        None => records.retain(|record| {
            !matches!(record.standing.status, SubscriberStatus::Suspended | SubscriberStatus::Removed)
        }),
    }
    show::rows(tx, records)
}

/// Whether there is nothing left to do: asked and not answered yet, registered for the year, or lapsed.
fn is_done_before(row: &SubscriberRow, step: CampaignStep, year: i32, this_year: i32) -> bool {
    let is_registered = matches!(row.status, SubscriberStatus::Registered | SubscriberStatus::ReRegistered);
    let is_for = |year| is_registered && row.registered_for.is_some_and(|registered| registered >= year);
    match step {
        CampaignStep::Ask => row.asked_on.is_some() || row.has_corrections || is_for(year),
        CampaignStep::ReRegister => is_for(year),
        CampaignStep::Lapse => is_for(this_year) || row.status == SubscriberStatus::Lapsed,
    }
}

fn on_one(tx: &mut Tx, row: SubscriberRow, campaign: CampaignStep, language: Language) -> Result<CampaignResult> {
    let id = row.id;
    let taken = match campaign {
        CampaignStep::Ask => link::ask(tx, id).map(Some),
        CampaignStep::ReRegister if row.status == SubscriberStatus::NotRegistered => {
            step::register(tx, id, &Registering::default()).map(|_| None)
        }
        CampaignStep::ReRegister => step::re_register(tx, id, &Registering::default()).map(|_| None),
        CampaignStep::Lapse => step::lapse(tx, id, OnDay::default()).map(|_| None),
    };
    match taken {
        Ok(link) => {
            let record = store::find(tx, id)?;
            let (status, registered_for) = (record.standing.status, record.standing.registered_for);
            Ok(result(SubscriberRow { status, registered_for, ..row }, SubscriberCampaignOutcome::Done, link, None))
        }
        Err(err @ (Error::Invalid(_) | Error::Refused { .. })) => {
            let problem = problem_of(&err, language, String::new());
            Ok(result(row, SubscriberCampaignOutcome::Refused, None, Some(problem)))
        }
        Err(err) => Err(err),
    }
}

fn result(
    row: SubscriberRow,
    outcome: SubscriberCampaignOutcome,
    link: Option<Link>,
    problem: Option<Problem>,
) -> CampaignResult {
    CampaignResult {
        id: row.id,
        card_no: row.card_no,
        library: row.library.library,
        outcome,
        status: row.status,
        registered_for: row.registered_for,
        link,
        problem,
    }
}
