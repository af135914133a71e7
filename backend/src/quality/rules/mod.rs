//! The decisions about quality. Pure: no database, no clock, no HTTP.
mod clock;
mod improvement;
mod late;
mod life;
mod lifecycle;
mod measures;
mod names;
mod offer;
mod periods;
mod targets;
mod waiting;

pub use clock::{queue, reckon, spans};
pub use improvement::{baseline_span, check, day_of, effect_span, is_late, judge_from};
pub use late::{ages, counts};
pub use life::{next, right};
pub use lifecycle::lifecycle;
pub use names::{
    bound_name, move_name, queue_name, reason_name, side_name, state_name, status_name, step_name, unit_name,
    verdict_name, waits_for_name, why,
};
pub use offer::{offers, target_offers};
pub use periods::{Span, before, months, period, year_before};
pub use targets::{check_target, faults, is_met, kind_of, state};
pub use waiting::{Waiting, waiting};

/// A figure of fewer cases is shown, and said to be of few.
pub const FEW: i64 = 10;
