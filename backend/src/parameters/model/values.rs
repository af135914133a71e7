//! Values that are more than a number or a word: hours, days, closed lists.
use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// From when to when the doors are open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// `09:00`, in Vilnius.
    #[schema(pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$")]
    pub from: String,
    #[schema(pattern = "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$")]
    pub to: String,
}

/// The hours of each day of a week; a day without hours is closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Week {
    #[schema(max_items = 3)]
    pub monday: Vec<Hours>,
    #[schema(max_items = 3)]
    pub tuesday: Vec<Hours>,
    #[schema(max_items = 3)]
    pub wednesday: Vec<Hours>,
    #[schema(max_items = 3)]
    pub thursday: Vec<Hours>,
    #[schema(max_items = 3)]
    pub friday: Vec<Hours>,
    #[schema(max_items = 3)]
    pub saturday: Vec<Hours>,
    #[schema(max_items = 3)]
    pub sunday: Vec<Hours>,
}

impl Week {
    /// The hours of the weekday of a day.
    pub fn of(&self, day: NaiveDate) -> &[Hours] {
        match day.weekday() {
            Weekday::Mon => &self.monday,
            Weekday::Tue => &self.tuesday,
            Weekday::Wed => &self.wednesday,
            Weekday::Thu => &self.thursday,
            Weekday::Fri => &self.friday,
            Weekday::Sat => &self.saturday,
            Weekday::Sun => &self.sunday,
        }
    }

    /// Each day with its name in the value.
    pub fn days(&self) -> [(&'static str, &[Hours]); 7] {
        [
            ("monday", &self.monday),
            ("tuesday", &self.tuesday),
            ("wednesday", &self.wednesday),
            ("thursday", &self.thursday),
            ("friday", &self.friday),
            ("saturday", &self.saturday),
            ("sunday", &self.sunday),
        ]
    }
}

/// Days on which the doors stay closed, the first and the last included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClosedPeriod {
    pub from_on: NaiveDate,
    pub to_on: NaiveDate,
    #[schema(max_length = 200)]
    pub reason: Option<String>,
}

/// A day on which the doors are open though week, holiday or closed days say otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenDay {
    pub on: NaiveDate,
    #[schema(min_items = 1, max_items = 3)]
    pub hours: Vec<Hours>,
    #[schema(max_length = 200)]
    pub reason: Option<String>,
}

crate::text_enum! {
    /// In what a number is counted.
    Unit {
        Days = "days", WorkingDays = "working_days", OpenDays = "open_days", Times = "times", Items = "items",
        Month = "month", Years = "years", Hour = "hour", Percent = "percent", Cents = "cents",
    }
}

crate::text_enum! {
    /// What becomes of a due day that falls on a closed day.
    DueOnClosed { Stays = "stays", NextOpen = "next_open", PreviousOpen = "previous_open" }
}

crate::text_enum! {
    /// Who pays postage.
    PostagePayer {
        Reader = "reader", Subscriber = "subscriber", OurLibrary = "our_library",
        CentralFunding = "central_funding",
    }
}

crate::text_enum! {
    /// How VAT stands with our library: not a payer, exempt, or a payer.
    VatRegime { NotPayer = "not_payer", Exempt = "exempt", Payer = "payer" }
}

crate::text_enum! {
    /// Who gives a draft of an invoice its number.
    InvoiceIssuer { Anyone = "anyone", AnotherPerson = "another_person" }
}

crate::text_enum! {
    /// A language of screens, letters and papers.
    Language { Lithuanian = "lt", English = "en" }
}
