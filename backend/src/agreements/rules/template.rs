//! The terms that a new draft begins with.
use crate::agreements::model::{Categories, Invoicing, Liability, NotLent, PostagePayer, Terms};

/// What the parameters say of a new draft.
#[derive(Clone, Copy, Debug)]
pub struct Decided {
    pub loan_days: i32,
    pub n_renewals: i32,
    pub notice_days: i32,
    pub payer: PostagePayer,
}

/// What the parameters say, and for the rest the practice of Lithuanian libraries (LST 1304:1993): five at one time;
/// whatever is lost is replaced by the same or the like.
pub fn template(decided: Decided) -> Terms {
    let Decided { loan_days, n_renewals, notice_days, payer } = decided;
    use NotLent::{ArtAlbums, Audiovisual, Bibliographies, Manuscripts, Maps, OnlyCopy, Periodicals, Rare, Reference};
    let not_lent = [Rare, OnlyCopy, Periodicals, Reference, Bibliographies, ArtAlbums, Audiovisual, Manuscripts, Maps];
    Terms {
        loan_days,
        n_renewals,
        max_items: Some(5),
        not_lent: Categories(not_lent.to_vec()),
        outward_payer: payer,
        return_payer: payer,
        page_cents: None,
        invoicing: Invoicing::Yearly,
        invoice_by: Some("01-31".into()),
        payment_days: 30,
        liability: Liability::SameOrEqual,
        notice_days,
        answer_days: None,
        supply_days: None,
        send_back_days: None,
    }
}
