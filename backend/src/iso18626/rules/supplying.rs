//! What our steps say to the library that borrows from us: one answer for each step of a lending.
use chrono::{NaiveDate, NaiveTime, SubsecRound};

use super::{
    beside::{with_condition, with_parcel, with_refusal, with_retry},
    status,
};
use crate::{
    iso18626::{
        codec::Dialect,
        message::{Header, Instant, MessageInfo, ReasonForMessage, Status, StatusInfo, SupplyingAgencyMessage, YesNo},
    },
    loans::model::{ActionKey, ClosedAs, Whole},
    platform::i18n::Language,
};

/// A step of ours, and what is known when it is told.
pub struct Told<'a> {
    pub loan: &'a Whole,
    pub dialect: Dialect,
    /// Whether nothing was answered before.
    pub is_first: bool,
    /// Why, in words or as a code.
    pub reason: Option<&'a str>,
    pub language: Language,
    pub now: Instant,
    pub today: NaiveDate,
}

/// What a step says; nothing where it is no matter of the borrower, or what the borrower told us itself.
#[rustfmt::skip]
pub fn supplying(action: ActionKey, told: &Told, header: Header) -> Option<SupplyingAgencyMessage> {
    use ActionKey::{AddCondition, AgreeCancel, AskRetry, Close, Complete, DeclineCancel, Deliver, GrantRenewal, HoldReturn,
        Recall, RefuseRenewal, ReleaseReturn, Remind, ReportDamaged, ReportLost, ReturnSome, Settle, Ship, ShipRest, Unfilled, WillSupply};
    use ReasonForMessage::{CancelResponse, Notification, RenewResponse, RequestResponse, StatusChange};
    let is_2021 = told.dialect == Dialect::V2021;
    let standing = &told.loan.record.standing;
    let now = now(told);
    let news = if told.is_first { RequestResponse } else { StatusChange };
    let of_reason = || told.reason.map(str::to_owned);
    let say = |reason, status| plain(told, header.clone(), reason, status);
    Some(match action {
        WillSupply | Complete => say(news, now),
        Ship | ShipRest | Deliver => with_parcel(told, say(news, now)),
        Recall => say(news, Status::Recalled),
        Remind => say(news, Status::Overdue),
        HoldReturn if is_2021 => say(StatusChange, Status::HoldReturn),
        HoldReturn => noted(say(Notification, now), Some(told.language.pick("Kol kas negrąžinkite; pranešime, kada grąžinti.", "Please keep it until we tell that it may go back.").to_owned())),
        ReleaseReturn if is_2021 => say(StatusChange, Status::ReleaseHoldReturn),
        ReleaseReturn => noted(say(Notification, now), Some(told.language.pick("Galima grąžinti.", "It may go back now.").to_owned())),
        AddCondition if is_2021 => with_condition(told, say(news, Status::RetryPossible)),
        AddCondition => with_condition(told, say(news, Status::WillSupply)),
        AskRetry => with_retry(told, say(news, Status::RetryPossible)),
        Unfilled => with_refusal(told, say(news, Status::Unfilled)),
        GrantRenewal => answered(say(RenewResponse, now), YesNo::Y, None),
        RefuseRenewal => answered(say(RenewResponse, now), YesNo::N, of_reason()),
        AgreeCancel => answered(say(CancelResponse, Status::Cancelled), YesNo::Y, None),
        DeclineCancel => answered(say(CancelResponse, now), YesNo::N, None),
        // What was lost ends with its settlement.
        Settle if standing.status.is_terminal() => say(StatusChange, Status::CompletedWithoutReturn),
        // Why a colleague closed it is ours to know; that it was asked for twice is theirs too.
        Close if standing.closed_as == Some(ClosedAs::Duplicate) => noted(say(news, now), of_reason()),
        Close => say(news, now),
        ReportLost => noted(say(Notification, now), Some(told.language.pick("Laikoma prarasta.", "It is taken to be lost.").to_owned())),
        ReportDamaged => noted(say(Notification, now), Some(told.language.pick("Grąžinta sugadinta.", "It came back damaged.").to_owned())),
        ReturnSome => noted(say(Notification, now), Some(told.language.pick("Dalis grąžinta.", "Some of it is back.").to_owned())),
        _ => return None,
    })
}

/// A word about it that changes nothing.
pub fn notified(told: &Told, header: Header, note: String) -> SupplyingAgencyMessage {
    noted(plain(told, header, ReasonForMessage::Notification, now(told)), Some(note))
}

/// How it stands, as it was asked for, or a no to what cannot be any more.
pub fn answered_no(told: &Told, header: Header, reason: ReasonForMessage) -> SupplyingAgencyMessage {
    let said = plain(told, header, reason, now(told));
    match reason {
        ReasonForMessage::CancelResponse | ReasonForMessage::RenewResponse => answered(said, YesNo::N, None),
        _ => said,
    }
}

/// How it stands, in a word that the dialect has: what is held is in 1.2 on loan.
fn now(told: &Told) -> Status {
    match (status(&told.loan.record, told.today), told.dialect) {
        (Status::HoldReturn, Dialect::V12) => Status::Loaned,
        (status, _) => status,
    }
}

fn plain(told: &Told, header: Header, reason: ReasonForMessage, status: Status) -> SupplyingAgencyMessage {
    use Status::{Loaned, Overdue, Recalled, ReleaseHoldReturn};
    let is_away = matches!(status, Loaned | Overdue | Recalled | ReleaseHoldReturn);
    SupplyingAgencyMessage {
        header,
        message_info: MessageInfo {
            reason_for_message: reason,
            answer_yes_no: None,
            note: None,
            reason_unfilled: None,
            reason_retry: None,
        },
        status_info: StatusInfo {
            status: Some(status),
            expected_delivery_date: None,
            due_date: told.loan.record.standing.due_on.filter(|_| is_away).map(end_of),
            last_change: told.now.trunc_subsecs(0),
        },
        retry_info: None,
        delivery_info: None,
        shipping_info: None,
        return_info: None,
    }
}

/// A day without an hour: the standard puts the last second of the day, in UTC.
pub fn end_of(day: NaiveDate) -> Instant {
    day.and_time(NaiveTime::from_hms_opt(23, 59, 59).unwrap_or(NaiveTime::MIN)).and_utc()
}

fn noted(mut said: SupplyingAgencyMessage, note: Option<String>) -> SupplyingAgencyMessage {
    said.message_info.note = note;
    said
}

fn answered(mut said: SupplyingAgencyMessage, answer: YesNo, note: Option<String>) -> SupplyingAgencyMessage {
    said.message_info.answer_yes_no = Some(answer);
    noted(said, note)
}
