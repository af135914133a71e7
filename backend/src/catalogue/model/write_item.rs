//! The bodies that change our items.
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{Item, NotLendable, Shelving};
use crate::platform::{Patch, actor::LibraryId, problem::Fault};

/// An item that is to be entered.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewItem {
    #[schema(min_length = 1, max_length = 60)]
    pub barcode: String,
    #[schema(max_length = 60)]
    pub accession_number: Option<String>,
    /// Our branch or department where it stands; the caller's where none is named.
    pub branch_id: Option<LibraryId>,
    #[schema(max_length = 200)]
    pub location: Option<String>,
    #[schema(max_length = 200)]
    pub shelf_mark: Option<String>,
    /// Why it is not lent; absent where it may be.
    pub not_lendable: Option<NotLendable>,
    #[schema(max_length = 1000)]
    pub condition: Option<String>,
}

/// What is to be changed of an item: an absent field stays, `null` empties it.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ItemPatch {
    #[serde(default)]
    #[schema(value_type = String, min_length = 1, max_length = 60)]
    pub barcode: Option<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 60)]
    pub accession_number: Patch<String>,
    #[serde(default)]
    #[schema(value_type = LibraryId)]
    pub branch_id: Option<LibraryId>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 200)]
    pub location: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 200)]
    pub shelf_mark: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<NotLendable>)]
    pub not_lendable: Patch<NotLendable>,
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 1000)]
    pub condition: Patch<String>,
}

impl ItemPatch {
    /// Writes the changes onto an item; nothing is checked yet.
    pub fn apply(&self, shelving: &mut Shelving) {
        shelving.barcode = self.barcode.clone().unwrap_or_else(|| shelving.barcode.clone());
        shelving.branch_id = self.branch_id.unwrap_or(shelving.branch_id);
        self.accession_number.apply(&mut shelving.accession_number);
        self.location.apply(&mut shelving.location);
        self.shelf_mark.apply(&mut shelving.shelf_mark);
        self.not_lendable.apply(&mut shelving.not_lendable);
        self.condition.apply(&mut shelving.condition);
    }
}

/// Many items of one title at once: their barcodes, and what they have in common.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewBarcodes {
    #[schema(min_items = 1, max_items = 200)]
    pub barcodes: Vec<String>,
    pub branch_id: Option<LibraryId>,
    #[schema(max_length = 200)]
    pub location: Option<String>,
    #[schema(max_length = 200)]
    pub shelf_mark: Option<String>,
    pub not_lendable: Option<NotLendable>,
    #[schema(max_length = 1000)]
    pub condition: Option<String>,
}

/// What became of one barcode: an item, or what is wrong.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BarcodeResult {
    pub barcode: String,
    #[schema(required = true)]
    pub item: Option<Item>,
    pub errors: Vec<Fault>,
}

/// What became of each barcode, in the order of the body.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BarcodeResults {
    pub results: Vec<BarcodeResult>,
}
