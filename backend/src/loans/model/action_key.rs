//! The verbs of a loan: its steps, and the two that take a step back.

crate::text_enum! {
    /// What can be done to a loan, in the order in which it is offered.
    ActionKey {
        Send = "send", WillSupply = "will_supply", AcceptCondition = "accept_condition",
        RejectCondition = "reject_condition", AcceptRetry = "accept_retry", RejectRetry = "reject_retry",
        Ship = "ship", Deliver = "deliver", Receive = "receive", HandOver = "hand_over", Tell = "tell",
        NotPickedUp = "not_picked_up", TakeBack = "take_back", NextReader = "next_reader", SendBack = "send_back", Complete = "complete",
        Settle = "settle", ShipRest = "ship_rest", ReceiveRest = "receive_rest", ReportMissing = "report_missing",
        ReturnSome = "return_some", Remind = "remind", GrantRenewal = "grant_renewal",
        RefuseRenewal = "refuse_renewal", AskRenewal = "ask_renewal", Recall = "recall",
        HoldReturn = "hold_return", ReleaseReturn = "release_return",
        AgreeCancel = "agree_cancel", DeclineCancel = "decline_cancel", AskNext = "ask_next",
        AddCondition = "add_condition", AskRetry = "ask_retry", AskCancel = "ask_cancel", Unfilled = "unfilled",
        GiveUp = "give_up", Cancel = "cancel", ReportDamaged = "report_damaged", ReportLost = "report_lost",
        Close = "close", Undo = "undo", Correct = "correct",
    }
}

impl ActionKey {
    /// Those that take a step back; every other one is a step of the table.
    pub const BACK: [ActionKey; 2] = [ActionKey::Undo, ActionKey::Correct];

    /// The step that an event of this kind tells of: `loans.ship` is `ship`.
    pub fn of_event(kind: &str) -> Option<ActionKey> {
        ActionKey::named(kind.strip_prefix("loans.")?)
    }

    /// The verb of this name.
    pub fn named(verb: &str) -> Option<ActionKey> {
        ActionKey::ALL.iter().copied().find(|action| action.as_str() == verb)
    }
}
