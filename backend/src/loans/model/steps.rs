//! The bodies of the steps. Each may name its day, because Friday's parcel may be entered on Monday.
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::{ToldBy, UnfilledReason, said::said};
use crate::platform::actor::LibraryId;

/// When it happened, if not today, and a note for colleagues.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Happened {
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

/// Asks a library.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Sending {
    pub library_id: LibraryId,
    /// Asks a library again that has said no.
    #[serde(default)]
    pub again: bool,
    /// The library through which a foreign one is asked: the National Library is the gate.
    pub through_library_id: Option<LibraryId>,
    /// IFLA vouchers sent with the request, counted in halves.
    #[schema(minimum = 1, maximum = 200)]
    pub n_half_vouchers: Option<i32>,
    #[schema(max_length = 100)]
    pub partner_number: Option<String>,
    /// Why a library abroad is asked although the reader has as many loans from abroad as the limit allows. Takes
    /// `subscribers:override`.
    #[schema(max_length = 1000)]
    pub exception: Option<String>,
    /// Whether a letter goes to the library, with a link by which it answers: where that is possible if absent, unless
    /// it has a system of its own or is asked through another library; in any case if true, not if false.
    pub by_mail: Option<bool>,
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

impl Sending {
    /// Asks a library with nothing more to say.
    pub fn of(library_id: LibraryId) -> Sending {
        Sending {
            library_id,
            again: false,
            through_library_id: None,
            n_half_vouchers: None,
            partner_number: None,
            exception: None,
            by_mail: None,
            happened_on: None,
            note: None,
        }
    }
}

/// The supplier's yes.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    #[schema(max_length = 100)]
    pub partner_number: Option<String>,
    /// Which of our own items are promised; nobody else is promised them meanwhile.
    #[serde(default)]
    #[schema(max_items = 50)]
    pub items: Vec<ItemDetail>,
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

/// A no with its reason.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NegativeAnswer {
    pub reason: UnfilledReason,
    /// Whether a letter goes out with it: where that is possible if absent, in any case if true, not if false.
    pub by_mail: Option<bool>,
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

/// What is noted of one unit: what is not named stays as it is.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ItemDetail {
    /// Which unit, from 1.
    pub n: i32,
    #[schema(max_length = 60)]
    pub barcode: Option<String>,
    #[schema(max_length = 100)]
    pub volume: Option<String>,
    #[schema(max_length = 500)]
    pub condition: Option<String>,
}

/// The thing is on its way, or has come.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Parcel {
    /// The day by which an original must be back, one term from now where we lend and name none; a copy has none.
    pub due_on: Option<NaiveDate>,
    #[serde(default)]
    #[schema(max_items = 50)]
    pub items: Vec<ItemDetail>,
    /// Which units are in it, by their numbers; the others are still to come. All where none is named.
    #[schema(min_items = 1, max_items = 50)]
    pub units: Option<Vec<i32>>,
    /// The lender allows use in the reading room alone.
    pub is_reading_room_only: Option<bool>,
    /// Of a copy that another library delivers to us: where on the web it lies, `https://…` or `http://…`.
    #[schema(max_length = 2000)]
    pub copy_url: Option<String>,
    /// Whether a letter goes out with it: where that is possible if absent, in any case if true, not if false.
    pub by_mail: Option<bool>,
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

/// A copy is delivered.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Delivery {
    /// How many pages were copied.
    #[schema(minimum = 1, maximum = 10_000)]
    pub pages: Option<i32>,
    /// Where on the web the copy lies, if that is how it is delivered: `https://…` or `http://…`. It is told to whoever
    /// asked for it, and never fetched here.
    #[schema(max_length = 2000)]
    pub copy_url: Option<String>,
    /// Whether a letter goes out with it: where that is possible if absent, in any case if true, not if false.
    pub by_mail: Option<bool>,
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

/// The reader is told.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Telling {
    pub told_by: ToldBy,
    /// By e-mail: the letter is sent with it. False where it was written from one's own mailbox.
    pub by_mail: Option<bool>,
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

/// The reader gets it.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HandOver {
    /// The day by which the reader brings it back; some days before the lender's where none is named.
    pub reader_due_on: Option<NaiveDate>,
    pub told_by: Option<ToldBy>,
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

/// It is back, and in what condition.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Return {
    #[serde(default)]
    #[schema(max_items = 50)]
    pub items: Vec<ItemDetail>,
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

/// It is not wanted any more.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Cancelling {
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
    pub happened_on: Option<NaiveDate>,
    #[schema(max_length = 4000)]
    pub note: Option<String>,
}

said!(Happened, Sending, Promise, NegativeAnswer, Parcel, Delivery, Telling, HandOver, Return, Cancelling);
