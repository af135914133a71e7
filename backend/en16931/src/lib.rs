//! The electronic invoice of EN 16931-1, as Peppol BIS Billing 3.0 narrows it, in UBL 2.1.
//!
//! [`Invoice`] is what is said, by the numbers of the standard (BT: a business term, BG: a group of them).
//! [`check`] tells each rule that it breaks, [`ubl`] writes it; [`Invoice::add_up`] fills what follows from the lines.
//! The crate knows no library, no database, no clock and no network: the same invoice is the same text.
//!
//! Money is cents of a euro, a quantity and a rate are hundredths, and all of them whole numbers.
#![forbid(unsafe_code)]

mod check;
mod codes;
mod model;
mod rules;
mod sums;
mod ubl;

pub use check::{Violation, check};
pub use model::{
    Address, Attachment, Contact, Invoice, Kind, Line, Means, Party, Payment, Period, Preceding, SchemeId, Tax, Totals,
    Vat,
};
pub use rules::{Held, Rule, rules};
pub use sums::{line_net, vat_of};
pub use ubl::ubl;
