//! Lists of people's matters as tables: heads and cells, in the reader's language.
use super::model::{AuditEntry, Deputy, DeputyState, HeldOnDay};
use crate::platform::{Scope, i18n::Language};

/// The columns of a table: Lithuanian head, English head, and what stands in a row.
type Column<T> = (&'static str, &'static str, fn(&T, Language) -> String);

const DEPUTIES: &[Column<Deputy>] = &[
    ("Pavaduoja", "Deputy", |row, _| row.deputy.name.clone()),
    ("Pavaduojama(s)", "For", |row, _| row.absent.name.clone()),
    ("Nuo", "From", |row, _| row.from_on.to_string()),
    ("Iki", "To", |row, _| row.to_on.to_string()),
    ("Įsakymo Nr.", "Order no.", |row, _| row.order_number.clone()),
    ("Įsakymo data", "Order of", |row, _| row.order_on.to_string()),
    ("Teisės", "Rights", |row, language| {
        row.rights.as_ref().map_or_else(|| language.pick("visos", "all").to_owned(), |rights| rights.join(", "))
    }),
    ("Būsena", "State", |row, language| state(row.state, language).to_owned()),
];

const ACTS: &[Column<AuditEntry>] = &[
    ("Laikas (UTC)", "Time (UTC)", |row, _| row.recorded_at.0.format("%Y-%m-%d %H:%M:%S").to_string()),
    ("Veiksmas", "Action", |row, _| row.operation.clone()),
    ("Įrašas", "Of", |row, _| row.entity.clone()),
    ("Įrašo numeris", "No.", |row, _| {
        row.number.clone().or_else(|| row.entity_id.map(|id| id.to_string())).unwrap_or_default()
    }),
    ("Pavaduoja", "Deputy", |row, _| row.account.as_ref().map_or_else(String::new, |who| who.name.clone())),
    ("Pavaduojama(s)", "For", |row, _| row.deputy_for.as_ref().map_or_else(String::new, |who| who.name.clone())),
    ("Laukai", "Fields", |row, _| row.fields.join(", ")),
];

/// The table of who stands in for whom: its heads.
pub fn deputies_head(language: Language) -> Vec<String> {
    head(DEPUTIES, language)
}

pub fn deputies_cells(row: &Deputy, language: Language) -> Vec<String> {
    cells(DEPUTIES, row, language)
}

/// The table of what a deputy did: its heads.
pub fn acts_head(language: Language) -> Vec<String> {
    head(ACTS, language)
}

pub fn acts_cells(row: &AuditEntry, language: Language) -> Vec<String> {
    cells(ACTS, row, language)
}

/// The table of who had what on a day: its heads.
pub fn held_head(language: Language) -> Vec<String> {
    let heads = [
        ("Žmogus", "Person"),
        ("Teisė", "Right"),
        ("Kur galioja", "Reach"),
        ("Per ką", "By"),
        ("Nuo", "From"),
        ("Iki", "To"),
    ];
    heads.iter().map(|(lt, en)| language.pick(lt, en).to_owned()).collect()
}

/// A line for each person and right; one who had none has a line without a right.
pub fn held_rows(held: &HeldOnDay, language: Language) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for person in &held.items {
        let name = &person.account.name;
        for role in &person.roles {
            let (from, to) = (role.from_on.to_string(), role.to_on.map_or_else(String::new, |day| day.to_string()));
            let reach = scope(role.scope, language);
            let row = |right: &String| [name, right, reach, &role.name, &from, &to].map(ToString::to_string).to_vec();
            rows.extend(role.rights.iter().map(row));
        }
        for away in &person.deputises {
            let by = format!("{}: {}", language.pick("pavaduoja", "for"), away.absent.name);
            let all = || vec![language.pick("visos jo teisės", "all their rights").to_owned()];
            let rights = away.rights.clone().unwrap_or_else(all);
            rows.extend(rights.iter().map(|right| [name, right, "", &by, "", ""].map(ToString::to_string).to_vec()));
        }
        if person.roles.is_empty() && person.deputises.is_empty() {
            rows.push([name, "", "", "", "", ""].map(ToString::to_string).to_vec());
        }
    }
    rows
}

fn scope(scope: Scope, language: Language) -> &'static str {
    match scope {
        Scope::Own => language.pick("savo įrašai", "own"),
        Scope::Branch => language.pick("savo padalinys", "branch"),
        Scope::All => language.pick("visos bibliotekos", "all"),
    }
}

fn head<T>(columns: &[Column<T>], language: Language) -> Vec<String> {
    columns.iter().map(|(lt, en, _)| language.pick(lt, en).into()).collect()
}

fn cells<T>(columns: &[Column<T>], row: &T, language: Language) -> Vec<String> {
    columns.iter().map(|(.., cell)| cell(row, language)).collect()
}

fn state(state: DeputyState, language: Language) -> &'static str {
    match state {
        DeputyState::Upcoming => language.pick("numatytas", "upcoming"),
        DeputyState::Current => language.pick("galioja", "current"),
        DeputyState::Over => language.pick("pasibaigęs", "over"),
        DeputyState::Ended => language.pick("nutrauktas", "ended early"),
    }
}
