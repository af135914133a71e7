//! What a caller can do to an inquiry or a frequent question now, which of it comes first, and what each needs.
use super::life::next;
use crate::{
    demand::WriteDemand,
    inquiries::{
        WriteInquiries,
        model::{InquiryAction, InquiryKind, InquiryStatus, Promotion, Record},
    },
    loans::RequestLoans,
    platform::{Actor, Right, action::Action},
};

/// The action that comes next when all goes well.
pub fn primary(at: InquiryStatus) -> Option<InquiryAction> {
    match at {
        InquiryStatus::Received => Some(InquiryAction::Start),
        InquiryStatus::Assigned | InquiryStatus::InPreparation => Some(InquiryAction::Answer),
        InquiryStatus::Answered | InquiryStatus::Referred | InquiryStatus::NotAnswered => Some(InquiryAction::Close),
        InquiryStatus::Closed | InquiryStatus::Void => None,
    }
}

/// What this caller can do to the inquiry: the steps of its life, then what else can be made of it.
pub fn offers(record: &Record, actor: &Actor) -> Vec<Action> {
    let at = record.standing.status;
    if !actor.covers(WriteInquiries::CODE, record.branch_id, Some(record.standing.owner_id)) {
        return Vec::new();
    }
    let open = InquiryAction::ALL.iter().copied().filter(|&action| next(record.kind, at, action).is_some());
    let steps = open.map(|action| offer(action, primary(at) == Some(action)));
    let made = Promotion::ALL.iter().copied().filter(|&to| may_become(record, to, actor));
    steps.chain(made.map(promotion)).collect()
}

fn offer(action: InquiryAction, is_primary: bool) -> Action {
    let (needs, takes): (&[_], &[_]) = match action {
        InquiryAction::Assign => (&["owner_id"], &["due_on"]),
        InquiryAction::UseAnswer => (&[], &["inquiry_id", "faq_id"]),
        InquiryAction::Answer => {
            (&[], &["answer", "sources", "by_mail", "language", "minutes", "follow_up_on", "happened_on"])
        }
        InquiryAction::Refer => (&["referred_to"], &["minutes", "happened_on"]),
        InquiryAction::Decline => (&["reason"], &["minutes", "happened_on"]),
        InquiryAction::Void => (&["reason"], &[]),
        InquiryAction::Start | InquiryAction::Close | InquiryAction::TakeBack => (&[], &[]),
    };
    let dangerous = matches!(action, InquiryAction::Decline | InquiryAction::TakeBack | InquiryAction::Void);
    Action { key: action.as_str(), primary: is_primary, needs: needs.to_vec(), takes: takes.to_vec(), dangerous }
}

/// Whether this can be made of it by somebody with the rights of this caller.
fn may_become(record: &Record, to: Promotion, actor: &Actor) -> bool {
    let may = match to {
        Promotion::RequestLoan => actor.may(RequestLoans::CODE),
        Promotion::Propose => actor.may(WriteDemand::CODE),
        Promotion::MakeFaq => true,
        Promotion::TakeUp => record.kind == InquiryKind::Consultation,
    };
    may && record.standing.status != InquiryStatus::Void
}

fn promotion(to: Promotion) -> Action {
    let needs: &[_] = match to {
        Promotion::RequestLoan => &["side", "medium", "kind", "channel", "title"],
        Promotion::Propose => &["title"],
        Promotion::MakeFaq => &["question", "answer", "topic", "language"],
        Promotion::TakeUp => &[],
    };
    Action::new(to.as_str()).needing(needs.to_vec())
}

/// What this caller can do to a frequent question.
pub fn faq_offers(is_retired: bool, actor: &Actor) -> Vec<Action> {
    match (actor.may(WriteInquiries::CODE), is_retired) {
        (false, _) => Vec::new(),
        (true, true) => vec![Action::new("restore")],
        (true, false) => vec![Action::new("mark_useful"), Action::new("retire").dangerous()],
    }
}
