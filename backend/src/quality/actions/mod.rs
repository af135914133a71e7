//! What can be done about quality. Each public function is one unit of work: lock, decide, save, tell.
mod deadlines;
mod figures;
mod keep;
mod late;
mod show;
mod step;
mod targets;
mod targets_of;

pub use deadlines::deadlines;
pub use figures::figures;
pub use keep::{add, update};
pub use late::late;
pub use show::{get, list, people, timeline};
pub use step::{abandon, finish, judge, reopen, start, take_back};
pub use targets::{
    correct as correct_target, get as get_target, list as list_targets, replace as replace_target, set,
    timeline as target_timeline, withdraw as withdraw_target,
};
