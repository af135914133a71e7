//! The steps of the partner's side: each a verb of the desk, done by the system in the name of the key or of the link.
use super::{get, library};
use crate::{
    loans::{
        self,
        model::{ActionKey, LoanId},
    },
    partner::{
        model::{
            PartnerCondition, PartnerLoan, PartnerNo, PartnerParcel, PartnerPromise, PartnerRecall, PartnerRefusal,
            PartnerRenewal, PartnerRetry, PartnerStep,
        },
        problems, rules,
    },
    platform::{Result, Tx},
};

macro_rules! steps {
    ($($(#[$doc:meta])* $verb:ident($body:ident) = $action:ident;)*) => {
        $($(#[$doc])* pub fn $verb(tx: &mut Tx, id: LoanId, body: &$body) -> Result<PartnerLoan> {
            act(tx, id, ActionKey::$action, |tx, id| loans::$verb(tx, id, &body.clone().into()).map(drop))
        })*
    };
}

steps! {
    /// It is not wanted any more.
    ask_cancel(PartnerStep) = AskCancel;
    /// What we sent has come.
    receive(PartnerStep) = Receive;
    /// It is on its way back to us.
    send_back(PartnerStep) = SendBack;
    /// The partner would keep it longer.
    ask_renewal(PartnerStep) = AskRenewal;
    /// The partner takes it on our condition.
    accept_condition(PartnerStep) = AcceptCondition;
    /// The partner does not take it on our condition.
    reject_condition(PartnerStep) = RejectCondition;
    /// The partner will supply it.
    will_supply(PartnerPromise) = WillSupply;
    /// The partner will not supply it.
    unfilled(PartnerNo) = Unfilled;
    /// It is on its way to us.
    ship(PartnerParcel) = Ship;
    /// The partner makes it depend on something.
    add_condition(PartnerCondition) = AddCondition;
    /// It can be had later.
    ask_retry(PartnerRetry) = AskRetry;
    /// The partner agrees that it is cancelled.
    agree_cancel(PartnerStep) = AgreeCancel;
    /// The partner does not agree that it is cancelled.
    decline_cancel(PartnerStep) = DeclineCancel;
    /// We may keep it longer.
    grant_renewal(PartnerRenewal) = GrantRenewal;
    /// We may not keep it longer.
    refuse_renewal(PartnerRefusal) = RefuseRenewal;
    /// The partner wants it back.
    recall(PartnerRecall) = Recall;
    /// It is back with the partner.
    complete(PartnerStep) = Complete;
}

/// Takes a step once it is decided that the loan is the partner's, with it now, and the step its side's.
fn act(
    tx: &mut Tx,
    id: LoanId,
    action: ActionKey,
    verb: impl FnOnce(&mut Tx, LoanId) -> Result<()>,
) -> Result<PartnerLoan> {
    let library = library(tx)?;
    let dealing = loans::hold_dealing(tx, library, id)?;
    let steps = rules::steps(rules::role(dealing.record.side));
    if !rules::is_current(&dealing, library) || !steps.iter().any(|step| step.0 == action) {
        return Err((&problems::STEP_NOT_OPEN).into());
    }
    let system = tx.actor.system_for_partner();
    verb(&mut tx.by(&system), id)?;
    get(tx, id)
}
