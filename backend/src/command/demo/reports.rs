//! What the library of the demonstration has told of its year: the report of last year, frozen, and a plan of this one.
use abonementas::{
    platform::{Result, Tx, Version, i18n::Language},
    reports::{self, model::ReportId},
};
use chrono::Datelike;
use serde_json::json;

use super::body;

const LT: Language = Language::Lt;

/// The report of last year, with a chapter that a person wrote, and a plan of this year: both wait for the head.
pub fn write(tx: &mut Tx) -> Result<Vec<ReportId>> {
    let year = tx.today.year();
    let report = reports::add(tx, &body(json!({ "kind": "tba_year", "year": year - 1 }))?, LT)?.line;
    let drafted = reports::draft(tx, report.id, LT)?.line;
    let words = "Teritorijos bibliotekoms parengti TBA darbo rodiklių palyginimą.\nSutrumpinti atsakymo trukmę iki vienos darbo dienos.";
    let chapter = body(json!({ "written": words }))?;
    reports::write(tx, (report.id, reports::model::SectionKey::Plan), Version(drafted.version), &chapter, LT)?;
    reports::submit(tx, report.id, LT)?;
    let plan = reports::add(tx, &body(json!({ "kind": "plan", "year": year }))?, LT)?.line;
    let item = |what: &str, measure: Option<&str>, target: Option<i64>, due: Option<&str>| {
        let due = due.map(|day| format!("{year}-{day}"));
        json!({ "what": what, "measure": measure, "side": null, "target": target, "due_on": due, "result": null })
    };
    let items = json!({ "items": [
        item("Vykdyti kitų bibliotekų užsakymus", Some("requests_supplied"), Some(60), None),
        item("Siūlyti fondui papildyti, ko trūksta skaitytojams", Some("proposals_made"), Some(10), None),
        item("Konsultuoti teritorijos bibliotekas TBA klausimais", Some("consultations"), Some(40), None),
        item("Atnaujinti TBA naudojimosi taisykles", None, None, Some("06-30")),
    ] });
    reports::set_items(tx, plan.id, Version(plan.version), &body(items)?, LT)?;
    reports::submit(tx, plan.id, LT)?;
    Ok(vec![report.id, plan.id])
}

/// The head approves both and freezes the report.
pub fn approve(tx: &mut Tx, waiting: &[ReportId]) -> Result<()> {
    for id in waiting {
        reports::approve(tx, *id, LT)?;
    }
    if let Some(report) = waiting.first() {
        reports::freeze(tx, *report, LT)?;
    }
    Ok(())
}

/// How the plan goes, a quarter later.
pub fn tell_of_plan(tx: &mut Tx, plan: ReportId) -> Result<()> {
    let (year, quarter) = (tx.today.year(), (tx.today.month() - 1) / 3);
    if quarter > 0 {
        let of_plan = json!({ "kind": "plan_quarter", "year": year, "quarter": quarter, "plan_id": plan });
        reports::add(tx, &body(of_plan)?, LT)?;
    }
    Ok(())
}
