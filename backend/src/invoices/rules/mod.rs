//! The decisions about invoices. Pure: no database, no clock, no HTTP.
mod billing;
pub mod camt;
mod crediting;
mod e_invoice;
mod life;
mod lifecycle;
mod matching;
mod names;
mod offer;
mod reference;
mod series;
mod statement;
mod vat;

pub use billing::{Why, billable, judge, period_faults};
pub use crediting::{Credited, to_credit};
pub use e_invoice::e_invoice;
pub use life::{next, settled};
pub use lifecycle::lifecycle;
pub use matching::{Candidate, Clues, certain, possible};
pub use names::{action_name, charge_name, file_name, kind_name, status_name};
pub use offer::{Situation, offers, payment_offers, run_offers};
pub use reference::{reference, tidy_reference};
pub use series::{Series, day_fault};
pub use statement::statement;
pub use vat::{vat_category, vat_of};
