//! Lines that speak of one another: the same library twice, a part after the library that it is a part of.
use std::collections::HashMap;

use super::super::codes;
use crate::{
    libraries::model::{LibraryKind, Line},
    platform::{Patch, problem::Fault, text},
};

/// Tells each line that repeats a library of an earlier one.
pub fn tell(lines: &mut [Line]) {
    let mut seen: HashMap<String, i64> = HashMap::new();
    for line in lines {
        let mut faults = Vec::new();
        for (column, key) in keys(line) {
            match seen.get(&key) {
                Some(first) => {
                    faults.push(Fault::new(format!("/{column}"), "csv.duplicate_row").with("line", *first));
                }
                None => {
                    seen.insert(key, line.n);
                }
            }
        }
        line.faults.extend(faults);
    }
}

/// By what a library is known: its codes, its name in its municipality.
fn keys(line: &Line) -> Vec<(&'static str, String)> {
    type Rule = fn(&str) -> Result<String, &'static str>;
    let mut codes = vec![("sigla", &line.cells.sigla, codes::sigla as Rule), ("isil", &line.cells.isil, codes::isil)];
    // A part has the code of its library.
    if !line.cells.kind.is_some_and(LibraryKind::is_part) {
        codes.push(("company_code", &line.cells.company_code, codes::company_code));
    }
    let mut keys = Vec::new();
    for (column, cell, rule) in codes {
        if let Patch::Set(typed) = cell {
            keys.push((column, format!("{column} {}", rule(typed).unwrap_or_else(|_| typed.clone()))));
        }
    }
    if let Some(name) = &line.cells.name {
        let municipality = match &line.cells.municipality {
            Patch::Set(municipality) => text::fold(municipality),
            _ => String::new(),
        };
        let parent = line.parent.as_deref().map(text::fold).unwrap_or_default();
        keys.push(("name", format!("{parent}|{}|{municipality}", text::fold(name))));
    }
    keys
}

/// Finds, for each part, the earlier line of the library that it names.
pub fn find_parents(lines: &mut [Line]) {
    let mut libraries: HashMap<String, usize> = HashMap::new();
    for (at, line) in lines.iter_mut().enumerate() {
        line.parent_line = line.parent.as_deref().and_then(|parent| libraries.get(&text::fold(parent)).copied());
        if line.faults.is_empty() && !line.cells.kind.is_some_and(LibraryKind::is_part) {
            let sigla = if let Patch::Set(sigla) = &line.cells.sigla { Some(sigla) } else { None };
            for name in line.cells.name.iter().chain(sigla) {
                libraries.entry(text::fold(name)).or_insert(at);
            }
        }
    }
}
