//! A document of running text, from which PDF and DOCX are made alike: an agreement, a register, a report.
use serde::Serialize;

use super::{Head, Signer};
use crate::platform::press::Paper;

/// Block after block, under the head of the library.
#[derive(Clone, Debug, Serialize)]
pub struct Document {
    #[serde(flatten)]
    pub head: Head,
    pub title: String,
    pub subtitle: Option<String>,
    /// A wide table takes the sheet across.
    pub is_landscape: bool,
    pub blocks: Vec<Block>,
}

impl Paper for Document {
    const TEMPLATE: &'static str = "document";
}

/// One part of a document.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// Level 1 stands below the title.
    Heading {
        level: u8,
        text: String,
    },
    Paragraph {
        text: String,
    },
    List {
        is_numbered: bool,
        items: Vec<String>,
    },
    Table(Table),
    Chart(Chart),
    PageBreak,
    /// Side by side, each with a line to sign on.
    Signatures {
        signers: Vec<Signer>,
    },
}

/// Cells are text as it is printed; every row has as many as there are columns.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Table {
    pub title: Option<String>,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<String>>,
    /// Printed strong below the rows.
    pub totals: Vec<Vec<String>>,
}

/// The name of a column, and how it is set.
#[derive(Clone, Debug, Serialize)]
pub struct Column {
    pub name: String,
    /// Figures stand to the right.
    pub is_number: bool,
    /// It takes the room that others leave.
    pub is_wide: bool,
}

impl Column {
    /// As wide as what stands in it.
    pub fn new(name: &str) -> Column {
        Column { name: name.into(), is_number: false, is_wide: false }
    }

    pub fn wide(name: &str) -> Column {
        Column { is_wide: true, ..Column::new(name) }
    }

    pub fn number(name: &str) -> Column {
        Column { is_number: true, ..Column::new(name) }
    }
}

/// Bars side by side, or lines over the labels; in DOCX a table of the same values.
#[derive(Clone, Debug, Serialize)]
pub struct Chart {
    pub title: String,
    pub is_lines: bool,
    /// How many digits of the values stand after the comma: 125 is 12,5 with one.
    pub digits: u8,
    pub labels: Vec<String>,
    pub series: Vec<Series>,
}

/// One value for each label; none where nothing is known.
#[derive(Clone, Debug, Serialize)]
pub struct Series {
    pub name: String,
    pub values: Vec<Option<i64>>,
}
