//! Which inquiries: what the list was asked for, as conditions.
use diesel::prelude::*;

use super::{Condition, within};
use crate::{
    inquiries::{
        ReadInquiries,
        model::{InquiryList, InquiryStatus, InquiryView},
    },
    platform::{Result, Right, Tx, text},
    readers::SeeReaders,
    schema::{
        inquiries::{self, due_on, follow_up_on, owner_id, received_on, status},
        inquiry_outcomes as outcomes,
    },
};

/// Everything that was asked for, of what the actor may read.
pub fn wanted(tx: &Tx, list: &InquiryList) -> Result<Condition> {
    let mut all = within(tx, ReadInquiries::CODE)?;
    let mut and = |condition: Condition| {
        let before = std::mem::replace(&mut all, Box::new(inquiries::id.gt(0)));
        all = Box::new(before.and(condition));
    };
    if let Some(found) = words(tx, list.q.as_deref().unwrap_or_default())? {
        and(found);
    }
    if let Some(view) = list.view {
        and(of_view(tx, view));
    }
    match list.status.0.as_slice() {
        [] => and(Box::new(status.ne(InquiryStatus::Void))),
        named => and(Box::new(status.eq_any(named.to_vec()))),
    }
    if let Some(kind) = list.kind {
        and(Box::new(inquiries::kind.eq(kind)));
    }
    if let Some(topic) = list.topic {
        and(Box::new(inquiries::topic.eq(topic)));
    }
    if let Some(channel) = list.channel {
        and(Box::new(inquiries::channel.eq(channel)));
    }
    if let Some(asker) = list.asker_kind {
        and(Box::new(inquiries::asker_kind.eq(asker)));
    }
    if let Some(library) = list.library_id {
        and(Box::new(inquiries::library_id.is_not_null().and(inquiries::library_id.assume_not_null().eq(library))));
    }
    if let Some(branch) = list.branch_id {
        and(Box::new(inquiries::branch_id.eq(branch)));
    }
    if let Some(owner) = list.owner_id {
        and(Box::new(owner_id.eq(owner)));
    }
    if let Some(loan) = list.loan_id {
        let became = outcomes::table.filter(outcomes::loan_id.eq(loan)).select(outcomes::inquiry_id);
        and(Box::new(inquiries::id.eq_any(became)));
    }
    if let Some(day) = list.received_from {
        and(Box::new(received_on.ge(day)));
    }
    if let Some(day) = list.received_to {
        and(Box::new(received_on.le(day)));
    }
    Ok(all)
}

fn of_view(tx: &Tx, view: InquiryView) -> Condition {
    let open = || status.eq_any(InquiryStatus::OPEN);
    let today = tx.today;
    match view {
        InquiryView::Open => Box::new(open()),
        InquiryView::Mine => match tx.actor.account {
            Some(account) => Box::new(open().and(owner_id.eq(account))),
            None => Box::new(inquiries::id.eq_any(Vec::<crate::inquiries::model::InquiryId>::new())),
        },
        InquiryView::Late => Box::new(open().and(due_on.is_not_null()).and(due_on.assume_not_null().lt(today))),
        InquiryView::Today => {
            let due = due_on.is_not_null().and(due_on.assume_not_null().eq(today)).and(open());
            let again = follow_up_on.is_not_null().and(follow_up_on.assume_not_null().eq(today));
            Box::new(received_on.eq(today).or(due).or(again))
        }
    }
}

/// Each word is the beginning of a word of the inquiry; or all are of its asker, for those who may see who asked. A
/// folded word holds letters and digits alone: nothing that LIKE would read otherwise.
fn words(tx: &Tx, q: &str) -> Result<Option<Condition>> {
    let words = text::words(q);
    let said = words.iter().map(|word| -> Condition { Box::new(inquiries::search_text.like(format!("% {word}%"))) });
    let Some(said) = said.reduce(|one, next| Box::new(one.and(next))) else { return Ok(None) };
    if !tx.actor.may(SeeReaders::CODE) {
        return Ok(Some(said));
    }
    let mut asked = within(tx, SeeReaders::CODE)?;
    for word in &words {
        asked = Box::new(asked.and(inquiries::asker_search.like(format!("% {word}%"))));
    }
    Ok(Some(Box::new(said.or(asked))))
}
