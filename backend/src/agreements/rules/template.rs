//! The terms that a new draft begins with.
use crate::agreements::model::{Categories, Invoicing, Liability, NotLent, PostagePayer, Terms};

/// By the practice of Lithuanian libraries (LST 1304:1993): thirty days, one renewal, five at one time; the courier is
/// paid by central funding; whatever is lost is replaced by the same or the like.
pub fn template() -> Terms {
    use NotLent::{ArtAlbums, Audiovisual, Bibliographies, Manuscripts, Maps, OnlyCopy, Periodicals, Rare, Reference};
    let not_lent = [Rare, OnlyCopy, Periodicals, Reference, Bibliographies, ArtAlbums, Audiovisual, Manuscripts, Maps];
    Terms {
        loan_days: 30,
        n_renewals: 1,
        max_items: Some(5),
        not_lent: Categories(not_lent.to_vec()),
        outward_payer: PostagePayer::CentralFunding,
        return_payer: PostagePayer::CentralFunding,
        page_cents: None,
        invoicing: Invoicing::Yearly,
        invoice_by: Some("01-31".into()),
        payment_days: 30,
        liability: Liability::SameOrEqual,
        notice_days: 30,
    }
}
