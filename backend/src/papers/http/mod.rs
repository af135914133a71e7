//! Papers over HTTP: the emblem, and how documents are given.
mod emblem;
mod give;

use crate::platform::routes::Routes;

pub use give::give;

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    cfg.service(emblem::show_paper_emblem).service(emblem::set_paper_emblem).service(emblem::remove_paper_emblem);
}
