//! Vouchers come and go, and are taken back.
use chrono::NaiveDate;
use serde_json::json;

use crate::{
    loans::{
        self,
        model::{ChargeKind, LoanId, NewCharge},
    },
    parameters::postage,
    platform::{
        Action, Error, Page, Result, Right, Tx,
        actor::AccountId,
        events::{self, Event},
        text,
    },
    postage::{
        ENTRY_TAKEN_BACK, TOO_FEW_VOUCHERS, WRONG_SIDE, WritePostage,
        model::{
            NewVouchers, VoucherBalance, VoucherEntry, VoucherEntryId, VoucherKind, VoucherRow, VoucherYears,
            VouchersAsked,
        },
        rules, store,
    },
};

/// A page of entries, the newest first.
pub fn vouchers(tx: &mut Tx, asked: &VouchersAsked) -> Result<Page<VoucherEntry>> {
    let Page { items, next_cursor, total } = store::entries(tx, asked)?;
    Ok(Page { items: shown(tx, items)?, next_cursor, total })
}

/// What is left at the end of a day, of today where none is named.
pub fn balance(tx: &mut Tx, on: Option<NaiveDate>) -> Result<VoucherBalance> {
    let on = on.unwrap_or(tx.today);
    let halves = store::halves_by_day(tx)?.range(..=on).map(|(_, more)| more).sum();
    let face_cents = postage::VOUCHER.on(tx, on)?;
    Ok(VoucherBalance { on, halves, face_cents, value_cents: rules::worth(halves, face_cents) })
}

/// The years of vouchers.
pub fn years(tx: &mut Tx) -> Result<VoucherYears> {
    Ok(VoucherYears { items: rules::years(&store::all_entries(tx)?) })
}

/// Writes down what came or went. One that is used for a loan is a cost of it, at what it is worth on that day.
pub fn enter(tx: &mut Tx, new: &NewVouchers) -> Result<VoucherEntry> {
    tx.act_everywhere(WritePostage::CODE)?;
    let faults = rules::faults(new, tx.today);
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    if let Some(loan) = new.loan_id
        && store::side_of(tx, loan, WritePostage::CODE)? != rules::side(new.kind)
    {
        return Err((&WRONG_SIDE).into());
    }
    let entered_on = new.entered_on.unwrap_or(tx.today);
    let halves = if rules::comes(new.kind) { new.halves } else { -new.halves };
    cover(tx, entered_on, halves)?;
    let face_cents = postage::VOUCHER.on(tx, entered_on)?;
    let charge_id = match (new.kind, new.loan_id) {
        (VoucherKind::Used, Some(loan)) => {
            let amount_cents = rules::worth(new.halves, face_cents);
            let charged_on = Some(entered_on);
            let cost = NewCharge { kind: ChargeKind::Voucher, amount_cents, payer: None, charged_on, note: None };
            Some(loans::charge(tx, loan, &cost)?.id)
        }
        _ => None,
    };
    let row = VoucherRow {
        id: VoucherEntryId(0),
        kind: new.kind,
        halves,
        entered_on,
        face_cents,
        amount_cents: new.amount_cents,
        fee_cents: new.fee_cents.or(new.amount_cents.map(|_| 0)),
        loan_id: new.loan_id,
        charge_id,
        note: new.note.as_deref().and_then(text::clean),
        account_id: tx.actor.account,
        created_at: tx.now,
        counters_id: None,
    };
    write(tx, row, "enter_vouchers", None)
}

/// Takes an entry back by one against it, of today, and with it the cost of what was used.
pub fn counter_vouchers(tx: &mut Tx, id: VoucherEntryId, reason: &str) -> Result<VoucherEntry> {
    tx.act_everywhere(WritePostage::CODE)?;
    let reason = text::clean(reason).ok_or_else(|| Error::invalid("/reason", "field.required"))?;
    store::lock_vouchers(tx)?;
    let taken = store::entry(tx, id)?;
    if taken.counters_id.is_some() || !store::taken_back(tx, &[id])?.is_empty() {
        return Err((&ENTRY_TAKEN_BACK).into());
    }
    cover(tx, tx.today, -taken.halves)?;
    if let Some(charge) = taken.charge_id
        && !store::is_charge_taken_back(tx, charge)?
    {
        loans::counter_charge(tx, charge, &reason)?;
    }
    let against = VoucherRow {
        id: VoucherEntryId(0),
        halves: -taken.halves,
        entered_on: tx.today,
        amount_cents: taken.amount_cents.map(|cents| -cents),
        fee_cents: taken.fee_cents.map(|cents| -cents),
        charge_id: None,
        note: None,
        account_id: tx.actor.account,
        created_at: tx.now,
        counters_id: Some(id),
        ..taken
    };
    write(tx, against, "counter_vouchers", Some(&reason))
}

/// Refuses what would leave fewer than none on some day; others wait until this unit ends.
fn cover(tx: &mut Tx, on: NaiveDate, halves: i64) -> Result<()> {
    store::lock_vouchers(tx)?;
    match rules::first_short(&store::halves_by_day(tx)?, on, halves) {
        Some(day) if halves < 0 => {
            Err(Error::Refused { refusal: &TOO_FEW_VOUCHERS, params: vec![("day", day.to_string())] })
        }
        _ => Ok(()),
    }
}

fn write(tx: &mut Tx, mut row: VoucherRow, verb: &str, reason: Option<&str>) -> Result<VoucherEntry> {
    row.id = store::insert_entry(tx, &row)?;
    let values = json!({
        "voucher_kind": row.kind,
        "halves": row.halves,
        "amount_cents": row.amount_cents,
        "fee_cents": row.fee_cents,
        "loan_id": row.loan_id,
        "counters_id": row.counters_id,
    });
    let event = Event::new(format!("postage.{verb}"), "voucher_entry", row.id.0, row.entered_on);
    events::tell(tx, &event.values(None, Some(values)).because(reason))?;
    shown(tx, vec![row])?.pop().ok_or(Error::NotFound)
}

/// Entries as this caller sees them now.
fn shown(tx: &mut Tx, rows: Vec<VoucherRow>) -> Result<Vec<VoucherEntry>> {
    let ids: Vec<VoucherEntryId> = rows.iter().map(|row| row.id).collect();
    let loans: Vec<LoanId> = rows.iter().filter_map(|row| row.loan_id).collect();
    let people: Vec<AccountId> = rows.iter().filter_map(|row| row.account_id).collect();
    let (taken, loans) = (store::taken_back(tx, &ids)?, store::loans_of(tx, &loans)?);
    let people = store::people(tx, &people)?;
    let may_write = tx.actor.reaches(WritePostage::CODE).iter().any(|reach| reach.is_everywhere());
    let entry = |row: VoucherRow| {
        let is_taken_back = taken.contains(&row.id);
        let actions: Vec<Action> = rules::entry_actions(row.counters_id.is_none() && !is_taken_back, may_write);
        VoucherEntry {
            id: row.id,
            kind: row.kind,
            halves: row.halves,
            entered_on: row.entered_on,
            face_cents: row.face_cents,
            amount_cents: row.amount_cents,
            fee_cents: row.fee_cents,
            loan: row.loan_id.and_then(|loan| loans.get(&loan).cloned()),
            note: row.note,
            account: row.account_id.and_then(|account| people.get(&account).cloned()),
            created_at: row.created_at,
            counters_id: row.counters_id,
            is_taken_back,
            actions,
        }
    };
    Ok(rows.into_iter().map(entry).collect())
}
