//! The columns that a file of libraries may have, and what a cell of each says.
use crate::{
    libraries::model::{LibraryKind, LibraryPatch, Line, ReachedBy},
    platform::{Patch, problem::Fault},
};

/// A column by its name in the header, and what it does with a cell that is not blank.
#[derive(Clone, Copy)]
pub struct Column(&'static str, fn(&mut Line, String) -> Result<(), &'static str>);

impl PartialEq for Column {
    fn eq(&self, other: &Column) -> bool {
        self.field() == other.field()
    }
}

const COLUMNS: &[Column] = &[
    Column::NAME,
    Column::KIND,
    Column("parent", |line, cell| set(&mut line.parent, cell)),
    Column("short_name", |line, cell| text(line, cell, |cells| &mut cells.short_name)),
    Column("municipality", |line, cell| text(line, cell, |cells| &mut cells.municipality)),
    Column("county", |line, cell| text(line, cell, |cells| &mut cells.county)),
    Column("territory", |line, cell| text(line, cell, |cells| &mut cells.territory)),
    Column("territory_centre", |line, cell| text(line, cell, |cells| &mut cells.territory)),
    Column("sigla", |line, cell| text(line, cell, |cells| &mut cells.sigla)),
    Column("isil", |line, cell| text(line, cell, |cells| &mut cells.isil)),
    Column("company_code", |line, cell| text(line, cell, |cells| &mut cells.company_code)),
    Column("street", |line, cell| text(line, cell, |cells| &mut cells.street)),
    Column("city", |line, cell| text(line, cell, |cells| &mut cells.city)),
    Column("postal_code", |line, cell| text(line, cell, |cells| &mut cells.postal_code)),
    Column("country", |line, cell| set(&mut line.cells.country, cell)),
    Column("reached_by", |line, cell| choice(&mut line.cells.reached_by, cell, ReachedBy::try_from)),
    Column("reached_at", |line, cell| text(line, cell, |cells| &mut cells.reached_at)),
    Column("note", |line, cell| text(line, cell, |cells| &mut cells.note)),
];

impl Column {
    pub const NAME: Column = Column("name", |line, cell| set(&mut line.cells.name, cell));
    pub const KIND: Column =
        Column("kind", |line, cell| choice(&mut line.cells.kind, cell.to_lowercase(), LibraryKind::try_from));

    pub fn named(name: &str) -> Option<Column> {
        COLUMNS.iter().copied().find(|column| column.0 == name)
    }

    pub fn name(self) -> &'static str {
        self.0
    }

    /// The field that it fills: two names of one field are one column.
    fn field(self) -> &'static str {
        if self.0 == "territory_centre" { "territory" } else { self.0 }
    }

    pub fn take(self, line: &mut Line, cell: String) {
        if let Err(code) = self.1(line, cell) {
            line.faults.push(Fault::new(format!("/{}", self.0), code));
        }
    }
}

fn set(field: &mut Option<String>, cell: String) -> Result<(), &'static str> {
    *field = Some(cell);
    Ok(())
}

fn text(line: &mut Line, cell: String, field: fn(&mut LibraryPatch) -> &mut Patch<String>) -> Result<(), &'static str> {
    *field(&mut line.cells) = Patch::Set(cell);
    Ok(())
}

fn choice<T>(
    field: &mut Option<T>,
    cell: String,
    known: impl Fn(String) -> Result<T, String>,
) -> Result<(), &'static str> {
    *field = Some(known(cell).map_err(|_| "value.not_in_list")?);
    Ok(())
}
