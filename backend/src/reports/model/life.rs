//! The closed lists of words by which the life of a report is told, and that life as data.
use serde::Serialize;
use utoipa::ToSchema;

crate::text_enum! {
    /// What a report is: of interlibrary loan in a year or a quarter, a person's plan of a year, or of how that plan
    /// was carried out.
    ReportKind {
        TbaYear = "tba_year", TbaQuarter = "tba_quarter", Plan = "plan", PlanQuarter = "plan_quarter",
        PlanYear = "plan_year",
    }
}

impl ReportKind {
    /// Whether it is of interlibrary loan, with figures and sections; else it has items.
    pub fn is_of_loans(self) -> bool {
        matches!(self, ReportKind::TbaYear | ReportKind::TbaQuarter)
    }

    /// Whether it is of a quarter.
    pub fn is_quarterly(self) -> bool {
        matches!(self, ReportKind::TbaQuarter | ReportKind::PlanQuarter)
    }

    /// Whether it tells how a plan was carried out.
    pub fn is_of_plan(self) -> bool {
        matches!(self, ReportKind::PlanQuarter | ReportKind::PlanYear)
    }
}

crate::text_enum! {
    /// Where a report stands.
    ReportStatus {
        Collected = "collected", Drafted = "drafted", Submitted = "submitted", Approved = "approved",
        Frozen = "frozen", Discarded = "discarded",
    }
}

crate::text_enum! {
    /// What can be done to a report, in the order in which it is offered.
    ReportStep {
        Draft = "draft", Submit = "submit", Approve = "approve", Freeze = "freeze", Return = "return",
        Collect = "collect", TakeBack = "take_back", Discard = "discard",
    }
}

/// Every status, every step, and where each step leads.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReportLifecycle {
    pub statuses: Vec<ReportStatusName>,
    pub actions: Vec<ReportStepName>,
    pub steps: Vec<ReportMove>,
}

/// A status and its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReportStatusName {
    pub key: ReportStatus,
    pub name: &'static str,
}

/// A step and its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReportStepName {
    pub key: ReportStep,
    pub name: &'static str,
}

/// One step: where it begins, what is done, where it leads, and the right that it takes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReportMove {
    pub from: ReportStatus,
    pub action: ReportStep,
    pub to: ReportStatus,
    pub right: &'static str,
    pub is_primary: bool,
}
