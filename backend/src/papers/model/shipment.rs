//! Siuntos lydraštis, and praradimo ar sugadinimo aktas.
use chrono::NaiveDate;
use serde::Serialize;

use super::{Code128, Head, PaperParty, Signer};
use crate::platform::press::Paper;

/// What lies in a parcel, for whom, and who took it.
#[derive(Clone, Debug, Serialize)]
pub struct SheetPaper {
    #[serde(flatten)]
    pub head: Head,
    /// The number of the parcel, and its barcode.
    pub number: String,
    pub barcode: Option<Code128>,
    pub day: NaiveDate,
    pub sender: PaperParty,
    pub recipient: PaperParty,
    pub carrier: Option<String>,
    pub tracking_number: Option<String>,
    pub weight_grams: Option<i64>,
    pub rows: Vec<SheetRow>,
    pub note: Option<String>,
}

impl Paper for SheetPaper {
    const TEMPLATE: &'static str = "shipment_sheet";
}

/// One thing in a parcel.
#[derive(Clone, Debug, Serialize)]
pub struct SheetRow {
    /// The number of the request.
    pub loan: String,
    pub title: String,
    /// Of the item, as text.
    pub barcode: Option<String>,
    pub due_on: Option<NaiveDate>,
    pub note: Option<String>,
}

/// What an act is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ActKind {
    Lost,
    Damaged,
}

/// That something was lost or damaged, how, and what is to be done.
#[derive(Clone, Debug, Serialize)]
pub struct ActPaper {
    #[serde(flatten)]
    pub head: Head,
    pub kind: ActKind,
    pub number: String,
    pub day: NaiveDate,
    pub owner: PaperParty,
    pub borrower: PaperParty,
    /// The number of the request.
    pub loan: String,
    pub title: String,
    pub barcode: Option<String>,
    /// The number of the parcel.
    pub shipment: Option<String>,
    pub noticed_on: Option<NaiveDate>,
    pub description: String,
    pub decision: Option<String>,
    /// In cents, with its words.
    pub compensation_cents: Option<i64>,
    pub words: Option<String>,
    pub signers: Vec<Signer>,
}

impl Paper for ActPaper {
    const TEMPLATE: &'static str = "act";
}
