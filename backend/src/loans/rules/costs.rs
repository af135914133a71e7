//! What a cost line adds to the figures (T13, T14), on its own day and for its payer.
use crate::{
    loans::model::{Charge, ChargeKind, Kind, Record, Side},
    platform::{actor::LibraryId, events::Delta},
};

/// In cents; a line against another adds less than nought. What was lost and what is neither postage, copies nor
/// vouchers is no cost of the service. Loans within one administration cost as any other.
pub fn costs(record: &Record, kind: Kind, charge: &Charge, library_id: LibraryId, is_abroad: bool) -> Vec<Delta> {
    let of_side = match record.side {
        Side::Lending => "lending_costs",
        Side::Borrowing => "borrowing_costs",
    };
    let measures: &[&str] = match charge.kind {
        ChargeKind::PostageOut | ChargeKind::PostageBack => &["postage_cents", of_side],
        ChargeKind::Copies | ChargeKind::Voucher => &[of_side],
        ChargeKind::Compensation | ChargeKind::Other => &[],
    };
    let delta = |measure: &&str| Delta {
        measure: (*measure).to_owned(),
        side: record.side.as_str().into(),
        medium: record.medium.as_str().into(),
        kind: kind.as_str().into(),
        library_id,
        branch_id: record.branch_id,
        is_abroad,
        reason: charge.payer.as_str().into(),
        place: 0,
        n: charge.amount_cents,
    };
    measures.iter().map(delta).collect()
}
