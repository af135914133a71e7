//! What libraries were billed, have paid and owe: read from invoices and payments themselves, which are never edited.
use crate::{
    invoices,
    platform::{Result, Tx},
    statistics::{
        model::{MeasureKey, Of, Part},
        rules::Span,
        store::Within,
    },
};

/// The measures that are made of it.
pub const BILLED: &[MeasureKey] =
    &[MeasureKey::InvoicedCents, MeasureKey::InvoicesPaidCents, MeasureKey::InvoicesOwedCents];

/// The parts of the span, and what changed what is owed from the beginning on. Invoices are of the whole library: one who
/// may see branches alone sees nothing of them.
pub fn billed(tx: &mut Tx, span: Span, within: &Within) -> Result<(Vec<Part>, Vec<Part>)> {
    if within.branches.is_some() {
        return Ok(Default::default());
    }
    let mut all = invoices::happened(tx, span.1)?;
    all.retain(|one| within.libraries.as_ref().is_none_or(|libraries| libraries.contains(&one.library)));
    let (mut parts, mut owed) = (Vec::new(), Vec::new());
    for one in all {
        let of = Of { day: Some(one.on), library: Some(one.library), ..Of::default() };
        let part = |measure, n| Part { measure, of: of.clone(), n };
        let sums = [(MeasureKey::InvoicedCents, one.billed()), (MeasureKey::InvoicesPaidCents, one.paid())];
        if one.on >= span.0 {
            parts.extend(sums.into_iter().filter(|(_, n)| *n != 0).map(|(measure, n)| part(measure, n)));
        }
        owed.push(part(MeasureKey::InvoicesOwedCents, one.owed()));
    }
    Ok((parts, owed))
}
