//! The page of the parameters.
use abonementas::parameters::{self, Definition};

/// `docs/reference/parameters.md` is made from the table; `UPDATE=1 cargo test` rewrites it.
#[test]
fn the_page_of_parameters_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/reference/parameters.md");
    let mut page = String::from(
        "# Parameters\n\nWhat a library decides about its own work. Each value counts from a day on, and what counted on any day can be read.\n\
         Where nothing was decided the default counts. A change marked * waits until a second person approves it; one marked ⌂ may differ by branch.\n\
         This page is made from the tables in `backend/src/parameters/rules/table/`.\n",
    );
    for (_, (lt, en), table) in parameters::GROUPS {
        page += &format!("\n## {en}\n{lt}\n\n| key | name | value | default | source |\n|---|---|---|---|---|\n");
        page += &table.iter().map(|definition| row(definition)).collect::<String>();
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &page).unwrap();
    }
    let printed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(page == printed, "parameters.md is stale: run UPDATE=1 cargo test");
}

fn row(definition: &Definition) -> String {
    let (name, (lt, _), about) = (definition.name.1, definition.name, definition.about.1.trim());
    let marks = [(definition.is_risky, "*"), (definition.is_by_branch, "⌂")];
    let marks: String = marks.iter().filter(|(is_so, _)| *is_so).map(|(_, mark)| format!(" {mark}")).collect();
    let bounds = definition.kind.bounds().map(|(least, most)| format!(" {least} to {most}")).unwrap_or_default();
    let unit = definition.unit.map(|unit| format!(", {}", unit.as_str().replace('_', " "))).unwrap_or_default();
    let words: Vec<_> = definition.kind.words().iter().map(|word| format!("`{}`", word.0)).collect();
    let words = if words.is_empty() { String::new() } else { format!(" of {}", words.join(", ")) };
    let default = definition.defaults().map(|(from_on, value)| match definition.default == value {
        true => format!("`{value}`"),
        false => format!("from {from_on} `{value}`"),
    });
    format!(
        "| `{}`{marks} | {name}: {about}<br>*{lt}* | {}{bounds}{unit}{words} | {} | {} |\n",
        definition.key,
        definition.kind.name().replace('_', " "),
        default.collect::<Vec<_>>().join("<br>"),
        definition.source,
    )
}
