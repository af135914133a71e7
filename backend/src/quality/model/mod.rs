//! The nouns of quality: targets, loans that are late, figures beside targets, improvements and their life.
mod asked;
mod dashboard;
mod deadline;
mod improvement;
mod late;
mod life;
mod target;
mod write;

pub use crate::platform::Hundredths;
pub use asked::*;
pub use dashboard::*;
pub use deadline::*;
pub use improvement::*;
pub use late::*;
pub use life::*;
pub use target::*;
pub use write::*;

crate::id! {
    /// Identifies a target.
    TargetId
}
crate::id! {
    /// Identifies an improvement.
    ImprovementId
}
