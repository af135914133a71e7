//! The log of actions, as far as the actor may read it.
use std::collections::HashMap;

use super::super::{
    ReadAudit,
    model::{AuditEntry, AuditList},
    store,
};
use crate::{
    agreements, loans,
    platform::{Page, Result, Right, Tx},
    subscribers,
};

/// The numbers of things, by their ids.
type Numbers = fn(&mut Tx, &[i64]) -> Result<HashMap<i64, String>>;

pub fn list(tx: &mut Tx, wanted: &AuditList) -> Result<Page<AuditEntry>> {
    let page = store::audit::list(tx, wanted, ReadAudit::CODE)?;
    numbered(tx, page)
}

/// The lines with the numbers by which people know what they speak of.
pub fn numbered(tx: &mut Tx, mut page: Page<AuditEntry>) -> Result<Page<AuditEntry>> {
    let named: [(&str, Numbers); 3] =
        [("loan", loans::numbers), ("agreement", agreements::numbers), ("subscriber", subscribers::numbers)];
    for (entity, numbers) in named {
        let lines = page.items.iter().filter(|line| line.entity == entity);
        let ids: Vec<i64> = lines.filter_map(|line| line.entity_id).collect();
        let numbers = if ids.is_empty() { continue } else { numbers(tx, &ids)? };
        for line in page.items.iter_mut().filter(|line| line.entity == entity) {
            line.number = line.entity_id.and_then(|id| numbers.get(&id).cloned());
        }
    }
    Ok(page)
}
