//! The closed list of what a webhook can be told: the work of the library, never its people, keys or letters.
use serde::Serialize;
use utoipa::ToSchema;

use crate::loans::{self, Side, model::ActionKey};

/// By capability, the verbs beside the steps of loans.
const VERBS: &[(&str, &[&str])] = &[
    ("loans", &["request", "edit", "choose_suppliers", "title_acquired", "title_not_acquired"]),
    ("libraries", &["create", "update"]),
    ("catalogue", &["create", "update", "create_item", "update_item", "claim", "release"]),
    (
        "subscribers",
        &["create", "update", "register", "re_register", "confirm", "lapse", "suspend", "resume", "remove", "readmit"],
    ),
    (
        "agreements",
        &[
            "create",
            "update",
            "send",
            "sign",
            "take_back",
            "withdraw",
            "amend",
            "suspend",
            "resume",
            "terminate",
            "revoke_notice",
        ],
    ),
    ("demand", &["create", "ask", "update", "propose", "accept", "reject", "acquire", "drop", "reopen", "merge"]),
    ("proposals", &["send", "withdraw"]),
];

/// A kind of event that a webhook can be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct HookKind {
    /// The capability and the verb: `loans.ship`.
    pub kind: String,
    /// Whether partners hear of it, where it is about a loan of theirs.
    pub is_for_partners: bool,
}

/// The kinds of events that the caller's webhooks can be told.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HookKinds {
    pub items: Vec<HookKind>,
}

/// Every kind there is; the steps of loans in the order of their life.
pub fn all_kinds() -> Vec<HookKind> {
    let steps = ActionKey::ALL.iter().map(|&action| HookKind {
        kind: format!("loans.{}", action.as_str()),
        is_for_partners: Side::ALL.iter().any(|&side| loans::concerns_library(side, action)),
    });
    let others = VERBS.iter().flat_map(|(capability, verbs)| {
        verbs.iter().map(move |verb| HookKind {
            kind: format!("{capability}.{verb}"),
            is_for_partners: (*capability, *verb) == ("loans", "request"),
        })
    });
    let (mut all, others): (Vec<_>, Vec<_>) = others.partition(|kind| kind.kind == "loans.request");
    all.extend(steps.chain(others));
    all
}
