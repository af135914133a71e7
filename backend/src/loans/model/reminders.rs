//! The ladder of reminders for what is overdue.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::said::said;
use crate::schema::loan_reminders;

crate::text_enum! {
    /// The steps of the ladder, each once for a due day.
    ReminderStep { First = "first", Second = "second", Third = "third", Last = "last" }
}

impl ReminderStep {
    /// The first, the second … letter.
    pub fn nth(self) -> i64 {
        ReminderStep::ALL.iter().zip(1..).find(|(step, _)| **step == self).map_or(1, |(_, nth)| nth)
    }
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

/// The next reminder was sent.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reminding {
    pub sent_by: SentBy,
    /// By e-mail: the letter is sent with it. False where it was written from one's own mailbox.
    pub by_mail: Option<bool>,
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

said!(Reminding);
