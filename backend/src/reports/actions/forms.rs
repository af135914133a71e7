//! The form of national statistics, in versions.
use crate::{
    platform::{
        Error, Result, Right, Tx,
        events::{self, Event},
    },
    reports::{
        ApproveReports,
        model::{FormList, NewForm},
        rules, store,
    },
};

/// Every version, the newest first; the one that came with the program is the last.
pub fn forms(tx: &mut Tx) -> Result<FormList> {
    let mut items = store::forms(tx)?;
    items.push(rules::came_with()?);
    Ok(FormList { items })
}

/// Sets what the form asks for from a year on. Reports that were gathered keep the rows they have.
pub fn set_form(tx: &mut Tx, new: &NewForm) -> Result<FormList> {
    tx.act_everywhere(ApproveReports::CODE)?;
    let faults = rules::check_form(&new.rows);
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let id = store::insert_form(tx, new)?;
    events::tell(tx, &Event::new("reports.set_form", "report_form", id.0, tx.today))?;
    forms(tx)
}
