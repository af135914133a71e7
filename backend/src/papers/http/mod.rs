//! Papers over HTTP: the emblem.
mod emblem;

use crate::platform::routes::Routes;

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    cfg.service(emblem::show_paper_emblem).service(emblem::set_paper_emblem).service(emblem::remove_paper_emblem);
}
