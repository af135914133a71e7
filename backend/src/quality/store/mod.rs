//! Targets and improvements in the database: the only SQL of this capability.
mod improvements;
mod people;
mod targets;

pub use improvements::{find, insert, list, lock, n_late, save, to_judge};
pub use people::{everybody, people, place_of};
pub use targets::{
    all as all_targets, find as find_target, insert as insert_target, list as list_targets, lock as lock_target,
    save as save_target,
};
