//! The closed lists of words by which the life of an improvement is told, and that life as data.
use serde::Serialize;
use utoipa::ToSchema;

crate::text_enum! {
    /// Where an improvement stands.
    ImprovementStatus {
        Planned = "planned", UnderWay = "under_way", Done = "done", Judged = "judged", Abandoned = "abandoned",
    }
}

crate::text_enum! {
    /// What can be done to an improvement, in the order in which it is offered.
    ImprovementStep {
        Start = "start", Finish = "finish", Judge = "judge", Reopen = "reopen", TakeBack = "take_back",
        Abandon = "abandon",
    }
}

crate::text_enum! {
    /// What came of an improvement, by a person's judgement.
    Verdict { Worked = "worked", NoEffect = "no_effect", Worse = "worse" }
}

/// Every status, every step, and where each step leads.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ImprovementLifecycle {
    pub statuses: Vec<ImprovementStatusName>,
    pub actions: Vec<ImprovementStepName>,
    pub steps: Vec<ImprovementMove>,
}

/// A status and its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ImprovementStatusName {
    pub key: ImprovementStatus,
    pub name: &'static str,
}

/// A step and its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ImprovementStepName {
    pub key: ImprovementStep,
    pub name: &'static str,
}

/// One step: where it begins, what is done, where it leads, and the right that it takes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ImprovementMove {
    pub from: ImprovementStatus,
    pub action: ImprovementStep,
    pub to: ImprovementStatus,
    pub right: &'static str,
    pub is_primary: bool,
}
