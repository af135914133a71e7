//! What can be done to inquiries and frequent questions. Each public function is one unit of work: lock, decide, save,
//! tell.
mod answer;
mod edit;
mod faq;
mod letter;
mod note;
mod promote;
mod show;
mod step;
mod told;

pub use answer::{answer, use_answer};
pub use edit::update;
pub use faq::{add_faq, get_faq, list_faq, mark_useful, restore, retire, update_faq};
pub use letter::preview;
pub use note::note;
pub use promote::{make_faq, propose, request_loan, take_up};
pub use show::{get, list, people, similar, timeline};
pub use step::{assign, close, decline, refer, start, take_back, void};
