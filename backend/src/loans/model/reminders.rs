//! The ladder of reminders for what is overdue, and what is to be told.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{LoanId, Side, said::said};
use crate::{platform::actor::LibraryId, schema::loan_reminders};

crate::text_enum! {
    /// The steps of the ladder, each once for a due day.
    ReminderStep { First = "first", Second = "second", Third = "third", Last = "last" }
}

crate::text_enum! {
    /// By what way a reminder went.
    SentBy { Email = "email", Letter = "letter", Phone = "phone", Sms = "sms", InPerson = "in_person" }
}

/// A reminder that was sent: to our reader, or to the library that borrows from us.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset, Serialize, Deserialize, ToSchema)]
#[diesel(table_name = loan_reminders)]
pub struct LoanReminder {
    pub n: i32,
    pub step: ReminderStep,
    /// The due day that had passed.
    pub for_due_on: NaiveDate,
    pub sent_on: NaiveDate,
    pub sent_by: SentBy,
}

/// A reminder that is due: to the reader of a borrowing, or to the library that borrows from us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReminderDue {
    pub id: LoanId,
    pub side: Side,
    pub library_id: Option<LibraryId>,
    pub step: ReminderStep,
    /// The day that has passed.
    pub for_due_on: NaiveDate,
}

/// The next reminder was sent.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reminding {
    pub sent_by: SentBy,
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

said!(Reminding);
