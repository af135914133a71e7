//! The nouns of long work over a file: the job, the result of each row.
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::{IntoParams, ToSchema};

use crate::{
    platform::{
        Action, Utc,
        actor::AccountId,
        events::Person,
        files::FileId,
        i18n::Language,
        page::{Count, Cursor, Limit},
        problem::{Fault, worded},
    },
    schema::jobs,
};

crate::id! {
    /// Identifies a job.
    JobId
}

crate::text_enum! {
    /// Where a job stands; `checked` waits for somebody to commit it.
    ImportStatus {
        Queued = "queued", Running = "running", Checked = "checked", Done = "done", Failed = "failed",
        Cancelled = "cancelled",
    }
}

crate::text_enum! {
    /// First it is told what would happen, then it happens.
    ImportPhase { DryRun = "dry_run", Commit = "commit" }
}

crate::text_enum! {
    /// What became of a row, or would become of it.
    RowOutcome { Created = "created", Changed = "changed", Unchanged = "unchanged", Refused = "refused" }
}

/// A job as its row keeps it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = jobs)]
pub struct Job {
    pub id: JobId,
    pub kind: String,
    pub status: ImportStatus,
    pub phase: ImportPhase,
    pub file_id: Option<FileId>,
    pub n_done: i64,
    pub n_total: Option<i64>,
    pub error_code: Option<String>,
    pub account_id: Option<AccountId>,
    /// In whose name, where a deputy started it; what the job writes names both.
    pub deputy_for_id: Option<AccountId>,
    /// Until then it belongs to the server that took it.
    pub leased_until: Option<Utc>,
    pub created_at: Utc,
    pub finished_at: Option<Utc>,
    /// How the file is to be read; only its kind understands it.
    pub options: Option<String>,
}

/// How many rows came out how, in the present phase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct ImportCounts {
    pub created: i64,
    pub changed: i64,
    pub unchanged: i64,
    pub refused: i64,
}

impl ImportCounts {
    /// How many rows there were.
    pub fn n(self) -> i64 {
        self.created + self.changed + self.unchanged + self.refused
    }
}

impl std::ops::AddAssign for ImportCounts {
    fn add_assign(&mut self, more: ImportCounts) {
        self.created += more.created;
        self.changed += more.changed;
        self.unchanged += more.unchanged;
        self.refused += more.refused;
    }
}

/// An import as people follow it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Import {
    pub id: JobId,
    /// Absent once the file's time is over.
    #[schema(required = true)]
    pub file_name: Option<String>,
    pub status: ImportStatus,
    pub phase: ImportPhase,
    pub n_done: i64,
    /// Absent until the file has been read.
    #[schema(required = true)]
    pub n_total: Option<i64>,
    pub counts: ImportCounts,
    /// Why it failed.
    #[schema(required = true)]
    pub error_code: Option<String>,
    /// Absent when it was started at the command line.
    #[schema(required = true)]
    pub account: Option<Person>,
    pub created_at: Utc,
    #[schema(required = true)]
    pub finished_at: Option<Utc>,
    pub actions: Vec<Action>,
}

/// The latest imports, the newest first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ImportList {
    pub items: Vec<Import>,
}

/// What is wrong with one cell of a row, or with the row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ColumnFault {
    /// Empty where it is the row itself.
    pub column: String,
    pub code: String,
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    #[schema(value_type = Object, required = false)]
    pub params: Map<String, Value>,
    /// A sentence for a librarian, in the language of who reads it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schema(required = false)]
    pub detail: String,
}

impl ColumnFault {
    /// The same with its sentence in a language; kept without one, because others read it too.
    pub fn worded(self, language: Language) -> ColumnFault {
        let ColumnFault { column, code, params, .. } = self;
        ColumnFault { column, ..worded(Fault { params, ..Fault::new("", code) }, language).into() }
    }
}

impl From<Fault> for ColumnFault {
    fn from(fault: Fault) -> ColumnFault {
        let column = fault.pointer.trim_start_matches('/').to_owned();
        ColumnFault { column, code: fault.code, params: fault.params, detail: fault.detail }
    }
}

/// One row of the file and what became of it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ImportRow {
    /// The line of the file.
    pub n: i64,
    pub outcome: RowOutcome,
    /// By what a person knows it again.
    pub label: String,
    /// What it became; absent where nothing was written.
    #[schema(required = true)]
    pub entity_id: Option<i64>,
    pub faults: Vec<ColumnFault>,
}

/// Which rows of an import to list, in the order of the file.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ImportRowList {
    #[param(inline)]
    pub outcome: Option<RowOutcome>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    #[param(inline)]
    pub count: Option<Count>,
}
