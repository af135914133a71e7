//! What a credit note takes back of an invoice.
use crate::invoices::model::{Line, Record};

/// What is taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credited {
    pub lines: Vec<Line>,
    pub net_cents: i64,
    pub vat_cents: i64,
}

/// The lines that are to be credited: those of these numbers, or all that are left; none where one of them cannot be,
/// or where they come to nothing or less.
///
/// The last credit note of an invoice takes back what is left of its VAT, so that the whole comes to nothing.
pub fn to_credit(invoice: &Record, lines: &[Line], numbers: &[i32], vat_of: impl Fn(i64) -> i64) -> Option<Credited> {
    let left: Vec<&Line> = lines.iter().filter(|line| line.is_live).collect();
    let chosen: Vec<Line> = match numbers {
        [] => left.iter().copied().cloned().collect(),
        _ => left.iter().copied().filter(|line| numbers.contains(&line.n)).cloned().collect(),
    };
    let is_known = numbers.iter().all(|n| left.iter().any(|line| line.n == *n));
    let net_cents = chosen.iter().map(|line| line.net_cents).sum::<i64>();
    let left_net = left.iter().map(|line| line.net_cents).sum::<i64>();
    let left_vat = invoice.issued.total_cents - invoice.standing.credited_cents - left_net;
    let vat_cents = if chosen.len() == left.len() { left_vat } else { vat_of(net_cents).min(left_vat) };
    // What is left must not be less than nothing: a line that takes another back goes with it.
    let is_sound = !chosen.is_empty() && is_known && net_cents > 0 && net_cents <= left_net;
    is_sound.then_some(Credited { lines: chosen, net_cents, vat_cents })
}
