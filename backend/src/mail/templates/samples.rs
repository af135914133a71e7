//! Every letter with invented values.
use super::{
    super::model::{
        Acquired, AgreementEnds, Around, Arrival, ConfirmData, DueSoon, Escalated, InquiryAnswer, Invitation,
        InvoiceIssued, InvoiceLate, Letterhead, LoanRequest, NotSupplied, Notice, Overdue, Recall, Shipped,
        Template as Sample, Test,
    },
    render,
};
use crate::platform::{Result, i18n::Language};

/// How every letter reads, with invented values.
pub fn samples(from: &Letterhead) -> Result<Vec<Sample>> {
    Ok(vec![
        sample::<Invitation>(from)?,
        sample::<Arrival>(from)?,
        sample::<DueSoon>(from)?,
        sample::<Overdue>(from)?,
        sample::<Recall>(from)?,
        sample::<LoanRequest>(from)?,
        sample::<Shipped>(from)?,
        sample::<NotSupplied>(from)?,
        sample::<Acquired>(from)?,
        sample::<AgreementEnds>(from)?,
        sample::<ConfirmData>(from)?,
        sample::<InquiryAnswer>(from)?,
        sample::<Escalated>(from)?,
        sample::<InvoiceIssued>(from)?,
        sample::<InvoiceLate>(from)?,
        sample::<Test>(from)?,
    ])
}

fn sample<N: Notice>(from: &Letterhead) -> Result<Sample> {
    let notices = [N::sample()];
    let read = |language| render(&notices, Around { language, from });
    Ok(Sample { occasion: N::OCCASION, lt: read(Language::Lt)?, en: read(Language::En)? })
}
