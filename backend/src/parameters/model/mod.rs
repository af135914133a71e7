//! The nouns of the parameters: decisions, the values that are more than a number or a word, and how they are shown.
mod decision;
mod life;
mod preview;
mod values;
mod view;
mod write;
mod year;

pub use self::{
    decision::{Decision, DecisionId, DecisionStatus},
    life::{DecisionAction, DecisionLifecycle, DecisionStep, LifeWord},
    preview::{ChangePreview, Effect, EffectKind},
    values::{ClosedPeriod, DueOnClosed, Hours, InvoiceIssuer, Language, OpenDay, PostagePayer, Unit, VatRegime, Week},
    view::{DecisionView, NextValue, ParameterCard, ParameterChoice, ParameterGroup, ParameterRow, ParameterSheet},
    write::{AsOf, CalendarOf, DecisionList, EndedBecause, KeyPath, ParameterChange},
    year::{CalendarDay, CalendarMonth, CalendarYear, DayKind},
};
pub use crate::platform::actor::LibraryId;
