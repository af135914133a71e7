//! What our steps say to partners' systems, within the transaction that takes them.
use super::{
    super::{
        message::{Action, RequestingAgencyMessage},
        model::{Exchange, ExchangeId},
        rules, store,
    },
    talk::Talk,
};
use crate::{
    loans::{
        self,
        model::{ActionKey, LoanId, Side, UnfilledReason},
    },
    platform::{Error, Result, Tx, actor::LibraryId, events::Happened},
};

/// Is told of every event; lives on the steps of loans with libraries whose systems speak ISO 18626. What such a
/// library did itself it is not told.
pub fn follow(tx: &mut Tx, happened: Happened) -> Result<()> {
    let Some(step) = step(&happened) else { return Ok(()) };
    let loan = LoanId(happened.entity_id);
    if step == ActionKey::Send {
        return match happened.heard_by {
            Some(library) => ask(tx, loan, library),
            None => Ok(()),
        };
    }
    let Some(exchange) = store::exchanges_of(tx, loan)?.pop() else { return Ok(()) };
    if tx.actor.partner == Some(exchange.library_id) {
        return Ok(());
    }
    let peer = store::get_peer(tx, exchange.library_id)?;
    let mut talk = Talk::about(tx, peer, exchange)?;
    match talk.exchange.side {
        Side::Lending => tell_borrower(tx, &mut talk, step, &happened),
        Side::Borrowing => tell_lender(tx, &mut talk, step, happened.reason),
    }
}

/// The step that an event tells of, or one that takes a step back; nothing of anything else, nor of what is between us
/// and our reader.
fn step(happened: &Happened) -> Option<ActionKey> {
    ActionKey::of_event(happened.kind).filter(|_| happened.entity == "loan" && happened.heard_by.is_some())
}

/// Asks a library by its system, if it has one; what it said it may have later, or under a condition, is a retry.
fn ask(tx: &mut Tx, loan: LoanId, library: LibraryId) -> Result<()> {
    let peer = match store::get_peer(tx, library) {
        Ok(peer) => peer,
        Err(Error::NotFound) => return Ok(()),
        Err(err) => return Err(err),
    };
    let earlier = store::exchanges_of(tx, loan)?;
    let previous = earlier.iter().rev().find(|earlier| earlier.library_id == library);
    let previous = previous.filter(|previous| previous.is_retry_possible()).map(|it| it.requesting_id.clone());
    let exchange = begin(tx, loan, library, earlier.len())?;
    Talk::about(tx, peer, exchange)?.ask(tx, previous.as_deref())
}

/// A new exchange in which we ask. Its number is that of the loan, and from the second request on which one it is.
fn begin(tx: &mut Tx, loan: LoanId, library: LibraryId, n_earlier: usize) -> Result<Exchange> {
    let number = loans::numbers(tx, &[loan.0])?.remove(&loan.0).ok_or(Error::NotFound)?;
    let requesting_id = if n_earlier == 0 { number } else { format!("{number}-{}", n_earlier + 1) };
    let exchange = Exchange {
        id: ExchangeId(0),
        loan_id: loan,
        library_id: library,
        side: Side::Borrowing,
        requesting_id,
        supplying_id: None,
        status: None,
        is_by_retry: false,
        is_over: false,
        created_at: tx.now,
    };
    store::insert_exchange(tx, exchange)
}

fn tell_borrower(tx: &mut Tx, talk: &mut Talk, step: ActionKey, happened: &Happened) -> Result<()> {
    let header = talk.header(tx);
    let said = if ActionKey::BACK.contains(&step) {
        let mistake = talk.language.pick(
            "Ankstesnis pranešimas buvo klaida; galioja dabartinė būsena.",
            "What was told before was a mistake; the status given here holds.",
        );
        Some(rules::notified(&talk.told(tx, None), header, mistake.to_owned()))
    } else {
        rules::supplying(step, &talk.told(tx, happened.reason), header)
    };
    let Some(said) = said else { return Ok(()) };
    talk.exchange.is_by_retry =
        step == ActionKey::AddCondition && said.retry_info.is_some() && said.delivery_info.is_none();
    talk.say_as_supplier(tx, said)
}

fn tell_lender(tx: &mut Tx, talk: &mut Talk, step: ActionKey, reason: Option<&str>) -> Result<()> {
    let is_with_it = talk.loan.record.standing.library_id == Some(talk.exchange.library_id);
    // The request itself is taken back, or is not waited for any longer: they have it already.
    let is_left = step == ActionKey::Unfilled && reason == Some(UnfilledReason::NoAnswer.as_str());
    if !is_with_it && (is_left || ActionKey::BACK.contains(&step)) && !talk.exchange.is_over {
        let header = talk.header(tx);
        talk.say_as_requester(tx, RequestingAgencyMessage { header, action: Action::Cancel, note: None })?;
    }
    if !is_with_it || is_told_by_them(step) {
        return close(tx, talk, is_with_it);
    }
    if step == ActionKey::AcceptCondition && talk.exchange.is_by_retry {
        let (loan, library) = (talk.exchange.loan_id, talk.exchange.library_id);
        return ask(tx, loan, library);
    }
    let header = talk.header(tx);
    let said = if ActionKey::BACK.contains(&step) {
        let mistake = talk.language.pick("Ankstesnis pranešimas buvo klaida.", "What was told before was a mistake.");
        Some(RequestingAgencyMessage { header, action: Action::Notification, note: Some(mistake.to_owned()) })
    } else {
        let Talk { loan, exchange, peer, language, .. } = &*talk;
        rules::requesting(step, loan, exchange, peer.dialect, *language, header)
    };
    match said {
        Some(said) => talk.say_as_requester(tx, said),
        None => Ok(()),
    }
}

/// What a colleague wrote down of what the lender said by another way.
fn is_told_by_them(step: ActionKey) -> bool {
    use ActionKey::{
        AddCondition, AgreeCancel, AskRetry, Complete, DeclineCancel, GrantRenewal, HoldReturn, Recall, RefuseRenewal,
        ReleaseReturn, Ship, Unfilled, WillSupply,
    };
    let theirs = [
        WillSupply,
        Ship,
        AddCondition,
        AskRetry,
        Unfilled,
        AgreeCancel,
        DeclineCancel,
        GrantRenewal,
        RefuseRenewal,
        Recall,
        HoldReturn,
        ReleaseReturn,
        Complete,
    ];
    theirs.contains(&step)
}

/// Once another library can be asked, nothing more is said here.
fn close(tx: &mut Tx, talk: &mut Talk, is_with_it: bool) -> Result<()> {
    if is_with_it || talk.exchange.is_over {
        return Ok(());
    }
    talk.exchange.is_over = true;
    store::save_exchange(tx, &talk.exchange)
}
