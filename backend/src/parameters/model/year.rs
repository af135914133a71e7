//! A year of the calendar as it is shown.
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use super::Hours;
use crate::libraries;

crate::text_enum! {
    /// Whether the doors are open on a day, or why they are not.
    DayKind { Open = "open", ExtraOpen = "extra_open", Holiday = "holiday", ClosedDay = "closed_day", Weekday = "weekday" }
}

/// A year at a glance.
#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarYear {
    pub year: i32,
    #[schema(required = true)]
    pub branch: Option<libraries::Ref>,
    /// Every day of the year, in order.
    pub days: Vec<CalendarDay>,
    /// January first.
    pub months: Vec<CalendarMonth>,
}

/// One day.
#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarDay {
    pub on: NaiveDate,
    pub kind: DayKind,
    /// The holiday's name or the reason, in the language asked.
    #[schema(required = true)]
    pub name: Option<String>,
    pub hours: Vec<Hours>,
    /// Monday to Friday, no public holiday.
    pub is_working_day: bool,
}

/// How many days of a month are open, and how many are working days.
#[derive(Debug, PartialEq, Serialize, ToSchema)]
pub struct CalendarMonth {
    pub month: u32,
    pub n_open: i64,
    pub n_working: i64,
}
