//! What the body of each step needs, and what it takes beside.
use crate::loans::model::{ActionKey, Record, Side};

/// The fields without which it is refused, and those that it may have.
pub fn fields(record: &Record, action: ActionKey) -> (Vec<&'static str>, Vec<&'static str>) {
    use ActionKey::{
        AddCondition, AskRetry, Cancel, Close, Complete, Correct, Deliver, GiveUp, GrantRenewal, HandOver, Recall,
        Receive, ReceiveRest, RefuseRenewal, ReleaseReturn, Remind, ReportDamaged, ReportLost, ReportMissing,
        ReturnSome, Send, Settle, Ship, ShipRest, TakeBack, Tell, Undo, Unfilled, WillSupply,
    };
    let is_original = !record.medium.is_copy();
    let mut needs = Vec::new();
    let mut takes = Vec::new();
    match action {
        Undo => return (needs, takes),
        Correct => return (vec!["reason"], takes),
        Send => {
            needs.push("library_id");
            takes.extend(["again", "partner_number", "through_library_id", "n_half_vouchers", "exception", "by_mail"]);
        }
        WillSupply => {
            takes.push("partner_number");
            if record.side == Side::Lending && is_original {
                takes.push("items");
            }
        }
        Unfilled | GiveUp | Cancel | RefuseRenewal => {
            needs.push("reason");
            if action == GiveUp || (action == Unfilled && record.side == Side::Lending) {
                takes.push("by_mail");
            }
        }
        AskRetry => needs.extend(["reason", "retry_from_on"]),
        AddCondition => {
            needs.push("code");
            takes.extend(["cost_cents", "currency", "n_half_vouchers"]);
        }
        Ship | Receive => {
            let is_borrowed = record.side == Side::Borrowing;
            if is_borrowed && is_original && record.standing.due_on.is_none() {
                needs.push("due_on");
            } else if is_original && (is_borrowed || action == Ship) {
                takes.push("due_on");
            }
            takes.push("items");
            if is_borrowed && !is_original {
                takes.push("copy_url");
            }
            if is_original && is_borrowed == (action == Receive) {
                takes.extend(["units", "is_reading_room_only"]);
            }
            if is_borrowed == (action == Receive) {
                takes.push("by_mail");
            }
        }
        Deliver => takes.extend(["pages", "copy_url", "by_mail"]),
        Tell => {
            needs.push("told_by");
            takes.push("by_mail");
        }
        HandOver => takes.extend(if is_original { &["reader_due_on", "told_by"][..] } else { &["told_by"] }),
        TakeBack | Complete => takes.push("items"),
        ShipRest | ReceiveRest | ReportMissing => takes.push("units"),
        ReturnSome => needs.push("units"),
        Remind => {
            needs.push("sent_by");
            takes.push("by_mail");
        }
        GrantRenewal | ReleaseReturn => takes.push("due_on"),
        Recall => takes.extend(["due_on", "by_mail"]),
        ReportDamaged => {
            needs.push("harmed");
            takes.extend(["amount_cents", "currency"]);
        }
        ReportLost => takes.extend(["amount_cents", "currency"]),
        Settle => {
            needs.push("settled_as");
            takes.push("settled_cents");
        }
        Close => needs.extend(["closed_as", "reason"]),
        _ => {}
    }
    takes.extend(["happened_on", "note"]);
    (needs, takes)
}
