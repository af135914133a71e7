//! How lists of loans are asked for.
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{Kind, Medium, Pending, Side, Status, UnfilledReason};
use crate::{
    catalogue::model::DescriptionId,
    platform::{
        actor::{AccountId, LibraryId},
        page::{Count, Cursor, Format, Limit, List},
    },
    statistics::model::MeasureKey,
};

crate::text_enum! {
    /// What librarians look for most.
    View {
        WaitsForUs = "waits_for_us", WaitsForThem = "waits_for_them", Late = "late", ToReturn = "to_return",
        LentDue = "lent_due", Questions = "questions", Recalled = "recalled", ToRemind = "to_remind",
        NotPickedUp = "not_picked_up", Partial = "partial", RetryLater = "retry_later", Lost = "lost",
        PartnerFailed = "partner_failed", PartnerToRead = "partner_to_read", ReaderWishes = "reader_wishes",
    }
}

crate::text_enum! {
    /// What a list is ordered by; a minus means the last first.
    Sort {
        Number = "number", NumberDown = "-number", RequestedOn = "requested_on",
        RequestedOnDown = "-requested_on", DueOn = "due_on", DueOnDown = "-due_on", Title = "title",
        TitleDown = "-title",
    }
}

/// Which loans to list; the newest first where no order is named.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct LoanList {
    /// Words of number, title, author, container, the other library's number, ISBN or ISSN, by their beginnings; of
    /// the reader's name and card too for those who may see readers; or the whole barcode of a unit,
    /// or the whole number under which another system kept the loan. Letters are folded: `zemaite` finds `Žemaitė`.
    #[param(max_length = 200)]
    pub q: Option<String>,
    /// One or more statuses, commas between.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    pub status: List<Status>,
    /// One or more questions that wait for an answer, commas between.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    pub pending: List<Pending>,
    pub side: Option<Side>,
    pub medium: Option<Medium>,
    pub kind: Option<Kind>,
    /// The other library.
    pub library_id: Option<LibraryId>,
    pub branch_id: Option<LibraryId>,
    /// Whose desk it is on: who took it in.
    pub owner_id: Option<AccountId>,
    /// The title of our catalogue: its items were promised to the loan, or the loan asks for its ISBN or ISSN.
    pub description_id: Option<DescriptionId>,
    /// Whether it has not ended yet.
    pub is_open: Option<bool>,
    /// Whether it is away and past its due day.
    pub is_overdue: Option<bool>,
    pub view: Option<View>,
    /// Away, wanted back, and due before this day; what the borrower is asked to keep is not among it.
    pub due_before: Option<NaiveDate>,
    pub requested_from: Option<NaiveDate>,
    pub requested_to: Option<NaiveDate>,
    /// Only what counts for this measure of the statistics, or for those it is computed from; side, medium, kind,
    /// library and branch are then those counted.
    /// One that is not listed at `/statistics/measures` is refused.
    #[param(value_type = Option<MeasureKey>, example = "requests_received")]
    pub measure: Option<MeasureKey>,
    /// With `measure`: counted on this day or later.
    pub from: Option<NaiveDate>,
    /// With `measure`: counted on this day or earlier.
    pub to: Option<NaiveDate>,
    /// With `measure`: with libraries abroad, or not.
    pub is_abroad: Option<bool>,
    /// The other library is in this municipality.
    #[param(max_length = 200)]
    pub municipality: Option<String>,
    /// The other library is in this country: ISO 3166, two letters.
    #[param(max_length = 2)]
    pub country: Option<String>,
    /// The other library is registered as a subscriber today, or is not.
    pub is_subscriber: Option<bool>,
    /// With `measure`: which of the libraries asked, the first being 1.
    #[param(minimum = 1, maximum = 999)]
    pub place: Option<i32>,
    /// With `measure`: counted for this reason of a negative answer. Without it, those that ended for this reason.
    pub reason: Option<UnfilledReason>,
    pub sort: Option<Sort>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    pub count: Option<Count>,
    pub format: Option<Format>,
}

impl LoanList {
    /// Whether no loan is left out, in whatever order and by whatever pages.
    pub fn is_of_all(&self) -> bool {
        let (sort, limit, cursor, count, format) = Default::default();
        LoanList { sort, limit, cursor, count, format, ..self.clone() } == LoanList::default()
    }

    pub fn sort(&self) -> Sort {
        self.sort.unwrap_or(Sort::RequestedOnDown)
    }
}

/// What is searched for: folded words, the number that they may make together, and the whole as a barcode.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    pub each: Vec<String>,
    pub joined: Option<String>,
    /// As it was typed or scanned: a barcode is found whole.
    pub barcode: String,
}

/// How much of the queue to show.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct QueueAsked {
    /// How many loans of each group.
    #[serde(default = "four")]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 4)]
    pub limit: Limit,
    /// Whose desk: only what this colleague took in.
    pub owner_id: Option<AccountId>,
}

fn four() -> Limit {
    Limit(4)
}

crate::text_enum! {
    /// Which way things go: back to their lenders, or back to us.
    Direction { ToReturn = "to_return", LentOut = "lent_out" }
}

/// Which way; what we are to give back where none is named.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DueAsked {
    pub direction: Option<Direction>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 2000, default = 2000)]
    pub limit: DueLimit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
}

/// How many loans a page of what is due holds: it is printed, and a page is more than a screen.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "i64")]
pub struct DueLimit(pub Limit);

impl DueLimit {
    const MOST: i64 = 2000;
}

impl Default for DueLimit {
    fn default() -> Self {
        DueLimit(Limit(DueLimit::MOST))
    }
}

impl TryFrom<i64> for DueLimit {
    type Error = &'static str;

    fn try_from(n: i64) -> Result<Self, Self::Error> {
        (1..=DueLimit::MOST).contains(&n).then_some(DueLimit(Limit(n))).ok_or("limit is 1 to 2000")
    }
}
