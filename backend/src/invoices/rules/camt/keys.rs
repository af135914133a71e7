//! By what a movement is known again, in another file as in the same.
use std::collections::HashMap;

use super::Movement;
use crate::platform::secrets;

/// The bank's reference is of one account; where there is none, a digest of all that the movement says. Movements that
/// say the same are told apart by their order, which is the same in every file of the same days.
pub fn make_unique(movements: &mut [Movement]) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for movement in movements {
        let account = movement.account.clone().unwrap_or_default();
        let said = if movement.key.is_empty() {
            let Movement { booked_on, amount_cents, is_credit, payer_iban, payer_name, reference, text, .. } = movement;
            let whole = format!(
                "{booked_on:?}|{amount_cents:?}|{is_credit}|{payer_iban:?}|{payer_name:?}|{reference:?}|{text:?}"
            );
            format!("{account}|~{}", secrets::digest(&whole))
        } else {
            format!("{account}|{}", movement.key)
        };
        let n = seen.entry(said.clone()).or_default();
        *n += 1;
        movement.key = if *n == 1 { said } else { format!("{said}|{n}") };
    }
}
