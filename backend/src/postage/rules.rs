//! What may become of lines and vouchers. Pure.
use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::model::{NewVouchers, VoucherKind, VoucherRow, VoucherYear};
use crate::{
    loans::Side,
    platform::{Action, problem::Fault},
};

/// A line is taken back once, and a line against another not at all; the cost of a voucher goes with its entry.
pub fn line_actions(stands: bool, is_of_voucher: bool, may_write: bool) -> Vec<Action> {
    let may = stands && !is_of_voucher && may_write;
    if may { vec![Action::new("counter").dangerous().needing(vec!["reason"])] } else { Vec::new() }
}

/// An entry is taken back once.
pub fn entry_actions(stands: bool, may_write: bool) -> Vec<Action> {
    if stands && may_write { vec![Action::new("counter").dangerous().needing(vec!["reason"])] } else { Vec::new() }
}

/// Whether vouchers come by it.
pub fn comes(kind: VoucherKind) -> bool {
    matches!(kind, VoucherKind::Opening | VoucherKind::Bought | VoucherKind::Earned)
}

/// What an entry needs and does not take: money where some changes hands, a loan where one is behind it.
pub fn faults(new: &NewVouchers, today: NaiveDate) -> Vec<Fault> {
    let has_money = matches!(new.kind, VoucherKind::Bought | VoucherKind::Redeemed);
    let has_loan = matches!(new.kind, VoucherKind::Used | VoucherKind::Earned);
    let mut faults = Vec::new();
    let mut ask = |pointer: &str, is_needed: bool, is_allowed: bool, is_there: bool| {
        if is_needed && !is_there {
            faults.push(Fault::new(pointer, "field.required"));
        } else if is_there && !is_allowed {
            faults.push(Fault::new(pointer, "field.not_allowed"));
        }
    };
    ask("/amount_cents", has_money, has_money, new.amount_cents.is_some());
    ask("/fee_cents", false, has_money, new.fee_cents.is_some());
    ask("/loan_id", has_loan, has_loan, new.loan_id.is_some());
    if new.entered_on.is_some_and(|day| day > today) {
        faults.push(Fault::new("/entered_on", "date.in_future"));
    }
    faults
}

/// On which side of lending the loan behind an entry must be: vouchers pay for what we borrow.
pub fn side(kind: VoucherKind) -> Side {
    if kind == VoucherKind::Earned { Side::Lending } else { Side::Borrowing }
}

/// What so many halves are worth, half a cent up.
pub fn worth(halves: i64, face_cents: i64) -> i64 {
    (halves * face_cents + 1).div_euclid(2)
}

/// The first day at whose end fewer than none would be left, if these many came or went on a day.
pub fn first_short(by_day: &BTreeMap<NaiveDate, i64>, on: NaiveDate, halves: i64) -> Option<NaiveDate> {
    let mut days = by_day.clone();
    *days.entry(on).or_default() += halves;
    let mut left = 0;
    days.into_iter().find_map(|(day, more)| {
        left += more;
        (day >= on && left < 0).then_some(day)
    })
}

/// The years of the ledger, the newest first. What is taken back counts on the day on which it is.
pub fn years(entries: &[VoucherRow]) -> Vec<VoucherYear> {
    let mut years: BTreeMap<i32, VoucherYear> = BTreeMap::new();
    for entry in entries {
        let year = years.entry(entry.entered_on.year()).or_default();
        let (amount, fee) = (entry.amount_cents.unwrap_or(0), entry.fee_cents.unwrap_or(0));
        match entry.kind {
            VoucherKind::Opening | VoucherKind::Bought => year.bought += entry.halves,
            VoucherKind::Earned => year.earned += entry.halves,
            VoucherKind::Used => year.used -= entry.halves,
            VoucherKind::Redeemed => year.redeemed -= entry.halves,
        }
        match entry.kind {
            VoucherKind::Redeemed => year.redeemed_cents += amount,
            _ => year.paid_cents += amount,
        }
        year.fee_cents += fee;
        year.left += entry.halves;
    }
    let mut left = 0;
    for (number, year) in &mut years {
        left += year.left;
        (year.year, year.left) = (*number, left);
    }
    years.into_values().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn vouchers_suffice_on_every_day_after_and_not_today_alone() {
        let by_day = [("2026-01-10", 4), ("2026-02-01", -3), ("2026-03-01", 6)].map(|(on, n)| (day(on), n)).into();
        for (on, halves, short) in [
            ("2026-01-05", -1, Some("2026-01-05")),
            ("2026-01-15", -1, None),
            ("2026-01-15", -2, Some("2026-02-01")),
            ("2026-02-01", -2, Some("2026-02-01")),
            ("2026-03-02", -7, None),
            ("2026-03-02", -8, Some("2026-03-02")),
        ] {
            assert_eq!(first_short(&by_day, day(on), halves), short.map(day), "{on} {halves}");
        }
    }

    #[test]
    fn halves_are_worth_half() {
        assert_eq!([worth(1, 800), worth(3, 800), worth(1, 801), worth(2, 801)], [400, 1200, 401, 801]);
    }
}
