//! The form of national statistics, in versions.
use crate::{
    platform::{
        Error, Result, Right, Tx,
        events::{self, Event},
    },
    reports::{
        ApproveReports,
        model::{FormList, NewForm},
        problems, rules, store,
    },
};

/// Every version, the newest first; the one that came with the program is the last.
pub fn forms(tx: &mut Tx) -> Result<FormList> {
    let mut items = store::forms(tx)?;
    items.push(rules::came_with()?);
    Ok(FormList { items, measures: rules::addable() })
}

/// Sets what the form asks for from a year on, or corrects what was set. Reports that were gathered keep the rows they
/// have.
pub fn set_form(tx: &mut Tx, new: &NewForm) -> Result<FormList> {
    tx.act_everywhere(ApproveReports::CODE)?;
    let faults = rules::check_form(&new.rows);
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let standing = store::forms(tx)?.into_iter().find(|form| form.from_year == new.from_year).and_then(|form| form.id);
    if standing != new.corrects {
        let params = vec![("year", new.from_year.to_string())];
        return Err(Error::Refused { refusal: &problems::FORM_EXISTS, params });
    }
    let id = store::insert_form(tx, new)?;
    events::tell(tx, &Event::new("reports.set_form", "report_form", id.0, tx.today))?;
    forms(tx)
}
