//! The terms under which a loan goes, and what they propose for it now.
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::{ChargeKind, Payer};
use crate::parameters::Calendar;

/// What decides days, renewals and limits of a loan. A loan goes on under the terms of the day on which it began.
#[derive(Clone, Debug)]
pub struct Terms {
    /// For how many days an original is lent.
    pub loan_days: i64,
    /// How many times it may be kept longer, and for how many days each time.
    pub n_renewals: i64,
    pub renewal_days: i64,
    /// So many days before the lender's day the reader brings it back.
    pub reader_days_before: i64,
    /// For how many open days it waits for the reader who was told.
    pub pick_up_days: i64,
    /// How many days after the due day each step of the ladder of reminders follows.
    pub reminder_days: Vec<i64>,
    /// How many days before the due day it is told that it draws near.
    pub days_before: Vec<i64>,
    /// When the doors are open: a due day on a closed day moves.
    pub calendar: Calendar,
    pub payers: Payers,
    /// The price of one copied page, in cents, if an agreement says one.
    pub page_cents: Option<i64>,
}

/// Who pays for each kind of cost, where nobody says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Payers {
    pub postage_out: Payer,
    pub postage_back: Payer,
    pub copies: Payer,
    pub voucher: Payer,
    pub compensation: Payer,
    pub other: Payer,
}

impl Payers {
    pub fn of(self, kind: ChargeKind) -> Payer {
        match kind {
            ChargeKind::PostageOut => self.postage_out,
            ChargeKind::PostageBack => self.postage_back,
            ChargeKind::Copies => self.copies,
            ChargeKind::Voucher => self.voucher,
            ChargeKind::Compensation => self.compensation,
            ChargeKind::Other => self.other,
        }
    }
}

/// How many loans a reader may have open; nothing is no limit.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Asked for on one day.
    pub at_once: Option<i64>,
    pub at_home: Option<i64>,
    pub originals_abroad: Option<i64>,
    pub copies_abroad: Option<i64>,
}

crate::text_enum! {
    /// Why the rule refuses a renewal.
    RenewalRefusal { SomeoneWaits = "someone_waits", UsedUp = "used_up" }
}

/// What the terms propose for a loan now; the screen fills it in, and the librarian may change it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Proposal {
    /// The day by which it is wanted back, if it is sent today.
    #[schema(required = true)]
    pub due_on: Option<NaiveDate>,
    /// The reader's day, if it is handed over today.
    #[schema(required = true)]
    pub reader_due_on: Option<NaiveDate>,
    /// The due day after a renewal.
    #[schema(required = true)]
    pub renewed_due_on: Option<NaiveDate>,
    pub n_renewals_allowed: i64,
    /// Why our own rule refuses a renewal; absent where it may be granted, or where the other library decides.
    #[schema(required = true)]
    pub renewal_refusal: Option<RenewalRefusal>,
}
