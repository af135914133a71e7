//! The log of actions, as far as the actor may read it.
use super::super::{
    ReadAudit,
    model::{AuditEntry, AuditList},
    store,
};
use crate::platform::{Page, Result, Right, Tx};

pub fn list(tx: &mut Tx, wanted: &AuditList) -> Result<Page<AuditEntry>> {
    store::audit::list(tx, wanted, ReadAudit::CODE)
}
