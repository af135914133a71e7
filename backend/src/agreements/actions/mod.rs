//! What can be done to agreements. Each public function is one unit of work: lock, decide, save, tell.
mod amend;
mod campaign;
mod draft;
mod end;
mod file;
mod hold;
mod paper;
mod remind;
mod share;
mod show;
mod sign;
mod step;
mod territory;

pub use amend::amend;
pub use campaign::draft_many;
pub use draft::{create, template, update};
pub use end::{resume, revoke_notice, suspend, terminate};
pub use file::{MAX_FILE, attach, download, remove};
pub use hold::{may_request_without_agreement, stands, terms, terms_of, their_party};
pub use paper::{document, register};
pub use remind::tell_ends;
pub use share::shared;
pub use show::{get, list, timeline};
pub use sign::{send, sign, take_back, withdraw};
pub use territory::territory;
