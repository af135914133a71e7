//! What the queries of figures have in common. Names come from closed lists, values are bound.
use std::fmt::{self, Display};

use crate::{
    platform::{Result, actor::LibraryId},
    statistics::{TOO_LARGE, model::Dimension},
};

/// One row more than is answered.
pub const MOST_ROWS: usize = 1_000_001;

/// The filters that are columns; `$3` to `$7`, each nothing where it was not asked for. SQLite numbers parameters as they
/// come, so they stand in their order in every query.
pub const NARROWED: &str = "($3 IS NULL OR side = $3) AND ($4 IS NULL OR medium = $4) \
    AND ($5 IS NULL OR is_abroad = $5) AND ($6 IS NULL OR place = $6) AND ($7 IS NULL OR kind = $7)";

/// The libraries and branches of which figures are shown: all, where none are named.
#[derive(Clone, Debug, Default)]
pub struct Within {
    pub libraries: Option<Vec<LibraryId>>,
    pub branches: Option<Vec<LibraryId>>,
}

impl Display for Within {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        for (column, ids) in [("library_id", &self.libraries), ("branch_id", &self.branches)] {
            if let Some(ids) = ids {
                write!(out, "AND {column} IN ({}) ", listed(ids))?;
            }
        }
        Ok(())
    }
}

/// Numbers of our own, commas between; of none, a number that nothing has.
fn listed(ids: &[LibraryId]) -> String {
    let numbers = ids.iter().map(|id| id.0).chain([0]);
    numbers.map(|number| number.to_string()).collect::<Vec<_>>().join(",")
}

/// The columns that the dimensions need, `day` being the named one, and those among them to group by.
pub fn columns(by: &[Dimension], day: &str) -> (String, String) {
    let needs = |wanted: Dimension| by.contains(&wanted);
    let columns = [
        ("day", day, "DATE", by.iter().any(|dimension| dimension.is_time())),
        ("side", "side", "TEXT", needs(Dimension::Side)),
        ("medium", "medium", "TEXT", needs(Dimension::Medium) || needs(Dimension::Channel)),
        ("kind", "kind", "TEXT", needs(Dimension::Kind) || needs(Dimension::Topic)),
        ("library_id", "library_id", "BIGINT", by.iter().any(|dimension| dimension.is_of_library())),
        ("branch_id", "branch_id", "BIGINT", needs(Dimension::Branch)),
        ("is_abroad", "is_abroad", "BOOLEAN", needs(Dimension::IsAbroad)),
        ("place", "place", "INTEGER", needs(Dimension::Place)),
    ];
    let select =
        columns.map(
            |(name, column, kind, is_needed)| {
                if is_needed { format!("{column} AS {name}") } else { format!("CAST(NULL AS {kind}) AS {name}") }
            },
        );
    let group = columns.iter().filter(|column| column.3).map(|column| format!(", {}", column.1)).collect();
    (select.join(", "), group)
}

/// Refuses what would be too much to compute at once.
pub fn not_too_many<T>(rows: Vec<T>) -> Result<Vec<T>> {
    if rows.len() < MOST_ROWS { Ok(rows) } else { Err((&TOO_LARGE).into()) }
}
