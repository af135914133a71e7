//! Papers about a loan: labels, straps, pull slips, order forms, letters.
use chrono::NaiveDate;
use serde::Serialize;

use super::{Code128, Head, PaperParty};
use crate::platform::press::Paper;

/// Address labels, eight on a sheet.
#[derive(Clone, Debug, Serialize)]
pub struct LabelsPaper {
    #[serde(flatten)]
    pub head: Head,
    /// How many labels of the first sheet are used up.
    pub n_used: i64,
    pub labels: Vec<AddressLabel>,
}

impl Paper for LabelsPaper {
    const TEMPLATE: &'static str = "labels";
}

/// To whom a parcel goes.
#[derive(Clone, Debug, Serialize)]
pub struct AddressLabel {
    pub name: String,
    /// The desk or the person at the library.
    pub care_of: Option<String>,
    /// Street, then postal code and town, then the country where it is not ours.
    pub lines: Vec<String>,
    pub barcode: Option<Code128>,
}

/// Straps around books, four on a sheet.
#[derive(Clone, Debug, Serialize)]
pub struct StrapsPaper {
    #[serde(flatten)]
    pub head: Head,
    pub straps: Vec<Strap>,
}

impl Paper for StrapsPaper {
    const TEMPLATE: &'static str = "straps";
}

/// What stands on the strap of one volume.
#[derive(Clone, Debug, Serialize)]
pub struct Strap {
    pub title: String,
    pub author: Option<String>,
    pub owner: Option<String>,
    /// A library, or the number of a reader's request: who the reader is stands on no book.
    pub for_whom: Option<String>,
    pub due_on: Option<NaiveDate>,
    pub is_reading_room_only: bool,
    pub barcode: Code128,
}

/// Pull slips, four on a sheet, in the order of the shelves.
#[derive(Clone, Debug, Serialize)]
pub struct SlipsPaper {
    #[serde(flatten)]
    pub head: Head,
    pub slips: Vec<Slip>,
}

impl Paper for SlipsPaper {
    const TEMPLATE: &'static str = "slips";
}

/// What one is to take from the shelf.
#[derive(Clone, Debug, Serialize)]
pub struct Slip {
    pub shelf: Option<String>,
    pub title: String,
    pub author: Option<String>,
    pub published: Option<String>,
    /// The barcode or accession number of our item.
    pub item: Option<String>,
    pub volume: Option<String>,
    /// The thing itself or a copy, in the language of the paper.
    pub wanted: String,
    pub for_whom: String,
    pub partner_number: Option<String>,
    pub requested_on: NaiveDate,
    pub needed_by_on: Option<NaiveDate>,
    pub barcode: Code128,
}

/// What we ask another library for, as a form.
#[derive(Clone, Debug, Serialize)]
pub struct OrderFormPaper {
    #[serde(flatten)]
    pub head: Head,
    /// `book`, `article`, `chapter`, `other`.
    pub kind: String,
    pub number: String,
    pub barcode: Code128,
    pub requested_on: NaiveDate,
    pub requester: PaperParty,
    pub supplier: Option<PaperParty>,
    pub author: Option<String>,
    pub title: String,
    pub container_title: Option<String>,
    pub year: Option<String>,
    pub volume: Option<String>,
    pub issue: Option<String>,
    pub pages: Option<String>,
    pub edition: Option<String>,
    pub publisher: Option<String>,
    pub isbn: Option<String>,
    pub issn: Option<String>,
    pub wanted: String,
    pub needed_by_on: Option<NaiveDate>,
    pub vouchers: Option<String>,
    pub note: Option<String>,
    pub requested_by: Option<String>,
}

impl Paper for OrderFormPaper {
    const TEMPLATE: &'static str = "order_form";
}

/// The same as a letter.
#[derive(Clone, Debug, Serialize)]
pub struct RequestLetterPaper {
    #[serde(flatten)]
    pub head: Head,
    pub number: String,
    pub day: NaiveDate,
    pub supplier: PaperParty,
    pub is_copy: bool,
    pub author: Option<String>,
    pub title: String,
    pub container_title: Option<String>,
    /// Publisher and year.
    pub published: Option<String>,
    /// Volume and issue.
    pub part: Option<String>,
    pub pages: Option<String>,
    pub isbn: Option<String>,
    pub issn: Option<String>,
    pub needed_by_on: Option<NaiveDate>,
    pub vouchers: Option<String>,
    pub reply_to: Option<String>,
    pub signed_by: Option<String>,
}

impl Paper for RequestLetterPaper {
    const TEMPLATE: &'static str = "request_letter";
}

/// For the reader: it has come.
#[derive(Clone, Debug, Serialize)]
pub struct ArrivalPaper {
    #[serde(flatten)]
    pub head: Head,
    pub day: NaiveDate,
    pub reader: Option<String>,
    pub title: String,
    pub author: Option<String>,
    pub number: String,
    pub place: String,
    pub until_on: Option<NaiveDate>,
    pub due_on: Option<NaiveDate>,
    pub is_reading_room_only: bool,
    pub barcode: Code128,
}

impl Paper for ArrivalPaper {
    const TEMPLATE: &'static str = "arrival";
}
