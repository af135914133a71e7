//! Versions of the form of national statistics.
use diesel::prelude::*;

use crate::{
    platform::{Error, Result, Tx, Utc, actor::AccountId, events::Person},
    reports::model::{Form, FormId, NewForm},
    schema::{accounts, report_forms},
};

type Row = (FormId, i32, String, String, String, Option<AccountId>, Option<String>, Utc);

/// Every version that was set here, the newest first.
pub fn forms(tx: &mut Tx) -> Result<Vec<Form>> {
    let rows: Vec<Row> = report_forms::table
        .left_join(accounts::table.on(accounts::id.nullable().eq(report_forms::account_id)))
        .order((report_forms::from_year.desc(), report_forms::id.desc()))
        .select((
            report_forms::id,
            report_forms::from_year,
            report_forms::title,
            report_forms::source,
            report_forms::rows,
            report_forms::account_id,
            accounts::name.nullable(),
            report_forms::created_at,
        ))
        .load(tx.conn)?;
    rows.into_iter().map(form).collect()
}

/// The version that counts for a year: of the latest year that is not after it, the one set last.
pub fn form_of(tx: &mut Tx, year: i32) -> Result<Option<Form>> {
    Ok(forms(tx)?.into_iter().find(|form| form.from_year <= year))
}

fn form((id, from_year, title, source, rows, account, name, created_at): Row) -> Result<Form> {
    let rows = serde_json::from_str(&rows).map_err(|err| Error::Internal(err.to_string()))?;
    let account = account.zip(name).map(|(id, name)| Person { id, name });
    Ok(Form { id: Some(id), from_year, title, source, rows, account, created_at: Some(created_at) })
}

/// Keeps a version beside those that are there.
pub fn insert_form(tx: &mut Tx, new: &NewForm) -> Result<FormId> {
    let rows = serde_json::to_string(&new.rows).map_err(|err| Error::Internal(err.to_string()))?;
    let row = (
        report_forms::from_year.eq(new.from_year),
        report_forms::title.eq(&new.title),
        report_forms::source.eq(&new.source),
        report_forms::rows.eq(rows),
        report_forms::account_id.eq(tx.actor.account),
        report_forms::created_at.eq(tx.now),
    );
    Ok(diesel::insert_into(report_forms::table).values(row).returning(report_forms::id).get_result(tx.conn)?)
}
