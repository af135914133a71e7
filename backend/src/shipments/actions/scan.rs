//! One scan of a parcel's number, or of the carrier's, receives everything in it.
use super::{receive::receive, show::rows};
use crate::{
    loans::model::ScanOutcome,
    platform::{Error, Result, Right, Tx, i18n::Language, problem::problem_of, text},
    shipments::{
        WriteShipments,
        model::{Receiving, ShipmentAction, ShipmentDirection, ShipmentRecord, ShipmentScan, ShipmentScanResult},
        rules, store,
    },
};

/// Receives the one parcel with the code that is to arrive; else says why not. A refusal is an answer.
pub fn scan(tx: &mut Tx, scan: &ShipmentScan, language: Language) -> Result<ShipmentScanResult> {
    let code = text::clean(&scan.code).ok_or_else(|| Error::invalid("/code", "field.required"))?;
    let mut found = store::by_code(tx, &code, WriteShipments::CODE)?;
    found.retain(|record| record.direction.is_incoming());
    found.retain(|record| scan.direction.is_none_or(|direction| record.direction == direction));
    let is_to_arrive = |record: &&ShipmentRecord| {
        rules::next(record.direction, record.standing.status, ShipmentAction::Receive).is_some()
    };
    let able: Vec<ShipmentRecord> = found.iter().filter(is_to_arrive).cloned().collect();
    match &able[..] {
        [one] => take(tx, scan, one.clone(), language),
        [] if found.is_empty() => answer(tx, ScanOutcome::Unknown, Vec::new()),
        [] => answer(tx, ScanOutcome::NotPossible, found),
        _ => answer(tx, ScanOutcome::Several, able),
    }
}

fn take(tx: &mut Tx, scan: &ShipmentScan, one: ShipmentRecord, language: Language) -> Result<ShipmentScanResult> {
    let is_of_lender = one.direction == ShipmentDirection::FromLender;
    let said = Receiving {
        missing: Vec::new(),
        happened_on: scan.happened_on,
        due_on: scan.due_on.filter(|_| is_of_lender),
        by_mail: scan.by_mail.filter(|_| is_of_lender),
    };
    // What a refused loan before it has begun is undone, and the answer is kept.
    match tx.part(|tx| receive(tx, one.id, &said)) {
        Ok(done) => Ok(ShipmentScanResult { outcome: ScanOutcome::Done, shipments: vec![done.row], problem: None }),
        Err(err @ (Error::Refused { .. } | Error::Invalid(_) | Error::Forbidden { .. } | Error::NotFound)) => {
            let problem = Some(problem_of(&err, language, String::new()));
            Ok(ShipmentScanResult { problem, ..answer(tx, ScanOutcome::Refused, vec![one])? })
        }
        Err(err) => Err(err),
    }
}

fn answer(tx: &mut Tx, outcome: ScanOutcome, found: Vec<ShipmentRecord>) -> Result<ShipmentScanResult> {
    Ok(ShipmentScanResult { outcome, shipments: rows(tx, found)?, problem: None })
}
