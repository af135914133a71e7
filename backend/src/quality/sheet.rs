//! Figures, late loans, targets and improvements as tables, in the reader's language.
use super::{
    model::{FrozenFigure, Hundredths, Improvement, LateLoan, QualityRow, ServiceTarget},
    rules,
};
use crate::platform::i18n::Language;

/// A column: Lithuanian head, English head, and what stands in a row.
type Column<Row> = (&'static str, &'static str, fn(&Row, Language) -> String);

/// A list as a table.
pub struct Sheet<Row: 'static>(&'static [Column<Row>]);

impl<Row> Sheet<Row> {
    pub fn head(&self, language: Language) -> Vec<String> {
        self.0.iter().map(|(lt, en, _)| language.pick(lt, en).into()).collect()
    }

    pub fn cells(&self, row: &Row, language: Language) -> Vec<String> {
        self.0.iter().map(|(.., cell)| cell(row, language)).collect()
    }
}

pub const FIGURES: Sheet<QualityRow> = Sheet(&[
    ("Rodiklis", "Measure", |row, _| row.target.name.into()),
    ("Kryptis", "Side", |row, language| rules::side_name(row.target.side, language).into()),
    ("Siekis", "Target", |row, language| aim(&row.target, row.now.target, language)),
    ("Rodiklis šį laikotarpį", "This period", |row, _| number(row.now.value)),
    ("Atvejų", "Cases", |row, _| row.now.n_cases.to_string()),
    ("Pasiekta", "Met", |row, language| yes(row.now.is_met, language)),
    ("Praėjusį laikotarpį", "Period before", |row, _| number(row.before.value)),
    ("Praėjusį laikotarpį atvejų", "Cases of the period before", |row, _| row.before.n_cases.to_string()),
    ("Prieš metus", "A year before", |row, _| number(row.year_before.value)),
    ("Prieš metus atvejų", "Cases a year before", |row, _| row.year_before.n_cases.to_string()),
]);

pub const LATE: Sheet<LateLoan> = Sheet(&[
    ("Numeris", "Number", |row, _| row.number.clone()),
    ("Antraštė", "Title", |row, _| row.title.clone()),
    ("Kryptis", "Side", |row, language| rules::side_name(row.side, language).into()),
    ("Biblioteka", "Library", |row, _| row.library.as_ref().map_or_else(String::new, |library| library.name.clone())),
    ("Mūsų padalinys", "Our branch", |row, _| row.branch.name.clone()),
    ("Žingsnis", "Step", |row, language| rules::step_name(row.step, language).into()),
    ("Ko laukiama", "Waits for", |row, language| rules::waits_for_name(row.waits_for, language).into()),
    ("Nuo", "Since", |row, _| row.since_on.to_string()),
    ("Darbo dienų", "Working days", |row, _| row.working_days.to_string()),
    ("Siekis, darbo dienomis", "Target, working days", |row, _| plain(row.target_days)),
    ("Terminas", "Due", |row, _| plain(row.due_on)),
    ("Vėluoja darbo dienų", "Working days late", |row, _| row.late_days.to_string()),
    ("Priežastis", "Reason", |row, language| rules::reason_name(row.reason, language).into()),
    ("Kodėl", "Why", |row, _| row.why.clone()),
]);

pub const TARGETS: Sheet<ServiceTarget> = Sheet(&[
    ("Rodiklis ar žingsnis", "Measure or step", |row, _| row.name.into()),
    ("Kryptis", "Side", |row, language| rules::side_name(row.side, language).into()),
    ("Siekis", "Target", |row, language| aim(row, Some(row.value), language)),
    ("Nuo", "From", |row, _| row.from_on.to_string()),
    ("Iki", "To", |row, _| plain(row.to_on)),
    ("Pagrindas", "Source", |row, _| row.source.clone()),
    ("Būsena", "State", |row, language| rules::state_name(row.state, language).into()),
]);

pub const IMPROVEMENTS: Sheet<Improvement> = Sheet(&[
    ("Veiksmas", "Improvement", |row, _| row.title.clone()),
    ("Kas bus daroma", "What will be done", |row, _| row.plan.clone()),
    ("Rodiklis", "Measure", |row, _| row.measure_name.unwrap_or_default().into()),
    ("Kryptis", "Side", |row, language| {
        row.side.map_or_else(String::new, |side| rules::side_name(side, language).into())
    }),
    ("Atsakingas", "Owner", |row, _| row.owner.name.clone()),
    ("Terminas", "Deadline", |row, _| row.deadline_on.to_string()),
    ("Būsena", "Status", |row, language| rules::status_name(row.status, language).into()),
    ("Vėluoja", "Late", |row, language| yes(Some(row.is_late), language)),
    ("Pradėtas", "Started", |row, _| plain(row.started_on)),
    ("Atliktas", "Done", |row, _| plain(row.done_on)),
    ("Rodiklis prieš", "Figure before", |row, _| frozen(&row.baseline)),
    ("Rodiklis po", "Figure after", |row, _| frozen(&row.effect)),
    ("Poveikis", "Effect", |row, language| {
        row.verdict.map_or_else(String::new, |verdict| rules::verdict_name(verdict, language).into())
    }),
    ("Vertinimas", "Judgement", |row, _| row.verdict_words.clone().unwrap_or_default()),
    ("Nutraukimo priežastis", "Why it was abandoned", |row, _| row.reason.clone().unwrap_or_default()),
]);

/// `ne mažiau kaip 90 %`.
fn aim(target: &ServiceTarget, value: Option<Hundredths>, language: Language) -> String {
    let (bound, unit) = (rules::bound_name(target.bound, language), rules::unit_name(target.unit, language));
    format!("{bound} {} {unit}", number(value))
}

fn number(value: Option<Hundredths>) -> String {
    value.map(Hundredths::text).unwrap_or_default()
}

fn frozen(figure: &Option<FrozenFigure>) -> String {
    number(figure.as_ref().and_then(|figure| figure.value))
}

fn plain(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn yes(is: Option<bool>, language: Language) -> String {
    match is {
        Some(true) => language.pick("taip", "yes").into(),
        Some(false) => language.pick("ne", "no").into(),
        None => String::new(),
    }
}
